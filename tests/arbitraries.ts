import fc from 'fast-check';
import type { z } from 'zod';
import { RoundtableError } from '#lib/base/errors.ts';
import { applyChange } from '#lib/model/applyChange.ts';
import { addRecord, setFields, type Change, type Fields } from '#lib/model/changes.ts';
import { removeRecord } from '#lib/model/edits/removeRecord.ts';
import {
	recordKindList,
	referencesOf,
	type MapHeader,
	type RecordKind,
	type RecordOf
} from '#lib/model/records.ts';
import { coordinate, id, line, partialDate, score, text } from '#lib/model/schema/common.ts';
import { sentence } from '#lib/model/schema/sentence.ts';
import { headerSchema, recordSchemas } from '#lib/model/schema/index.ts';
import { createMap, recordsOf, withRecords, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { withoutDangling } from '#lib/model/withoutDangling.ts';

type Fieldset = Record<string, unknown>;
type Schema = z.core.$ZodType;

/** Words that trip careless code: prototype keys, formulas, separators, quotes, markup, numbers as text. */
const awkward = [
	'__proto__',
	'constructor',
	'toString',
	'=1+1',
	"'=x",
	'-2',
	'@a',
	'+1 250',
	'a;b',
	'a,"b"',
	'<b>&amp;</b>',
	'[1]',
	'Où ?',
	'12',
	'true'
];
const word = fc.oneof(
	fc.constantFrom(...awkward),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }).map((word) => word.trim() || 'x')
);

const known = new Map<Schema, fc.Arbitrary<unknown>>([
	[id, word],
	[line, word],
	[
		text,
		fc.oneof(
			word,
			word.map((word) => `${word}\n${word} `)
		)
	],
	[partialDate, fc.constantFrom('2017', '2017-05', '2017-05-11', '2024', '2031-12')],
	[score, fc.integer({ min: 1, max: 5 })],
	[sentence, fc.constant({ key: 'answer.list', values: { items: ['a', { key: 'answer.two' }], count: 2 } })],
	[coordinate, fc.double({ min: -1e4, max: 1e4, noNaN: true }).map((value) => value + 0)]
]);

/** Any value that a schema takes, so that a new field of a schema is in every law at once. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
	const held = known.get(schema);
	if (held) return held;
	const { def } = schema._zod as unknown as {
		def: {
			type: string;
			innerType: Schema;
			element: Schema;
			options: Schema[];
			entries: object;
			shape: Record<string, Schema>;
		};
	};
	const takes = (value: unknown) => (schema as z.ZodType).safeParse(value).success;
	switch (def.type) {
		case 'optional':
			return fc.option(valueOf(def.innerType), { nil: undefined });
		case 'enum':
			return fc.constantFrom(...Object.values(def.entries));
		case 'boolean':
			return fc.boolean();
		case 'number':
			return fc
				.oneof(fc.integer({ min: -3, max: 6 }), fc.double({ min: -99, max: 99, noNaN: true }))
				.map((value) => value + 0)
				.filter(takes);
		case 'array':
			return fc.array(valueOf(def.element), { maxLength: 3 });
		case 'object':
			// An object without anything in it says no more than none.
			return fieldsOf(def.shape).filter((fields) => Object.keys(fields).length > 0);
		case 'union':
			return fc.oneof(...def.options.map(valueOf));
		default:
			return word.filter(takes);
	}
}

function fieldsOf(shape: Readonly<Record<string, Schema>>): fc.Arbitrary<Fieldset> {
	const fields = Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, valueOf(schema)]));
	return fc
		.record(fields, { noNullPrototype: true })
		.map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
}

/** A record that does not name others yet, and numbers that will choose whom it names. */
interface Draft {
	readonly fields: Fieldset;
	readonly picks: readonly number[];
}

function draftOf(kind: RecordKind): fc.Arbitrary<Draft> {
	const picks = fc.array(fc.nat({ max: 97 }), { minLength: 6, maxLength: 6 });
	return fc.record({ fields: fieldsOf(recordSchemas[kind].shape), picks }, { noNullPrototype: true });
}

const drafts = new Map(recordKindList.map((kind) => [kind, draftOf(kind)]));

