import type { Id } from '#lib/base/ids.ts';
import type { MapHeader, RecordKind, RecordOf } from './records.ts';

/** The fields of a record to be changed; `null` takes an optional field away. */
export type Fields<R> = { readonly [F in keyof Omit<R, 'id'>]?: R[F] | null };

export type AddChange<K extends RecordKind = RecordKind> = K extends RecordKind
	? { readonly kind: `${K}.add`; readonly record: RecordOf<K> }
	: never;

export type RemoveChange<K extends RecordKind = RecordKind> = K extends RecordKind
	? { readonly kind: `${K}.remove`; readonly record: RecordOf<K> }
	: never;

export type SetChange<K extends RecordKind = RecordKind> = K extends RecordKind
	? {
			readonly kind: `${K}.set`;
			readonly id: Id;
			/** What the fields held before, for the way back. */
			readonly from: Fields<RecordOf<K>>;
			readonly to: Fields<RecordOf<K>>;
		}
	: never;

export interface HeaderChange {
	readonly kind: 'header.set';
	readonly from: Fields<MapHeader>;
	readonly to: Fields<MapHeader>;
}

/**
 * The only way in which a map changes: plain JSON, whole enough to be undone alone. A removal carries the
 * record it removes; a set names only the fields it changes, so two people who change different fields of
 * one record both keep their change.
 */
export type Change = AddChange | RemoveChange | SetChange | HeaderChange;

/** Changes made at once: one undo step. */
export interface Edit {
	readonly id: Id;
	readonly author: string;
	/** Moment in ISO 8601, UTC. */
	readonly at: string;
	readonly changes: readonly Change[];
	/** Id of the edit that this one undoes. */
	readonly undoes?: Id;
}

/** An edit with its place in the log of its map: 1, 2, 3 … without gaps. */
export interface LoggedEdit extends Edit {
	readonly seq: number;
}

export type Verb = 'add' | 'remove' | 'set';

/** The kind of record that a change is about, and what it does to it. */
export function partsOf(change: Change): { readonly of: RecordKind | 'header'; readonly verb: Verb } {
	const dot = change.kind.indexOf('.');
	return { of: change.kind.slice(0, dot) as RecordKind | 'header', verb: change.kind.slice(dot + 1) as Verb };
}

export function addRecord<K extends RecordKind>(kind: K, record: RecordOf<K>): Change {
	return { kind: `${kind}.add`, record } as unknown as Change;
}

/**
 * The change that gives a record new fields: only those that really differ, an empty text counting as
 * absent. Undefined where none does.
 */
export function setFields<K extends RecordKind>(
	kind: K,
	record: RecordOf<K>,
	fields: Fields<RecordOf<K>>
): Change | undefined {
	const difference = differenceOf(record, fields);
	return difference && ({ kind: `${kind}.set`, id: record.id, ...difference } as unknown as Change);
}

/** As `setFields`, for what the map says of itself. */
export function setHeader(header: MapHeader, fields: Fields<MapHeader>): Change | undefined {
	const difference = differenceOf(header, fields);
	return difference && ({ kind: 'header.set', ...difference } as HeaderChange);
}

/** What undoes a change. */
export function invertChange(change: Change): Change {
	if ('record' in change) {
		const { of, verb } = partsOf(change);
		return { kind: `${of}.${verb === 'add' ? 'remove' : 'add'}`, record: change.record } as unknown as Change;
	}
	return { ...change, from: change.to, to: change.from } as Change;
}

/** What undoes several changes made in this order. */
export function invertChanges(changes: readonly Change[]): Change[] {
	return changes.map(invertChange).reverse();
}

function differenceOf<R extends object>(record: R, fields: Fields<R>) {
	const from: Record<string, unknown> = {};
	const to: Record<string, unknown> = {};
	for (const [field, wanted] of Object.entries(fields)) {
		const held = (record as Record<string, unknown>)[field] ?? null;
		const next = wanted === undefined || wanted === '' ? null : wanted;
		if (JSON.stringify(held) === JSON.stringify(next)) continue;
		from[field] = held;
		to[field] = next;
	}
	return Object.keys(to).length > 0 ? { from, to } : undefined;
}
