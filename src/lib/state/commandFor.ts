import { isPossible, type Command } from './command.ts';
import { commands } from './commands.ts';
import type { Workspace } from './Workspace.svelte.ts';

/** A key press as far as commands care. */
export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
	readonly altKey: boolean;
}

/** Where a key was pressed, and whether single letters and digits are commands. */
export interface KeyContext {
	readonly onCanvas: boolean;
	/** What is typed belongs to a field. */
	readonly inField: boolean;
	readonly letters: boolean;
}

/** The command of a key press, where it makes sense now. Single letters can be switched off (WCAG 2.1.4). */
export function commandFor(
	press: KeyPress,
	workspace: Workspace,
	{ onCanvas, inField, letters }: KeyContext
): Command | undefined {
	if (press.altKey) return undefined;
	const name = nameOf(press);
	if (!letters && /^[A-Z0-9]$/.test(name)) return undefined;
	return commands.find(
		(command) =>
			command.keys.includes(name) &&
			(command.place === 'workspace' || onCanvas) &&
			(!inField || command.inFields === true) &&
			isPossible(command, workspace)
	);
}

function nameOf({ key, ctrlKey, metaKey, shiftKey }: KeyPress): string {
	const isLetter = /^\p{L}$/u.test(key);
	const own = isLetter ? key.toUpperCase() : key;
	const modified = ctrlKey || metaKey;
	// A sign such as + needs Shift on many keyboards; only letters and named keys tell Shift apart.
	const shift = shiftKey && (key.length > 1 || (isLetter && modified));
	return `${modified ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${own}`;
}
