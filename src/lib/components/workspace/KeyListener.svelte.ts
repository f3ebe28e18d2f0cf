import { commandFor } from '#lib/state/commandFor.ts';
import type { Workspace } from '#lib/state/Workspace.svelte.ts';
import { areLettersOn, rememberLetters } from './letters.ts';

/** What takes letters for itself; a box to tick takes none. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog';

/** The keys of the workspace, and whether single letters are among them; that choice stays on this machine. */
export class KeyListener {
	#letters = $state(true);

	constructor(private readonly workspace: Workspace) {
		this.#letters = areLettersOn();
	}

	get letters(): boolean {
		return this.#letters;
	}

	set letters(on: boolean) {
		this.#letters = on;
		rememberLetters(on);
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
