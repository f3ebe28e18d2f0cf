import type { MessageKey } from '#lib/i18n/catalogue.ts';
import type { Workspace } from './Workspace.svelte.ts';
import { mostConnected, nearestIn, neighboursOf, type Direction } from './walk.ts';

/** Where a key works: everywhere but in a field, or only while the picture has the focus. */
export type Place = 'workspace' | 'canvas';

/** Something to do, known by one name to keys, buttons and the list of keys. */
export interface Command {
	readonly id: string;
	readonly label: MessageKey;
	/** As `event.key` gives them, letters large; `Mod+` stands for Ctrl or ⌘. */
	readonly keys: readonly string[];
	readonly place: Place;
	/** Whether it makes sense now; always unless told. */
	readonly when?: (workspace: Workspace) => boolean;
	readonly run: (workspace: Workspace) => void;
}

const hasSelection = ({ selected }: Workspace) => selected !== undefined;

function walk(direction: Direction): Command['run'] {
	return (workspace) => {
		const from = workspace.selected?.id ?? '';
		const next = nearestIn(workspace.standings, from, direction);
		if (next !== undefined) workspace.select(next);
	};
}

function walkTie(step: 1 | -1): Command['run'] {
	return (workspace) => {
		const centre = workspace.walkedFrom ?? workspace.selected?.id;
		if (centre === undefined) return;
		const around = neighboursOf(workspace.shown, centre);
		const place = around.indexOf(workspace.selected?.id ?? '');
		const next = around[(place + step + around.length) % around.length] ?? around[0];
		if (next === undefined) return;
		workspace.select(next);
		workspace.walkedFrom = centre;
	};
}

function showView(view: string): Command['run'] {
	return ({ view: state }) => state.show(view);
}

