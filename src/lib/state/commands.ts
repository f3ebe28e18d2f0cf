import { languages } from '#lib/i18n/catalogue.ts';
import { views } from '#lib/views/index.ts';
import { themes } from '#lib/views/palette.ts';
import { exportAddress, exportFormats, planAddress, planExports } from './exports.ts';
import { canvasCommands } from './canvasCommands.ts';
import { PLAN_PAGE } from './PlanState.svelte.ts';
import { handoutAddress, presentAddress, STORY_VIEW } from './story.ts';
import { hasSelection, type Command } from './command.ts';
import { tryWithout } from './tryWithout.ts';

/** Presenting is before a room: it sees what is open, and judgments once they are revealed. */
const SHOWN_ROOM = { isRevealed: false } as const;

/** Every command, in the order in which the list of keys shows them. */
export const commands: readonly Command[] = [
	{
		id: 'palette',
		label: 'workspace.command.palette',
		keys: ['Mod+K'],
		place: 'workspace',
		inFields: true,
		run: (workspace) => (workspace.isPaletteShown = !workspace.isPaletteShown)
	},
	{
		id: 'add',
		label: 'workspace.command.add',
		keys: ['N'],
		place: 'workspace',
		edits: true,
		run: (workspace) => (workspace.entry = { kind: 'add' })
	},
	{
		id: 'paste',
		label: 'workspace.command.paste',
		keys: [],
		place: 'workspace',
		edits: true,
		run: (workspace) => (workspace.pasted = '')
	},
	{
		id: 'connect',
		label: 'workspace.command.connect',
		keys: ['C'],
		place: 'workspace',
		edits: true,
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
		edits: true,
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
		edits: true,
		when: hasSelection,
		run: (workspace) => workspace.selected && workspace.remove('stakeholder', workspace.selected.id)
	},
	{
		id: 'whatIf',
		label: 'workspace.command.whatIf',
		keys: ['W'],
		place: 'workspace',
		edits: true,
		when: hasSelection,
		run: tryWithout
	},
	{
		id: 'undo',
		label: 'workspace.command.undo',
		keys: ['Mod+Z'],
		place: 'workspace',
		edits: true,
		when: ({ session }) => session.undoable !== undefined,
		run: (workspace) => workspace.undo()
	},
	{
		id: 'redo',
		label: 'workspace.command.redo',
		keys: ['Mod+Shift+Z', 'Mod+Y'],
		place: 'workspace',
		edits: true,
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
		id: 'gaps',
		label: 'workspace.command.gaps',
		keys: ['G'],
		place: 'workspace',
		run: (workspace) => {
			workspace.ask('borders');
			workspace.panelCalls++;
		}
	},
	{
		id: 'plan',
		label: 'workspace.command.plan',
		keys: [],
		place: 'workspace',
		run: (workspace) => {
			workspace.panel = 'plan';
			workspace.panelCalls++;
		}
	},
	{
		id: 'planPage',
		label: 'workspace.command.planPage',
		keys: [],
		place: 'workspace',
		run: ({ view }) => view.show(PLAN_PAGE)
	},
	...views.map(({ id, key }): Command => ({
		id,
		label: `view.${id}.label`,
		keys: key === undefined ? [] : [key],
		place: 'workspace',
		run: ({ view }) => view.show(id)
	})),
	{
		id: 'scene',
		label: 'workspace.command.scene',
		keys: ['S'],
		place: 'workspace',
		edits: true,
		when: ({ view }) => view.view !== PLAN_PAGE && view.view !== STORY_VIEW,
		run: (workspace) => (workspace.entry = { kind: 'scene' })
	},
	{
		id: 'present',
		label: 'workspace.command.present',
		keys: ['P'],
		place: 'workspace',
		when: ({ session }) => session.map.scenes.size > 0,
		run: (workspace) =>
			(workspace.leavingFor = presentAddress(workspace.session.map.header.id, 1, SHOWN_ROOM))
	},
	{
		id: 'handout',
		label: 'workspace.command.handout',
		keys: [],
		place: 'workspace',
		when: ({ session }) => session.map.scenes.size > 0,
		run: (workspace) => (workspace.leavingFor = handoutAddress(workspace.session.map.header.id, SHOWN_ROOM))
	},
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
		id: 'share',
		label: 'workspace.command.share',
		keys: ['Mod+C'],
		place: 'canvas',
		run: (workspace) => void workspace.share()
	},
	{
		id: 'keys',
		label: 'workspace.command.keys',
		keys: ['F1'],
		place: 'workspace',
		inFields: true,
		run: (workspace) => (workspace.areKeysShown = !workspace.areKeysShown)
	},
	{
		id: 'out',
		label: 'workspace.command.out',
		keys: ['Escape'],
		place: 'workspace',
		run: (workspace) => workspace.stepOut()
	},
	...themes.map((theme): Command => ({
		id: theme,
		label: `workspace.command.${theme}`,
		keys: [],
		place: 'workspace',
		run: ({ view }) => view.step({ theme, reveal: undefined })
	})),
	...languages.map((language): Command => ({
		id: language,
		label: `workspace.command.${language}`,
		keys: [],
		place: 'workspace',
		run: ({ view }) => view.step({ lang: language })
	})),
	...canvasCommands,
	...exportFormats.map((format): Command => ({
		id: `export.${format}`,
		label: `format.${format}.save`,
		keys: [],
		place: 'workspace',
		run: (workspace) =>
			workspace.browser.download(exportAddress(workspace.session.map.header.id, format, workspace.room))
	})),
	...planExports.map((format): Command => ({
		id: `plan.${format}`,
		label: `workspace.command.plan-${format}`,
		keys: [],
		place: 'workspace',
		when: ({ session }) => session.map.actions.size > 0,
		run: (workspace) => {
			const { session, room, plan } = workspace;
			workspace.browser.download(planAddress(session.map.header.id, format, { owner: plan.owner }, room));
		}
	}))
];
