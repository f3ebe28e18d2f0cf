import type { MessageKey } from '#lib/i18n/catalogue.ts';
import type { Workspace } from './Workspace.svelte.ts';

/** Where a key works: everywhere but in a field, or only while the picture has the focus. */
export type Place = 'workspace' | 'canvas';

/** Something to do, known by one name to keys, buttons and the list of keys. */
export interface Command {
	readonly id: string;
	readonly label: MessageKey;
	/** As `event.key` gives them, letters large; `Mod+` stands for Ctrl or ⌘. */
	readonly keys: readonly string[];
	readonly place: Place;
	/** Changes the map, which not every reader may. */
	readonly edits?: true;
	/** Works in a field too: no letter that somebody types. */
	readonly inFields?: true;
	/** Whether it makes sense now; always unless told. */
	readonly when?: (workspace: Workspace) => boolean;
	readonly run: (workspace: Workspace) => void;
}

/** For `when`: what is done to the selected stakeholder. */
export const hasSelection = ({ selected }: Workspace): boolean => selected !== undefined;

/** Whether a command makes sense now, for this reader. */
export function isPossible({ edits, when }: Command, workspace: Workspace): boolean {
	return !(edits && workspace.isReadOnly) && (when?.(workspace) ?? true);
}
