/** What the keyboard stops at. */
const STOPS = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled)';

/**
 * Where what has the focus goes away, as a button that deletes its own row does, the next stop that is left has it:
 * else the keyboard would be nowhere, and go on from where nobody sees. What only goes to another place, as a row
 * does when the figures come by which rows stand in order, has it again: browsers take it away from what moves.
 */
export function keepFocus(frame: HTMLElement): () => void {
	let held: EventTarget | null = null;
	let nearest: readonly HTMLElement[] = [];

	function remember({ target }: FocusEvent) {
		const stops = [...frame.querySelectorAll<HTMLElement>(STOPS)];
		const at = stops.findIndex((stop) => stop === target);
		held = target;
		nearest = [...stops.slice(at + 1), ...stops.slice(0, Math.max(0, at)).reverse()];
	}

	function mend(changes: readonly MutationRecord[]) {
		const lost = held;
		if (!(lost instanceof HTMLElement) || document.activeElement !== document.body) return;
		if (!lost.isConnected)
			nearest.find((stop) => stop.isConnected && stop.matches(STOPS) && stop.checkVisibility())?.focus();
		else if (changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost))))
			lost.focus();
	}

	const observer = new MutationObserver(mend);
	observer.observe(frame, { childList: true, subtree: true });
	frame.addEventListener('focusin', remember);
	return () => {
		observer.disconnect();
		frame.removeEventListener('focusin', remember);
	};
}
