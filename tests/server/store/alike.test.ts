import { afterAll, expect, it, onTestFinished } from 'vitest';
import fc from 'fast-check';
import { RoundtableError } from '#lib/base/errors.ts';
import { openSharedStore, openStore } from '#lib/server/store/openStore.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { startPostgres } from '../../support/postgres.ts';
import { outsider, smallMap, team, temporaryFolder } from './makeStore.ts';

/** Sequences of acts tried on both; `npm run test:full` tries 10,000. */
const RUNS = Number(process.env['ROUNDTABLE_SEQUENCES'] ?? 30);

const now = '2026-01-03T00:00:00.000Z';
const server = await startPostgres();

/** Texts that databases are known to treat differently. */
const text = fc.constantFrom(
	'a',
	'A',
	'é',
	'e\u0301',
	'\0',
	'a\0b',
	'\ud800',
	'😀',
	'',
	' ',
	'null',
	"'; drop table edit",
	'x'.repeat(300),
	'%_\\'
);
const id = fc.oneof(fc.constantFrom('a', 'b', 'n1', 'n2', 'n3'), text);
const number = fc.constantFrom(0, 1, -1, 1.5, 2 ** 53 + 2, 1e308, Number.NaN);
const change = fc.oneof(
	fc.record({ id, name: text, note: text }).map((fields) => ({
		kind: 'stakeholder.add',
		record: { ...fields, kind: 'other' }
	})),
	fc.record({ id, x: number, y: number }).map(({ id, x, y }) => ({
		kind: 'stakeholder.set',
		id,
		from: {},
		to: { position: { x, y } }
	})),
	fc
		.record({ id, name: text })
		.map(({ id, name }) => ({ kind: 'stakeholder.set', id, from: {}, to: { name } })),
	id.map((id) => ({ kind: 'stakeholder.remove', record: { id, name: 'x', kind: 'other' } })),
	fc.record({ id, from: id, to: id }).map((record) => ({
		kind: 'tie.add',
		record: { ...record, kind: 'funds', directed: true }
	}))
);
const edit = fc.record({
	id: fc.oneof(fc.constantFrom('one', 'two', 'three'), text),
	author: text,
	at: fc.constantFrom('2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00Z'),
	changes: fc.array(change, { maxLength: 3 })
});
type Act = (store: Store, map: string) => Promise<unknown>;
const act: fc.Arbitrary<Act> = fc.oneof(
	fc.tuple(edit, fc.nat({ max: 4 })).map(
		([edit, seq]): Act =>
			(store, map) =>
				store.append(team, map, edit as never, seq)
	),
	fc.nat({ max: 6 }).map(
		(after): Act =>
			(store, map) =>
				store.log(outsider, map, after)
	),
	fc.constant<Act>((store, map) => store.read(team, map)),
	text.map(
		(other): Act =>
			(store) =>
				store.read(team, other)
	),
	text.map(
		(other): Act =>
			(store, map) =>
				store.create(
					team,
					{ header: { id: `${map}${other}`, title: other } },
					{ id: 'first', author: 'x', at: now }
				)
	)
);

/** What came of it, in words that two stores can be compared by. */
async function outcome(work: Promise<unknown>): Promise<string> {
	try {
		return describe(await work);
	} catch (error) {
		if (!(error instanceof RoundtableError)) throw error;
		return describe([error.name, error.code, error.values]);
	}
}

function describe(value: unknown): string {
	return JSON.stringify(value, (key, part: unknown) =>
		key === 'epoch' ? undefined : part instanceof Map ? [...part] : part
	);
}

if (typeof server === 'string') {
	it.skip(server, () => {});
} else {
	afterAll(() => server.stop());

	it('answers every sequence of acts as the other database does', { timeout: 3_600_000 }, async () => {
		const sqlite = await openStore(temporaryFolder(onTestFinished), { now: () => now });
		const postgres = await openSharedStore(await server.newDatabase(), {
			now: () => now,
			keys: temporaryFolder(onTestFinished)
		});
		onTestFinished(() => Promise.all([sqlite.close(), postgres.close()]).then(() => {}));
		let count = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
				const map = `m${count++}`;
				const document = { ...smallMap, header: { ...smallMap.header, id: map } };
				const maker = { id: 'first', author: 'tester', at: now };
				for (const store of [sqlite, postgres]) await store.create(team, document, maker);
				for (const act of [...acts, (store: Store) => store.log(team, map, 0)]) {
					expect(await outcome(act(postgres, map))).toBe(await outcome(act(sqlite, map)));
				}
			}),
			{ numRuns: RUNS, seed: 8 }
		);
	});
}
