import type { Translator } from '#lib/i18n/translator.ts';
import type { StakeholderKind } from '#lib/model/words.ts';
import { isPossible, type Command } from '#lib/state/command.ts';
import { commands } from '#lib/state/commands.ts';
import { search, searched, type Searched } from '#lib/state/search.ts';
import type { Workspace } from '#lib/state/Workspace.svelte.ts';
import { views } from '#lib/views/index.ts';
import { nameIn } from '../naming.ts';

/** In this order where letters do not decide. */
export const entryGroups = ['question', 'stakeholder', 'view', 'place', 'command'] as const;
export type EntryGroup = (typeof entryGroups)[number];

/** A row of the palette: what it is called, and what taking it does. */
export interface PaletteEntry {
	readonly group: EntryGroup;
	readonly id: string;
	readonly label: string;
	/** What tells it from others of its name. */
	readonly note?: string;
	readonly kind?: StakeholderKind;
	readonly command?: Command;
	readonly run: () => void;
}

/** Everything that can be found or done now, as what is searched. O(stakeholders + places). */
export function paletteEntries(workspace: Workspace, translator: Translator): Searched<PaletteEntry>[] {
	return [
		...questionEntries(workspace, translator),
		...stakeholderEntries(workspace, translator),
		...commandEntries(workspace, translator, true),
		...placeEntries(workspace, translator),
		...commandEntries(workspace, translator, false)
	];
}

/** What typed letters find, in groups: the group with the likeliest entry first. */
export function findEntries(
	entries: readonly Searched<PaletteEntry>[],
	typed: string
): readonly { readonly group: EntryGroup; readonly entries: readonly PaletteEntry[] }[] {
	const groups = new Map<EntryGroup, PaletteEntry[]>();
	for (const entry of search(entries, typed)) {
		const held = groups.get(entry.group);
		if (held) held.push(entry);
		else groups.set(entry.group, [entry]);
	}
	return [...groups].map(([group, found]) => ({ group, entries: found }));
}

function questionEntries(workspace: Workspace, { say }: Translator): Searched<PaletteEntry>[] {
	return workspace.offer.questions.map((id) => {
		const label = say({ key: `question.${id}.ask` });
		const run = () => {
			workspace.ask(id);
			workspace.panelCalls++;
		};
		return searched({ group: 'question', id, label, run }, label, say({ key: `question.${id}.label` }));
	});
}

function stakeholderEntries(workspace: Workspace, translator: Translator): Searched<PaletteEntry>[] {
	const { map } = workspace.session;
	return [...map.stakeholders.values()].map((stakeholder) => {
		const { id, kind, home, name, nameFr, shortName, shortNameFr } = stakeholder;
		const place = home === undefined ? undefined : map.jurisdictions.get(home);
		const words = [translator.t(`kind.${kind}`), ...(place ? [nameIn(translator, place)] : [])];
		const label = nameIn(translator, stakeholder);
		const run = () => workspace.find(id);
		return searched(
			{ group: 'stakeholder', id, label, note: words.join(', '), kind, run },
			name,
			nameFr,
			shortName,
			shortNameFr
		);
	});
}

function placeEntries(workspace: Workspace, translator: Translator): Searched<PaletteEntry>[] {
	const { session, view } = workspace;
	return [...session.map.jurisdictions.values()].map((place) => {
		const { id, code, name, nameFr } = place;
		const run = () => view.step({ filter: [{ of: 'jurisdiction', value: id }] });
		return searched({ group: 'place', id, label: nameIn(translator, place), run }, name, nameFr, code);
	});
}

/** Views are commands that show them. */
function commandEntries(
	workspace: Workspace,
	{ t, say }: Translator,
	areViews: boolean
): Searched<PaletteEntry>[] {
	const possible = commands.filter(
		(command) => command.id !== 'palette' && isView(command.id) === areViews && isPossible(command, workspace)
	);
	return possible.map((command) => {
		const { id } = command;
		const label = t(command.label);
		const note = areViews ? { note: say({ key: `view.${id}.question` }) } : {};
		const group = areViews ? 'view' : 'command';
		return searched({ group, id, label, ...note, command, run: () => command.run(workspace) }, label);
	});
}

function isView(id: string): boolean {
	return views.some((view) => view.id === id);
}
