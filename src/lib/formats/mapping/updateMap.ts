import type { Id } from '#lib/base/ids.ts';
import type { Issue } from '#lib/base/issue.ts';
import { pathOf } from '#lib/model/jurisdictions.ts';
import { recordKindList, referencesOf, type RecordKind, type RecordOf } from '#lib/model/records.ts';
import { recordsOf, withRecords, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { fold } from '../graph/headers.ts';
import { IssueList } from '../graph/IssueList.ts';

type AnyRecord = RecordOf<RecordKind>;
type Fields = Readonly<Record<string, unknown>>;

/** One record that an update changes, field by field. */
export interface ChangedRecord {
	readonly kind: RecordKind;
	readonly id: Id;
	readonly name: string;
	readonly fields: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

/** What an update would do. Nothing is ever removed by one. */
export interface MapUpdate {
	readonly map: StakeholderMap;
	readonly added: Readonly<Partial<Record<RecordKind, number>>>;
	readonly changed: readonly ChangedRecord[];
	/** How many records the files say the same of as the map. */
	readonly same: number;
	readonly issues: readonly Issue[];
}

/** Fields that belong to the picture here, whatever a file says. */
const KEPT = new Set(['id', 'position']);

/**
 * The map with what other files say of it. Stakeholders and projects are known again by their id, else by a
 * name (in either language) that only one has; places by their path; ties by their ends, kind and direction,
 * participations by who, what and role; all else by id. What a file does not say stays as it is, and an unknown
 * kind overwrites none. A name that several have is reported, and the record added. O(records of both).
 */
export function updateMap(existing: StakeholderMap, incoming: StakeholderMap): MapUpdate {
	return new Updating(existing, incoming).run();
}

class Updating {
	readonly #issues = new IssueList();
	readonly #renamed = new Map<RecordKind, Map<Id, Id>>(
		recordKindList.map((kind) => [kind, new Map<Id, Id>()])
	);
	readonly #added: Partial<Record<RecordKind, number>> = {};
	readonly #changed: ChangedRecord[] = [];
	#same = 0;
	#map: StakeholderMap;

	constructor(
		private readonly existing: StakeholderMap,
		private readonly incoming: StakeholderMap
	) {
		this.#map = existing;
	}

	run(): MapUpdate {
		for (const kind of recordKindList) this.#update(kind);
		const { existing } = this;
		return {
			map: { ...this.#map, header: existing.header },
			added: this.#added,
			changed: this.#changed,
			same: this.#same,
			issues: this.#issues.all
		};
	}

	#update(kind: RecordKind): void {
		const coming = recordsOf(this.incoming, kind) as ReadonlyMap<Id, AnyRecord>;
		if (coming.size === 0) return;
		const records = new Map(recordsOf(this.existing, kind) as ReadonlyMap<Id, AnyRecord>);
		const find = this.#finder(kind);
		const taken = new Set<Id>();
		for (const record of coming.values()) {
			const renamed = this.#withNewNames(kind, record);
			const known = find(renamed, taken);
			if (known === undefined) {
				const id = this.#freeId(records, record.id);
				this.#renamed.get(kind)?.set(record.id, id);
				records.set(id, { ...renamed, id } as AnyRecord);
				this.#added[kind] = (this.#added[kind] ?? 0) + 1;
			} else {
				taken.add(known);
				this.#renamed.get(kind)?.set(record.id, known);
				const held = records.get(known) as AnyRecord;
				records.set(known, this.#merge(kind, held, renamed));
			}
		}
		this.#map = withRecords(this.#map, kind, records);
	}

	/** How a record of a kind is known again; what was found once for one is not found for another. */
	#finder(kind: RecordKind): (record: AnyRecord, taken: ReadonlySet<Id>) => Id | undefined {
		const held = recordsOf(this.existing, kind) as ReadonlyMap<Id, AnyRecord>;
		const byKey = new Map<string, Id[]>();
		for (const record of held.values()) {
			for (const key of keysOf(kind, record, this.existing)) {
				const ids = byKey.get(key);
				if (ids) ids.push(record.id);
				else byKey.set(key, [record.id]);
			}
		}
		return (record, taken) => {
			const keys = keysOf(kind, record, this.incoming);
			const own = held.get(record.id);
			// The same id is the same thing, unless it is that of a tie between others.
			if (
				own &&
				!taken.has(own.id) &&
				(!isJoin(kind) || keysOf(kind, own, this.existing).some((key) => keys.includes(key)))
			)
				return own.id;
			for (const key of keys) {
				const ids = (byKey.get(key) ?? []).filter((id) => !taken.has(id));
				if (ids.length === 1 || (ids.length > 1 && isJoin(kind))) return ids[0];
				if (ids.length > 1)
					this.#issues.push({
						code: 'update.ambiguous',
						severity: 'warning',
						at: { record: record.id },
						values: { name: nameOf(record) }
					});
			}
			return undefined;
		};
	}

	#withNewNames(kind: RecordKind, record: AnyRecord): AnyRecord {
		const fields: Record<string, unknown> = {};
		for (const { field, to, many } of referencesOf(kind)) {
			const named = (record as unknown as Fields)[field];
			if (named === undefined) continue;
			const rename = (id: Id) => this.#renamed.get(to)?.get(id) ?? id;
			fields[field] = many ? (named as Id[]).map(rename) : rename(named as Id);
		}
		return { ...record, ...fields } as AnyRecord;
	}

	#merge(kind: RecordKind, held: AnyRecord, coming: AnyRecord): AnyRecord {
		const before = held as unknown as Fields;
		const next: Record<string, unknown> = { ...before };
		const fields: { field: string; from: string; to: string }[] = [];
		for (const [field, value] of Object.entries(coming)) {
			if (value === undefined || (KEPT.has(field) && before[field] !== undefined)) continue;
			if (field === 'kind' && value === 'other' && before['kind'] !== undefined) continue;
			const merged: unknown = field === 'attributes' ? mergeAttributes(before[field], value) : value;
			if (JSON.stringify(merged) === JSON.stringify(before[field])) continue;
			next[field] = merged;
			fields.push({ field, from: textOf(before[field]), to: textOf(merged) });
		}
		if (fields.length === 0) this.#same++;
		else this.#changed.push({ kind, id: held.id, name: nameOf(held), fields });
		return fields.length === 0 ? held : (next as unknown as AnyRecord);
	}

	#freeId(records: ReadonlyMap<Id, AnyRecord>, wanted: Id): Id {
		if (!records.has(wanted)) return wanted;
		for (let copy = 2; ; copy++) {
			const id = `${wanted.slice(0, 180)} ${copy}`;
			if (!records.has(id)) return id;
		}
	}
}

