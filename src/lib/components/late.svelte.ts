/**
 * What follows a value one task later while there is much to draw, so that what somebody did shows before all that
 * hangs on it is drawn anew; `first` until then. Else it is the value itself. To be made in a component.
 */
export function late<T>(now: () => T, isMuch: () => boolean, first: T | undefined = undefined) {
	let held = $state.raw(first);
	$effect(() => {
		if (!isMuch()) return;
		const next = now();
		const later = setTimeout(() => (held = next));
		return () => clearTimeout(later);
	});
	return { get: (): T | undefined => (isMuch() ? held : now()) };
}

/**
 * While there is much to draw: 1, and one more after each frame until `most`, from the start again when `of` changes.
 * What is drawn a part at a time holds nothing up, and what somebody does meanwhile comes between. Else infinite. To
 * be made in a component.
 */
export function byTurns(of: () => unknown, isMuch: () => boolean, most: () => number) {
	let held = $state.raw<{ readonly of: unknown; readonly turn: number }>();
	const turn = $derived(held && held.of === of() ? held.turn : 1);
	$effect(() => {
		if (!isMuch() || turn >= most()) return;
		const next = { of: of(), turn: turn + 1 };
		let later: ReturnType<typeof setTimeout>;
		const frame = requestAnimationFrame(() => (later = setTimeout(() => (held = next))));
		return () => {
			cancelAnimationFrame(frame);
			clearTimeout(later);
		};
	});
	return { get: (): number => (isMuch() ? turn : Infinity) };
}

/** What can wait waits at most so long, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Does something once the page has nothing else to do, or at the end of our patience where more is known to come; what it
 * returns calls it off.
 */
export function whenIdle(run: () => void, isMoreToCome: boolean): () => void {
	// Safari does not tell when it is idle.
	if (isMoreToCome || typeof requestIdleCallback === 'undefined') {
		const later = setTimeout(run, isMoreToCome ? PATIENCE : 0);
		return () => clearTimeout(later);
	}
	const idle = requestIdleCallback(run, { timeout: PATIENCE });
	return () => cancelIdleCallback(idle);
}
