import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { addRecord, setFields, type Change, type Fields } from '#lib/model/changes.ts';
import { mergeDuplicates } from '#lib/model/edits/mergeDuplicates.ts';
import { removeRecords } from '#lib/model/edits/removeRecord.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import type { Workspace } from './Workspace.svelte.ts';

/** Acts on all who are chosen. Each is one edit, and so one step to undo; whether it was done is the answer. */

/** Those chosen that are still on the map. */
export function chosenOf({ session, chosen }: Pick<Workspace, 'session' | 'chosen'>): Stakeholder[] {
	return [...chosen].flatMap((id) => session.map.stakeholders.get(id) ?? []);
}

/** Gives all of them the same fields. */
export function setChosen(workspace: Workspace, fields: Fields<Stakeholder>): boolean {
	const changes = chosenOf(workspace).flatMap((one) => setFields('stakeholder', one, fields) ?? []);
	return workspace.edit(changes);
}

/** Opens or closes all of them, with their ties among themselves and their parts in projects. */
export function openChosen(workspace: Workspace, sensitivity: Stakeholder['sensitivity']): boolean {
	const { map } = workspace.session;
	const ids = new Set(chosenOf(workspace).map(({ id }) => id));
	const ties = [...map.ties.values()].filter(({ from, to }) => ids.has(from) && ids.has(to));
	const parts = [...map.participations.values()].filter(({ stakeholder }) => ids.has(stakeholder));
	const changes: Change[] = [
		...chosenOf(workspace).flatMap((one) => setFields('stakeholder', one, { sensitivity }) ?? []),
		...ties.flatMap((tie) => setFields('tie', tie, { sensitivity }) ?? []),
		...parts.flatMap((part) => setFields('participation', part, { sensitivity }) ?? [])
	];
	return workspace.edit(changes);
}

/** Makes all of them partners of a project, where they have no part in it yet. */
export function joinChosen(workspace: Workspace, project: Id): boolean {
	const parts = [...workspace.session.map.participations.values()].filter((one) => one.project === project);
	const joined = new Set(parts.map(({ stakeholder }) => stakeholder));
	const changes = chosenOf(workspace)
		.filter(({ id }) => !joined.has(id))
		.map(({ id: stakeholder }) =>
			addRecord('participation', { id: workspace.newId(), project, stakeholder, role: 'partner' })
		);
	return workspace.edit(changes);
}

/** Makes one of all of them: `keep` stays, and what named the others names it. */
export function mergeChosen(workspace: Workspace, keep: Stakeholder): boolean {
	const { map } = workspace.session;
	const gone = chosenOf(workspace).filter(({ id }) => id !== keep.id);
	const words = message('edit.merge', { gone: gone.map(({ name }) => name), kept: keep.name });
	const ids = gone.map(({ id }) => id);
	if (!workspace.edit(() => mergeDuplicates(map, keep.id, ids), words)) return false;
	workspace.chosen = new Set();
	workspace.open(keep.id);
	return true;
}

/** Removes all of them with their ties. */
export function removeChosen(workspace: Workspace): boolean {
	const ids = chosenOf(workspace).map(({ id }) => id);
	const isDone = workspace.edit(removeRecords(workspace.session.map, 'stakeholder', ids));
	if (!isDone) return false;
	workspace.chosen = new Set();
	if (workspace.selected === undefined) workspace.view.select(undefined);
	return true;
}