/** Records that only join others: their ids say little. */
function isJoin(kind: RecordKind): boolean {
	return kind === 'tie' || kind === 'participation' || kind === 'absence';
}

/** What a record is known by besides its id. */
function keysOf(kind: RecordKind, record: AnyRecord, map: StakeholderMap): string[] {
	const fields = record as unknown as Readonly<Record<string, string>>;
	switch (kind) {
		case 'stakeholder':
		case 'project':
		case 'value':
		case 'group':
		case 'custodian':
			return [
				...new Set(
					[fields['name'], fields['nameFr']].flatMap((name) => (name && fold(name) ? [fold(name)] : []))
				)
			];
		case 'jurisdiction':
			return [JSON.stringify(pathOf(map, record.id).map(({ name }) => fold(name)))];
		case 'tie': {
			const ends = [fields['from'], fields['to']];
			const isDirected = (record as RecordOf<'tie'>).directed;
			return [JSON.stringify([...(isDirected ? ends : ends.sort()), fields['kind'], isDirected])];
		}
		case 'absence':
			return [JSON.stringify([fields['a'], fields['b']].sort())];
		case 'participation':
			return [JSON.stringify([fields['project'], fields['stakeholder'], fields['role']])];
		default:
			return [];
	}
}

function mergeAttributes(before: unknown, coming: unknown): unknown {
	type Attribute = { readonly name: string; readonly value: unknown };
	const pairs = new Map(
		[...((before as Attribute[] | undefined) ?? []), ...(coming as Attribute[])].map(({ name, value }) => [
			name,
			value
		])
	);
	return [...pairs].slice(0, 200).map(([name, value]) => ({ name, value }));
}

function nameOf(record: AnyRecord): string {
	const { name, title } = record as unknown as Readonly<Record<string, string | undefined>>;
	return name ?? title ?? record.id;
}

function textOf(value: unknown): string {
	if (value === undefined) return '';
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