/** Every command, in the order in which the list of keys shows them. */
export const commands: readonly Command[] = [
	{
		id: 'add',
		label: 'workspace.command.add',
		keys: ['N'],
		place: 'workspace',
		run: (workspace) => (workspace.entry = { kind: 'add' })
	},
	{
		id: 'connect',
		label: 'workspace.command.connect',
		keys: ['C'],
		place: 'workspace',
		when: hasSelection,
		run: (workspace) => {
			if (workspace.selected) workspace.entry = { kind: 'connect', from: workspace.selected.id };
		}
	},
	{
		id: 'edit',
		label: 'workspace.command.edit',
		keys: ['E'],
		place: 'workspace',
		when: hasSelection,
		run: (workspace) => {
			workspace.panel = 'stakeholder';
			workspace.editCalls++;
		}
	},
	{
		id: 'delete',
		label: 'workspace.command.delete',
		keys: ['Delete'],
		place: 'workspace',
		when: hasSelection,
		run: (workspace) => workspace.selected && workspace.remove('stakeholder', workspace.selected.id)
	},
	{
		id: 'undo',
		label: 'workspace.command.undo',
		keys: ['Mod+Z'],
		place: 'workspace',
		when: ({ session }) => session.undoable !== undefined,
		run: (workspace) => workspace.undo()
	},
	{
		id: 'redo',
		label: 'workspace.command.redo',
		keys: ['Mod+Shift+Z', 'Mod+Y'],
		place: 'workspace',
		when: ({ session }) => session.redoable !== undefined,
		run: (workspace) => workspace.redo()
	},
	{
		id: 'ask',
		label: 'workspace.command.ask',
		keys: ['A'],
		place: 'workspace',
		run: (workspace) => {
			workspace.ask(undefined);
			workspace.panelCalls++;
		}
	},
	{
		id: 'filter',
		label: 'workspace.command.filter',
		keys: ['F'],
		place: 'workspace',
		run: (workspace) => {
			workspace.panel = 'filter';
			workspace.panelCalls++;
		}
	},
	{
		id: 'network',
		label: 'workspace.command.network',
		keys: ['1'],
		place: 'workspace',
		run: showView('network')
	},
	{ id: 'lanes', label: 'workspace.command.lanes', keys: ['2'], place: 'workspace', run: showView('lanes') },
	{ id: 'table', label: 'workspace.command.table', keys: ['9'], place: 'workspace', run: showView('table') },
	{
		id: 'list',
		label: 'workspace.command.list',
		keys: ['L'],
		place: 'workspace',
		run: (workspace) => (workspace.isListShown = !workspace.isListShown)
	},
	{
		id: 'describe',
		label: 'workspace.command.describe',
		keys: ['D'],
		place: 'workspace',
		run: (workspace) => (workspace.isDescribed = !workspace.isDescribed)
	},
	{
		id: 'keys',
		label: 'workspace.command.keys',
		keys: ['F1'],
		place: 'workspace',
		run: (workspace) => (workspace.areKeysShown = !workspace.areKeysShown)
	},
	{
		id: 'out',
		label: 'workspace.command.out',
		keys: ['Escape'],
		place: 'workspace',
		run: (workspace) => workspace.stepOut()
	},
	{ id: 'left', label: 'workspace.command.left', keys: ['ArrowLeft'], place: 'canvas', run: walk('left') },
	{
		id: 'right',
		label: 'workspace.command.right',
		keys: ['ArrowRight'],
		place: 'canvas',
		run: walk('right')
	},
	{ id: 'up', label: 'workspace.command.up', keys: ['ArrowUp'], place: 'canvas', run: walk('up') },
	{ id: 'down', label: 'workspace.command.down', keys: ['ArrowDown'], place: 'canvas', run: walk('down') },
	{
		id: 'nextTie',
		label: 'workspace.command.nextTie',
		keys: ['Shift+ArrowRight', 'Shift+ArrowDown'],
		place: 'canvas',
		when: hasSelection,
		run: walkTie(1)
	},
	{
		id: 'previousTie',
		label: 'workspace.command.previousTie',
		keys: ['Shift+ArrowLeft', 'Shift+ArrowUp'],
		place: 'canvas',
		when: hasSelection,
		run: walkTie(-1)
	},
	{
		id: 'open',
		label: 'workspace.command.open',
		keys: ['Enter'],
		place: 'canvas',
		when: hasSelection,
		run: (workspace) => {
			workspace.panel = 'stakeholder';
			workspace.panelCalls++;
		}
	},
	{
		id: 'back',
		label: 'workspace.command.back',
		keys: ['Backspace'],
		place: 'canvas',
		run: (workspace) => workspace.view.back()
	},
	{
		id: 'centre',
		label: 'workspace.command.centre',
		keys: ['Home'],
		place: 'canvas',
		run: (workspace) => {
			const id = mostConnected(workspace.shown);
			if (id !== undefined) workspace.select(id);
		}
	},
	{
		id: 'zoomIn',
		label: 'workspace.command.zoomIn',
		keys: ['+', '='],
		place: 'canvas',
		run: ({ canvas }) => canvas?.zoom(1)
	},
	{
		id: 'zoomOut',
		label: 'workspace.command.zoomOut',
		keys: ['-'],
		place: 'canvas',
		run: ({ canvas }) => canvas?.zoom(-1)
	},
	{
		id: 'fit',
		label: 'workspace.command.fit',
		keys: ['0'],
		place: 'canvas',
		run: ({ canvas }) => canvas?.fit()
	}
];

/** A key press as far as commands care. */
export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
	readonly altKey: boolean;
}

/** The command of a key press, where it makes sense now. Single letters can be switched off (WCAG 2.1.4). */
export function commandFor(
	press: KeyPress,
	workspace: Workspace,
	{ onCanvas, letters }: { readonly onCanvas: boolean; readonly letters: boolean }
): Command | undefined {
	if (press.altKey) return undefined;
	const name = nameOf(press);
	if (!letters && /^[A-Z0-9]$/.test(name)) return undefined;
	return commands.find(
		({ keys, place, when }) =>
			keys.includes(name) && (place === 'workspace' || onCanvas) && (when === undefined || when(workspace))
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
