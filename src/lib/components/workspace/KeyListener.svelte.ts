import { commandFor } from '#lib/state/commands.ts';
import type { Workspace } from '#lib/state/Workspace.svelte.ts';

const STORED = 'roundtable.letters';

/** The keys of the workspace, and whether single letters are among them; that choice stays on this machine. */
export class KeyListener {
	#letters = $state(true);

	constructor(private readonly workspace: Workspace) {
		if (typeof localStorage !== 'undefined') this.#letters = localStorage.getItem(STORED) !== 'off';
	}

	get letters(): boolean {
		return this.#letters;
	}

	set letters(on: boolean) {
		this.#letters = on;
		localStorage.setItem(STORED, on ? 'on' : 'off');
	}

	/** Runs the command of a key press; one in a field belongs to the field. */
	readonly press = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
		const { target } = event;
		const isField = target.closest('input, textarea, select, [contenteditable]') !== null;
		if (isField && event.key !== 'F1') return;
		const onCanvas = target.closest('[role="application"]') !== null;
		const command = commandFor(event, this.workspace, { onCanvas, letters: this.#letters });
		if (!command) return;
		event.preventDefault();
		command.run(this.workspace);
	};
}
