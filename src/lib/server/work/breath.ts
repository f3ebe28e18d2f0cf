/** Milliseconds for which work keeps the turn at most: a request that comes meanwhile needs several turns of its own. */
const TURN = 1;

/** Ends a turn: whatever else is due comes first. Between long steps that cannot be parted. */
export function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/**
 * What long work waits for now and then, so that others have their turn: undefined while the turn is young. Where it is
 * asked for each of thousands, to wait for undefined as well would take longer than the work.
 */
export function createBreath(): () => Promise<void> | undefined {
	let since = performance.now();
	return () => {
		if (performance.now() - since < TURN) return undefined;
		return nextTurn().then(() => void (since = performance.now()));
	};
}
