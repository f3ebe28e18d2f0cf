import type { z } from 'zod';
import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import { applyChange } from './applyChange.ts';
import { partsOf, type Change, type Edit } from './changes.ts';
import { recordKindList, recordKinds, referencesOf, type RecordKind, type RecordOf } from './records.ts';
import { headerSchema, recordSchemas } from './schema/index.ts';
import { createMap, recordsOf, withRecords, type MapDocument, type StakeholderMap } from './StakeholderMap.ts';

/** Nothing that Roundtable writes is nested deeper than this; recursion over deeper JSON would fail. */
const MAX_DEPTH = 64;
const MAX_CHANGES = 50_000;
const MAX_LINE = 200;

/** What a document held: the map, and what of it had to be left out. */
export interface ParsedDocument {
	readonly map: StakeholderMap;
	readonly issues: readonly Issue[];
}

/**
 * The map of an untrusted document. A document that is none throws `document.invalid` with its place; a
 * record that does not fit its schema or names what is not there is left out and reported, a field at a time.
 */
export function parseDocument(json: unknown): ParsedDocument {
	assertDepth(json);
	if (typeof json !== 'object' || json === null) throw new InputError('document.invalid', { field: 'header' });
	const document = json as Record<string, unknown>;
	let map = createMap(check(headerSchema, document['header'], 'document.invalid', 'header'));
	const issues: Issue[] = [];
	for (const kind of recordKindList) {
		const { collection } = recordKinds[kind];
		const records = document[collection] ?? [];
		if (!Array.isArray(records)) throw new InputError('document.invalid', { field: collection });
		map = withRecords(map, kind, soundRecords(kind, records, issues));
	}
	return { map: withoutDangling(map, issues), issues };
}

/** A change of an untrusted edit, its shape checked; whether it fits the map is for `checkEdit`. */
export function checkChange(json: unknown): Change {
	if (typeof json !== 'object' || json === null || typeof (json as Change).kind !== 'string') {
		throw new InputError('change.invalid', { field: 'kind' });
	}
	const change = json as Change;
	const { of, verb } = partsOf(change);
	const known = of === 'header' ? verb === 'set' : Object.hasOwn(recordKinds, of) && ['add', 'remove', 'set'].includes(verb);
	if (!known || change.kind !== `${of}.${verb}`) throw new InputError('change.invalid', { field: 'kind' });
	if (verb === 'set') return { kind: change.kind, ...fieldsOf(change, of) } as Change;
	const record = check(recordSchemas[of as RecordKind], (change as { record?: unknown }).record, 'record.invalid', of);
	return { kind: change.kind, record } as Change;
}

/**
 * An untrusted edit as it applies to a map: every change has its shape, fits the map that the ones before
 * it leave, and leaves records that fit their schema. Gives the edit and the map after it.
 */
export function checkEdit(map: StakeholderMap, json: unknown): { readonly edit: Edit; readonly map: StakeholderMap } {
	assertDepth(json);
	const edit = json as Partial<Edit> | null;
	if (typeof edit !== 'object' || edit === null) throw new InputError('edit.invalid', { field: 'edit' });
	for (const field of ['id', 'author', 'at'] as const) {
		if (!isLine(edit[field])) throw new InputError('edit.invalid', { field });
	}
	if (edit.undoes !== undefined && !isLine(edit.undoes)) throw new InputError('edit.invalid', { field: 'undoes' });
	if (!Array.isArray(edit.changes) || edit.changes.length > MAX_CHANGES) {
		throw new InputError('edit.invalid', { field: 'changes' });
	}
	const changes = edit.changes.map(checkChange);
	let next = map;
	for (const change of changes) next = applyChecked(next, change);
	const { id, author, at, undoes } = edit as Edit;
	return { edit: { id, author, at, changes, ...(undoes === undefined ? {} : { undoes }) }, map: next };
}

/** Refuses JSON nested deeper than anything that Roundtable writes, before anything recurses over it. */
export function assertDepth(json: unknown): void {
	let level: unknown[] = [json];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > MAX_DEPTH) throw new InputError('document.tooDeep', { limit: MAX_DEPTH });
		level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
	}
}

function applyChecked(map: StakeholderMap, change: Change): StakeholderMap {
	const next = applyChange(map, change);
	const { of, verb } = partsOf(change);
	if (of === 'header') check(headerSchema, next.header, 'header.invalid', 'header');
	else if (verb === 'set') {
		const { id } = change as { id: string };
		check(recordSchemas[of], recordsOf(next, of).get(id), 'record.invalid', of);
	}
	return next;
}

