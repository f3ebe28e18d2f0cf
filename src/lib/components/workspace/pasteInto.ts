import type { Workspace } from '#lib/state/Workspace.svelte.ts';

/** Text pasted anywhere but into a field is somebody, or a list of several, to be added after a look. */
export function pasteInto(workspace: Workspace, event: ClipboardEvent): void {
	const { target } = event;
	if (!(target instanceof Element) || target.closest('input, textarea, select, [contenteditable], dialog'))
		return;
	const text = event.clipboardData?.getData('text/plain') ?? '';
	if (text.trim() === '') return;
	event.preventDefault();
	workspace.pasted = text;
}
