import { applyChanges } from '#lib/model/applyChange.ts';
import { partsOf, type LoggedEdit } from '#lib/model/changes.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs, type Hindsight } from '#lib/model/viewAs.ts';
import type { View } from './standing.ts';
import { changesBetween } from './changesBetween.ts';
import { isGuarding } from './guards.ts';

/**
 * Edits as an audience may see them, from the map that they begin at. What one sees is the difference
 * between the view before and the view after, so that nothing withheld comes along, and a record that an
 * edit opens or closes appears or goes. An edit of which nothing is left stays as an empty one without an
 * author: places in the log have no gaps. `since` answers what was said after a place in the log of who may see
 * what: needed where anything was narrowed after these edits.
 */
export function viewEdits(
	map: StakeholderMap,
	edits: readonly LoggedEdit[],
	viewer: View,
	since?: (place: number) => Hindsight
): LoggedEdit[] {
	const first = edits[0]?.seq ?? 1;
	let before = map;
	let seenBefore = viewAs(before, viewer, since?.(first - 1));
	// Where nothing is hidden and nothing can be, no map need be made after each edit: of a long log that takes minutes.
	const isTeam = viewer.level === 'team' && !viewer.hidesJudgments;
	if (isTeam && !since && seenBefore === before && !edits.some(mayHide))
		return edits.map((edit) => signedFor(viewer, edit));
	return edits.map((edit) => {
		const after = applyChanges(before, edit.changes);
		const seen = viewAs(after, viewer, since?.(edit.seq));
		const shown = shownOf(edit, { before, after, seenBefore, seen }, viewer);
		before = after;
		seenBefore = seen;
		return shown;
	});
}

/** As `viewEdits`, of one edit whose maps before and after are known. */
export function viewEdit(
	{ before, after }: { readonly before: StakeholderMap; readonly after: StakeholderMap },
	edit: LoggedEdit,
	viewer: View
): LoggedEdit {
	return shownOf(
		edit,
		{ before, after, seenBefore: viewAs(before, viewer), seen: viewAs(after, viewer) },
		viewer
	);
}

type Sides = Readonly<Record<'before' | 'after' | 'seenBefore' | 'seen', StakeholderMap>>;

function shownOf(edit: LoggedEdit, { before, after, seenBefore, seen }: Sides, viewer: View): LoggedEdit {
	// Told whole, an edit would tell what it only passed through: a guarded record that it adds and takes out again.
	const isWhole = seenBefore === before && seen === after && !edit.changes.some(isGuarding);
	return signedFor(viewer, isWhole ? edit : viewOf(edit, seenBefore, seen));
}

function signedFor({ hidesAuthors }: View, edit: LoggedEdit): LoggedEdit {
	return hidesAuthors && edit.author !== '' ? { ...edit, author: '' } : edit;
}

/** Whether something may be hidden from members after an edit that they saw all of before it. */
function mayHide({ changes }: LoggedEdit): boolean {
	return changes.some((change) => isGuarding(change) || partsOf(change).of === 'consent');
}

function viewOf(
	{ id, at, author, seq }: LoggedEdit,
	before: StakeholderMap,
	after: StakeholderMap
): LoggedEdit {
	const changes = changesBetween(before, after);
	return { id, at, author: changes.length > 0 ? author : '', seq, changes };
}
