/**
 * Moves the focus among the rows (`[data-row]`) of what the event passed through: arrows up and down, Home
 * and End. The rows themselves do what Enter and the space bar do.
 */
export function stepThrough(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
	if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
	const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
	const at = rows.indexOf(event.target);
	if (at < 0) return;
	const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
	if (to === undefined) return;
	// The arrows belong to the list now, not to the picture beside it and not to the scroll bar.
	event.preventDefault();
	event.stopPropagation();
	rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}