/** The record of a draft, naming records that are there; undefined where one it needs is not. */
function toRecord(
	kind: RecordKind,
	{ fields, picks }: Draft,
	idsOf: (kind: RecordKind) => readonly string[]
) {
	const record: Fieldset = { ...fields };
	for (const [index, { field, to, many, owned }] of referencesOf(kind).entries()) {
		if (!owned && record[field] === undefined) continue;
		const ids = idsOf(to);
		const pick = (turn: number) => ids[((picks[index] ?? 0) + turn) % ids.length] as string;
		if (many)
			record[field] = [...new Set(ids.slice(0, (picks[index] ?? 0) % 3).map((_, turn) => pick(turn)))];
		else if (ids.length > 0) record[field] = pick(0);
		else if (owned) return undefined;
		else delete record[field];
	}
	return record as unknown as RecordOf<RecordKind>;
}

const header = valueOf(headerSchema) as fc.Arbitrary<MapHeader>;

/** Any sound map: every kind of record, awkward ids and texts, all references kept. */
export const anyMap: fc.Arbitrary<StakeholderMap> = fc
	.tuple(
		header,
		...recordKindList.map((kind) =>
			fc.uniqueArray(drafts.get(kind) as fc.Arbitrary<Draft>, {
				maxLength: kind === 'stakeholder' || kind === 'tie' ? 6 : 3,
				selector: ({ fields }) => fields['id']
			})
		)
	)
	.map(([header, ...lists]) => {
		const ids = new Map(
			recordKindList.map((kind, index) => [
				kind,
				(lists[index] as Draft[]).map(({ fields }) => fields['id'] as string)
			])
		);
		let map = createMap(header);
		for (const [index, kind] of recordKindList.entries()) {
			const records = new Map<string, RecordOf<typeof kind>>();
			for (const draft of lists[index] as Draft[]) {
				// What names its own kind names an earlier one, so there is no circle.
				const record = toRecord(kind, draft, (to) =>
					to === kind ? [...records.keys()] : (ids.get(to) ?? [])
				);
				if (record) records.set(record.id, record);
			}
			map = withRecords(map, kind, records);
		}
		return withoutDangling(map, []);
	});

/** What somebody tries to do to a map. */
export interface Attempt {
	readonly verb: 'add' | 'set' | 'remove';
	readonly kind: RecordKind;
	readonly draft: Draft;
	readonly pick: number;
}

export const anyAttempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
	fc.constantFrom(...recordKindList).chain((kind) =>
		fc.record(
			{
				verb: fc.constantFrom('add', 'set', 'remove'),
				kind: fc.constant(kind),
				draft: drafts.get(kind) as fc.Arbitrary<Draft>,
				pick: fc.nat({ max: 97 })
			},
			{ noNullPrototype: true }
		)
	),
	{ maxLength: 12 }
);

/** The changes that attempts come to, one after another; what the map refuses is passed over. */
export function attempt(
	map: StakeholderMap,
	attempts: readonly Attempt[]
): { changes: Change[]; map: StakeholderMap } {
	const changes: Change[] = [];
	for (const { verb, kind, draft, pick } of attempts) {
		const held = [...recordsOf(map, kind).values()];
		const chosen = held[pick % Math.max(held.length, 1)];
		const record = toRecord(kind, draft, (to) => [...recordsOf(map, to).keys()]);
		const wanted =
			verb === 'remove'
				? chosen && removeRecord(map, kind, chosen.id)
				: verb === 'add'
					? record && [addRecord(kind, record)]
					: chosen && record && [setFields(kind, chosen, withoutId(record))];
		for (const change of wanted ?? []) {
			if (!change) continue;
			try {
				map = applyChange(map, change);
				changes.push(change);
			} catch (error) {
				if (!(error instanceof RoundtableError)) throw error;
			}
		}
	}
	return { changes, map };
}

function withoutId(record: RecordOf<RecordKind>): Fields<RecordOf<RecordKind>> {
	const fields = Object.entries(record).filter(([field]) => field !== 'id');
	return Object.fromEntries(fields) as Fields<RecordOf<RecordKind>>;
}
