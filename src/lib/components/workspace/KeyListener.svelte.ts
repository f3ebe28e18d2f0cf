import { commandFor } from '#lib/state/commands.ts';
import type { Workspace } from '#lib/state/Workspace.svelte.ts';

const STORED = 'roundtable.letters';
/** What takes letters for itself; a box to tick takes none. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog';

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

	/** Runs the command of a key press; one in a field or a dialog belongs to it. */
	readonly press = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
		const { target } = event;
		const inField = target.closest(FIELDS) !== null;
		const onCanvas = target.closest('[role="application"]') !== null;
		const command = commandFor(event, this.workspace, { onCanvas, inField, letters: this.#letters });
		if (!command) return;
		event.preventDefault();
		command.run(this.workspace);
	};
}
