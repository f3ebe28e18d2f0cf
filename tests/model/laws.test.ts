import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, replay } from '#lib/model/applyChange.ts';
import { checkEdit } from '#lib/model/checkEdit.ts';
import { invertChange, invertChanges, type Edit } from '#lib/model/changes.ts';
import { describeEdit } from '#lib/model/describe.ts';
import { removeRecord } from '#lib/model/edits/removeRecord.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';
import { recordKindList } from '#lib/model/records.ts';
import { createMap, fromDocument, recordsOf, toDocument } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { stakeholderKinds, tieKinds } from '#lib/model/words.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { anyAttempts, anyMap, attempt } from '../arbitraries.ts';
import { danglingOf } from '../support/dangling.ts';

const RUNS = { numRuns: 60 };
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('changes', () => {
	it('are undone whole, and undoing the undoing does them again', () => {
		fc.assert(
			fc.property(anyMap, anyAttempts, (before, attempts) => {
				const { changes, map: after } = attempt(before, attempts);
				expect(applyChanges(after, invertChanges(changes))).toEqual(before);
				expect(changes.map((change) => invertChange(invertChange(change)))).toEqual(changes);
			}),
			RUNS
		);
	});

	it('leave no reference without its end, one by one', () => {
		fc.assert(
			fc.property(anyMap, anyAttempts, (map, attempts) => {
				for (const change of attempt(map, attempts).changes) {
					map = applyChanges(map, [change]);
					expect(danglingOf(map)).toEqual([]);
				}
			}),
			RUNS
		);
	});

	it('give the same map when the log is replayed from JSON, checked or not', () => {
		fc.assert(
			fc.property(anyMap, anyAttempts, (start, attempts) => {
				const { changes, map } = attempt(start, attempts);
				const edits = changes.map((change, index): Edit => ({
					id: `e${index}`,
					author: 'somebody',
					at: '2026-01-01T00:00:00.000Z',
					changes: [change]
				}));
				expect(replay(start, throughJson(edits))).toEqual(map);
				let checked = start;
				for (const edit of throughJson(edits)) ({ map: checked } = checkEdit(checked, edit));
				expect(checked).toEqual(map);
			}),
			RUNS
		);
	});

	it('have a name in both languages', () => {
		const translators = [translatorOf('en'), translatorOf('fr')];
		fc.assert(
			fc.property(anyMap, anyAttempts, (before, attempts) => {
				const { changes, map } = attempt(before, attempts);
				for (const { say } of translators) expect(say(describeEdit(map, { changes }))).not.toBe('');
			}),
			{ numRuns: 50 }
		);
	});
});

describe('a removed record', () => {
	it('takes along or clears all that names it', () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				for (const kind of recordKindList) {
					for (const id of recordsOf(map, kind).keys()) {
						const rest = applyChanges(map, removeRecord(map, kind, id));
						expect(recordsOf(rest, kind).has(id)).toBe(false);
						expect(danglingOf(rest)).toEqual([]);
					}
				}
			}),
			{ numRuns: 30 }
		);
	});
});

describe('a document', () => {
	it('gives the same map, trusted or checked', () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const document = throughJson(toDocument(map));
				expect(fromDocument(document)).toEqual(map);
				expect(parseDocument(document)).toEqual({ map, issues: [] });
			}),
			RUNS
		);
	});
});

describe('the graph of a map', () => {
	it('takes ids that every object has already, and changes no object by it', () => {
		const ids = ['__proto__', 'constructor', 'toString'];
		const stakeholders = new Map(ids.map((id) => [id, { id, name: id, kind: 'other' } as const]));
		const pairs = ids.flatMap((from) => ids.map((to) => [from, to] as const));
		const ties = new Map(
			[...pairs, ...pairs].map(([from, to], index) => {
				const id = `${index}`;
				return [id, { id, from, to, kind: 'funds', directed: index % 2 === 0 } as const];
			})
		);
		const graph = toGraph({ ...createMap({ id: 'm', title: 'M' }), stakeholders, ties });
		expect(graph.size).toBe(18);
		expect(graph.neighbors('__proto__').sort()).toEqual(['__proto__', 'constructor', 'toString']);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect(Object.keys(Object)).toEqual([]);
	});
});

describe('a filtered map', () => {
	it('is a sound map, and its graph holds what it holds', () => {
		const filter = fc.record(
			{
				kinds: fc.subarray([...stakeholderKinds]),
				tieKinds: fc.subarray([...tieKinds]),
				at: fc.constantFrom('2016', '2017-05-12', '2025')
			},
			{ requiredKeys: [], noNullPrototype: true }
		);
		fc.assert(
			fc.property(anyMap, filter, (map, filter) => {
				const part = filterMap(map, filter);
				expect(danglingOf(part)).toEqual([]);
				const graph = toGraph(part);
				expect([graph.order, graph.size]).toEqual([part.stakeholders.size, part.ties.size]);
			}),
			RUNS
		);
	});
});
