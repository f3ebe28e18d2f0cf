import { InputError } from '#lib/base/errors.ts';
import { partsOf, type Change, type Edit } from './changes.ts';
import { MapDraft } from './MapDraft.ts';
import { recordKinds, type RecordKind } from './records.ts';
import { headerSchema, recordSchemas } from './schema/index.ts';
import { assertDepth, check, isStorable } from './shape.ts';
import { recordsOf, type StakeholderMap } from './StakeholderMap.ts';

/** Enough for the import of a map of tens of thousands of records, and for taking it back. */
export const MAX_CHANGES = 200_000;
const MAX_LINE = 200;

/** A change of an untrusted edit, its shape checked; whether it fits the map is for `checkEdit`. */
export function checkChange(json: unknown): Change {
	if (typeof json !== 'object' || json === null || typeof (json as Change).kind !== 'string') {
		throw new InputError('change.invalid', { field: 'kind' });
	}
	const change = json as Change;
	const { of, verb } = partsOf(change);
	const known =
		of === 'header'
			? verb === 'set'
			: Object.hasOwn(recordKinds, of) && ['add', 'remove', 'set'].includes(verb);
	if (!known || change.kind !== `${of}.${verb}`) throw new InputError('change.invalid', { field: 'kind' });
	if (verb === 'set') return { kind: change.kind, ...fieldsOf(change, of) } as Change;
	const record = check(
		recordSchemas[of as RecordKind],
		(change as { record?: unknown }).record,
		'record.invalid',
		of
	);
	return { kind: change.kind, record } as Change;
}

/**
 * An untrusted edit as it applies to a map: every change has its shape, fits the map that the ones before
 * it leave, and leaves records that fit their schema. Gives the edit and the map after it, both as JSON will give
 * them back, to the letter.
 */
export function checkEdit(
	map: StakeholderMap,
	json: unknown
): { readonly edit: Edit; readonly map: StakeholderMap } {
	assertDepth(json);
	const edit = json as Partial<Edit> | null;
	if (typeof edit !== 'object' || edit === null) throw new InputError('edit.invalid', { field: 'edit' });
	for (const field of ['id', 'author', 'at'] as const) {
		if (!isLine(edit[field])) throw new InputError('edit.invalid', { field });
	}
	if (edit.undoes !== undefined && !isLine(edit.undoes))
		throw new InputError('edit.invalid', { field: 'undoes' });
	if (!Array.isArray(edit.changes) || edit.changes.length > MAX_CHANGES) {
		throw new InputError('edit.invalid', { field: 'changes' });
	}
	const draft = new MapDraft(map);
	const changes = edit.changes.map((json) => {
		const change = asWritten(truthful(draft.map, checkChange(json)));
		applyChecked(draft, change);
		return change;
	});
	const { id, author, at, undoes } = edit as Edit;
	return { edit: { id, author, at, changes, ...(undoes === undefined ? {} : { undoes }) }, map: draft.map };
}

/**
 * The change with what the map really held in its way back, so that undoing it restores that and not what
 * the sender believed.
 */
function truthful(map: StakeholderMap, change: Change): Change {
	const { of, verb } = partsOf(change);
	if (verb === 'add') return change;
	if (verb === 'remove' && of !== 'header') {
		const held = recordsOf(map, of).get((change as { record: { id: string } }).record.id);
		return held ? ({ ...change, record: held } as Change) : change;
	}
	const { id, to } = change as { id: string; to: object };
	const held = of === 'header' ? map.header : recordsOf(map, of).get(id);
	const from = Object.keys(to).map((field) => [
		field,
		(held as Record<string, unknown> | undefined)?.[field] ?? null
	]);
	return { ...change, from: Object.fromEntries(from) } as Change;
}

function asWritten(change: Change): Change {
	return JSON.parse(JSON.stringify(change)) as Change;
}

function applyChecked(draft: MapDraft, change: Change): void {
	draft.apply(change);
	const { of, verb } = partsOf(change);
	if (of === 'header') check(headerSchema, draft.map.header, 'header.invalid', 'header');
	else if (verb === 'set') {
		const { id } = change as { id: string };
		check(recordSchemas[of], recordsOf(draft.map, of).get(id), 'record.invalid', of);
	}
}

function fieldsOf(change: Change, of: RecordKind | 'header'): object {
	const { id, from, to } = change as { id?: unknown; from?: unknown; to?: unknown };
	if (of !== 'header' && !isLine(id)) throw new InputError('change.invalid', { field: 'id' });
	const shape = of === 'header' ? headerSchema.shape : recordSchemas[of].shape;
	for (const fields of [from, to]) {
		if (typeof fields !== 'object' || fields === null)
			throw new InputError('change.invalid', { field: 'to' });
		for (const field of Object.keys(fields)) {
			if (field === 'id' || !Object.hasOwn(shape, field)) throw new InputError('change.invalid', { field });
		}
	}
	return of === 'header' ? { from, to } : { id, from, to };
}

function isLine(value: unknown): value is string {
	return typeof value === 'string' && value.length > 0 && value.length <= MAX_LINE && isStorable(value);
}
