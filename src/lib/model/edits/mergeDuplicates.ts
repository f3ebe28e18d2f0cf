import { ConflictError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { applyChanges, usesOf } from '../applyChange.ts';
import { setFields, type Change, type Fields } from '../changes.ts';
import type { RecordKind, RecordOf, Reference } from '../records.ts';
import { recordsOf, type StakeholderMap } from '../StakeholderMap.ts';
import { sensitivities, type Sensitivity } from '../words.ts';
import { removeRecord } from './removeRecord.ts';

type AnyRecord = RecordOf<RecordKind>;
type Draft = Readonly<Record<string, unknown>>;

/**
 * The changes that make one stakeholder of several that are the same: everything that named one of the
 * `others` (ties, parts in projects, judgments, groups, actions) names `keep`, what that doubles becomes one,
 * and what `keep` lacked it takes from them. What only one of them hid stays hidden, and an agreement to be
 * ranked is not handed on. Empty where none of the others is on the map. Throws `merge.custodians` where
 * they have different custodians. O(others · records).
 */
export function mergeDuplicates(map: StakeholderMap, keep: Id, others: readonly Id[]): Change[] {
	const changes: Change[] = [];
	const push = (more: readonly Change[]) => {
		map = applyChanges(map, more);
		changes.push(...more);
	};
	for (const other of new Set(others)) {
		const gone = map.stakeholders.get(other);
		const kept = map.stakeholders.get(keep);
		if (!gone || !kept || other === keep) continue;
		if (gone.custodian !== undefined && kept.custodian !== undefined && gone.custodian !== kept.custodian)
			throw new ConflictError('merge.custodians', { kept: kept.name, gone: gone.name });
		for (let use = usesOf(map, 'stakeholder', other)[0]; use; use = usesOf(map, 'stakeholder', other)[0])
			push(handOver(map, use, other, keep));
		push(fill('stakeholder', kept, gone, notHandedOn));
		push(removeRecord(map, 'stakeholder', other));
	}
	return changes;
}

/** One record that names the other: it names the kept one from now on, or goes where that says nothing new. */
function handOver(
	map: StakeholderMap,
	use: { readonly kind: RecordKind; readonly record: AnyRecord; readonly reference: Reference },
	other: Id,
	keep: Id
): Change[] {
	const { kind, record, reference } = use;
	const held = (record as Draft)[reference.field];
	const next = reference.many
		? [...new Set((held as readonly Id[]).map((id) => (id === other ? keep : id)))]
		: keep;
	const moved: Draft = { ...record, [reference.field]: next };
	if (isAboutItself(kind, moved)) return removeRecord(map, kind, record.id);
	const key = keyOf(kind, moved);
	const twin =
		key === undefined
			? undefined
			: [...recordsOf(map, kind).values()].find(
					(one) => one.id !== record.id && keyOf(kind, one as Draft) === key
				);
	if (twin) return [...fill(kind, twin, record, []), ...removeRecord(map, kind, record.id)];
	return changed(setFields(kind, record, { [reference.field]: next } as Fields<AnyRecord>));
}

/** A tie, or a pair asked about, of somebody with itself. */
function isAboutItself(kind: RecordKind, record: Draft): boolean {
	if (kind === 'tie') return record['from'] === record['to'];
	return kind === 'absence' && record['a'] === record['b'];
}

/** Two records of the same key say the same; undefined where each says something of its own. */
function keyOf(kind: RecordKind, record: Draft): string | undefined {
	const of = (...fields: readonly string[]) => JSON.stringify(fields.map((field) => record[field] ?? null));
	const pair = (a: string, b: string) => [record[a], record[b]].map(String).sort().join('\n');
	if (kind === 'absence') return pair('a', 'b');
	if (kind === 'participation') return of('project', 'stakeholder', 'role');
	if (kind === 'valueRating') return of('stakeholder', 'value', 'by', 'at');
	if (kind !== 'tie') return undefined;
	const ends = record['directed'] === true ? of('from', 'to') : pair('from', 'to');
	return ends + of('kind', 'directed', 'since', 'until');
}

/** What stays as the kept one has it. */
const notHandedOn: readonly string[] = ['position', 'agreedToRanking'];
/** Told by both, kept from both. */
const told: readonly string[] = ['source', 'note'];
const LONGEST = 10_000;

/** What one record lacks and the other has; never wider open than either was. */
function fill<K extends RecordKind>(
	kind: K,
	kept: RecordOf<K>,
	gone: RecordOf<K>,
	without: readonly string[]
): Change[] {
	const own = kept as Draft;
	const fields: Record<string, unknown> = {};
	for (const [field, value] of Object.entries(gone as Draft)) {
		if (field === 'id' || without.includes(field) || value === undefined) continue;
		if (own[field] === undefined) fields[field] = value;
		else if (told.includes(field)) fields[field] = joined(String(own[field]), String(value));
	}
	const narrower = narrowest(own['sensitivity'], (gone as Draft)['sensitivity']);
	if (narrower !== undefined) fields['sensitivity'] = narrower;
	return changed(setFields(kind, kept, fields as Fields<RecordOf<K>>));
}

function joined(own: string, other: string): string {
	const both = own.includes(other) ? own : `${own}\n${other}`;
	return both.length > LONGEST ? own : both;
}

/** The narrower of two, where nothing said is for the team; undefined where neither says anything. */
function narrowest(a: unknown, b: unknown): Sensitivity | undefined {
	if (a === undefined && b === undefined) return undefined;
	const place = (one: unknown) => sensitivities.indexOf((one as Sensitivity | undefined) ?? 'team');
	return sensitivities[Math.max(place(a), place(b))];
}

function changed(change: Change | undefined): Change[] {
	return change ? [change] : [];
}
