/**
 * How many windows of one browser follow by a stream at once. Over HTTP/1.1 a browser lends a site six connections
 * for all its windows: were each of them a stream, no page could be loaded any more.
 */
const PLACES = 3;

/**
 * Takes one of the places for a stream, and answers how to leave it again; undefined where all are taken. Browsers
 * that know no locks, or lend none to a page, know no places either.
 */
export async function takeStreamPlace(): Promise<(() => void) | undefined> {
	for (let i = 0; i < PLACES; i++) {
		const leave = await takeLock(`roundtable.stream.${i}`);
		if (leave) return leave;
	}
	return undefined;
}

/** Takes a lock of all windows, which ends with the window at the latest. */
function takeLock(name: string): Promise<(() => void) | undefined> {
	const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
	const free = () => undefined;
	if (!locks) return Promise.resolve(free);
	return new Promise((resolve) => {
		const held = locks.request(name, { ifAvailable: true }, (lock) => {
			if (lock) return new Promise<void>((leave) => resolve(leave));
			resolve(undefined);
			return undefined;
		});
		held.catch(() => resolve(free));
	});
}
