import { hasSelection, type Command } from './command.ts';
import { isGroupable } from '#lib/views/network/groups.ts';
import type { Workspace } from './Workspace.svelte.ts';
import { mostConnected, nearestIn, neighboursOf, type Direction } from './walk.ts';

/** What a step moves somebody by, in picture units. */
const STEP = 30;
const STEPS: Readonly<Record<Direction, readonly [dx: number, dy: number]>> = {
	left: [-STEP, 0],
	right: [STEP, 0],
	up: [0, -STEP],
	down: [0, STEP]
};

/** Whether whoever is selected has a place of their own in the picture, to be moved without dragging. */
function canMove({ selected, standings, view }: Workspace): boolean {
	return view.view === 'network' && standings.some(({ id }) => id === selected?.id);
}

/** What is done in the picture alone: walking along ties, opening, and the camera. */
export const canvasCommands: readonly Command[] = [
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
	...(['left', 'right', 'up', 'down'] as const).map((direction): Command => {
		const name = `${direction[0]?.toUpperCase()}${direction.slice(1)}` as Capitalize<Direction>;
		return {
			id: `move${name}`,
			label: `workspace.command.move${name}`,
			keys: [`Mod+Shift+Arrow${name}`],
			place: 'canvas',
			edits: true,
			when: canMove,
			run: ({ canvas, selected }) => selected && canvas?.moveBy(selected.id, ...STEPS[direction])
		};
	}),
	{
		id: 'choose',
		label: 'workspace.command.choose',
		keys: [' '],
		place: 'canvas',
		when: hasSelection,
		run: (workspace) => workspace.selected && workspace.toggleChosen(workspace.selected.id)
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
		id: 'group',
		label: 'workspace.command.group',
		keys: [],
		place: 'canvas',
		when: ({ shown, view }) => view.view === 'network' && isGroupable(shown),
		run: ({ view }) => view.step({ group: view.query.group === false ? undefined : false, opened: [] })
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