function fieldsOf(change: Change, of: RecordKind | 'header'): object {
	const { id, from, to } = change as { id?: unknown; from?: unknown; to?: unknown };
	if (of !== 'header' && !isLine(id)) throw new InputError('change.invalid', { field: 'id' });
	const shape = of === 'header' ? headerSchema.shape : recordSchemas[of].shape;
	for (const fields of [from, to]) {
		if (typeof fields !== 'object' || fields === null) throw new InputError('change.invalid', { field: 'to' });
		for (const field of Object.keys(fields)) {
			if (field === 'id' || !Object.hasOwn(shape, field)) throw new InputError('change.invalid', { field });
		}
	}
	return of === 'header' ? { from, to } : { id, from, to };
}

function isLine(value: unknown): value is string {
	return typeof value === 'string' && value.length > 0 && value.length <= MAX_LINE;
}

function check<T extends z.ZodType>(schema: T, value: unknown, code: string, what: string): z.infer<T> {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
	throw new InputError(code, { what, field: field || what, ...limitOf(issue) });
}

function limitOf(issue: z.core.$ZodIssue | undefined): { limit: string } {
	if (issue?.code === 'too_big') return { limit: `≤ ${String(issue.maximum)}` };
	if (issue?.code === 'too_small') return { limit: `≥ ${String(issue.minimum)}` };
	if (issue?.code === 'invalid_type') return { limit: issue.expected };
	if (issue?.code === 'invalid_value') return { limit: issue.values.join(' | ') };
	return { limit: issue?.code === 'invalid_format' ? issue.format : '' };
}

function soundRecords<K extends RecordKind>(kind: K, records: readonly unknown[], issues: Issue[]): Map<string, RecordOf<K>> {
	const sound = new Map<string, RecordOf<K>>();
	records.forEach((json, index) => {
		const result = recordSchemas[kind].safeParse(json);
		const at = { file: recordKinds[kind].collection, row: index + 1 };
		if (!result.success) {
			const field = result.error.issues[0]?.path.join('.') ?? '';
			issues.push({ code: 'record.invalid', severity: 'error', at: { ...at, column: field }, values: { field } });
		} else if (sound.has(result.data.id)) {
			issues.push({ code: 'record.repeated', severity: 'error', at, values: { id: result.data.id } });
		} else sound.set(result.data.id, result.data as RecordOf<K>);
	});
	return sound;
}

/** Leaves out, and reports, what names a record that is not there; again until nothing does. */
export function withoutDangling(map: StakeholderMap, issues: Issue[]): StakeholderMap {
	for (let before: StakeholderMap | undefined; before !== map; ) {
		before = map;
		for (const kind of recordKindList) map = withoutDanglingOf(map, kind, issues);
	}
	return withoutCycles(map, issues);
}

function withoutDanglingOf(map: StakeholderMap, kind: RecordKind, issues: Issue[]): StakeholderMap {
	const kept = new Map<string, RecordOf<RecordKind>>();
	let same = true;
	for (const [id, record] of recordsOf(map, kind)) {
		let sound: Record<string, unknown> | undefined = record as unknown as Record<string, unknown>;
		for (const { field, to, many, owned } of referencesOf(kind)) {
			const named: unknown = sound?.[field];
			if (!sound || named === undefined) continue;
			const left = (many ? (named as string[]) : [named as string]).filter((end) => recordsOf(map, to).has(end));
			if (left.length === (many ? (named as string[]).length : 1)) continue;
			const missing = (many ? (named as string[]) : [named as string]).find((end) => !left.includes(end)) ?? '';
			const severity = owned ? 'error' : 'warning';
			issues.push({ code: 'reference.missing', severity, at: { record: id, column: field }, values: { id, field, missing } });
			const { [field]: _, ...rest } = sound;
			sound = owned ? undefined : many ? { ...rest, [field]: left } : rest;
			same = false;
		}
		if (sound) kept.set(id, sound as unknown as RecordOf<RecordKind>);
	}
	return same ? map : withRecords(map, kind, kept);
}

function withoutCycles(map: StakeholderMap, issues: Issue[]): StakeholderMap {
	let places = map.jurisdictions;
	for (const { id } of map.jurisdictions.values()) {
		const seen = new Set<string>();
		for (let place = places.get(id); place; place = place.parent ? places.get(place.parent) : undefined) {
			if (seen.has(place.id)) {
				const { parent: _, ...top } = place;
				places = new Map(places).set(place.id, top);
				issues.push({ code: 'jurisdiction.cycle', severity: 'warning', at: { record: place.id }, values: { id: place.id } });
				break;
			}
			seen.add(place.id);
		}
	}
	return places === map.jurisdictions ? map : { ...map, jurisdictions: places };
}
