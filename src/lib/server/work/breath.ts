/** Milliseconds for which work keeps the turn at most. */
const TURN = 10;

/** What long work waits for now and then, so that others have their turn: at once while the turn is young. */
export function createBreath(): () => Promise<void> | undefined {
	let since = performance.now();
	return () => {
		if (performance.now() - since < TURN) return undefined;
		return new Promise((resolve) =>
			setImmediate(() => {
				since = performance.now();
				resolve();
			})
		);
	};
}
