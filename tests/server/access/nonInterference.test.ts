import { expect, it, onTestFinished } from 'vitest';
import fc from 'fast-check';
import { analyse } from '#lib/analysis/analyse.ts';
import { ask, questions } from '#lib/analysis/answers/index.ts';
import { RoundtableError } from '#lib/base/errors.ts';
import { writeMap, writtenFormats } from '#lib/formats/index.ts';
import type { Change } from '#lib/model/changes.ts';
import { toDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import type { Caller } from '#lib/server/access/Caller.ts';
import { optimiserFor } from '#lib/server/loadOptimiser.ts';
import { openStore } from '#lib/server/store/openStore.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { tokenDigest } from '#lib/server/store/people/token.ts';
import { nobody, visitor } from '../store/peopleContract.ts';
import { temporaryFolder } from '../store/makeStore.ts';

const now = '2026-01-03T00:00:00.000Z';
const RUNS = Number(process.env['ROUNDTABLE_PAIRS'] ?? 6);

/** What a custodian keeps: its content, of which nobody else learns anything but that it is there. */
interface Secret {
	readonly name: string;
	readonly note: string;
	readonly kind: 'communityGroup' | 'indigenousGovernment' | 'other';
	readonly tieTo: 'a' | 'b' | 'c';
	readonly strength: number;
	readonly influence: number;
}

const secret: fc.Arbitrary<Secret> = fc.record({
	name: fc.string({ minLength: 1, maxLength: 30 }).map((text) => `K${text.trim()}`),
	note: fc.string({ minLength: 1, maxLength: 200 }),
	kind: fc.constantFrom('communityGroup', 'indigenousGovernment', 'other'),
	tieTo: fc.constantFrom('a', 'b', 'c'),
	strength: fc.integer({ min: 1, max: 5 }),
	influence: fc.integer({ min: 1, max: 5 })
});

const own = { sensitivity: 'community', custodian: 'nation' } as const;
const open = { sensitivity: 'public' } as const;

function documentWith({ name, note, kind, tieTo, strength, influence }: Secret): MapDocument {
	return {
		header: { id: 'basin', title: 'The basin' },
		custodians: [{ id: 'nation', name: 'The Nation' }],
		stakeholders: [
			{ id: 'a', name: 'Alpha', kind: 'municipality', ...open },
			{ id: 'b', name: 'Beta', kind: 'agency', ...open },
			{ id: 'c', name: 'Gamma', kind: 'vendor' },
			{ id: 'kept', name, note, kind, ...own }
		],
		ties: [
			{ id: 'ab', from: 'a', to: 'b', kind: 'funds', directed: true, ...open },
			{ id: 'bc', from: 'b', to: 'c', kind: 'advises', directed: true },
			{ id: 'hidden', from: 'kept', to: tieTo, kind: 'advises', directed: true, strength, note, ...own }
		],
		assessments: [{ id: 'judged', stakeholder: 'kept', by: name, influence, ...own }]
	};
}

/** The same acts, but for what the custodian says. */
async function filled(what: Secret): Promise<{ store: Store; callers: readonly Caller[] }> {
	const store = await openStore(temporaryFolder(onTestFinished), { now: () => now, seals: true });
	const owner = visitor('owner');
	const nation = visitor('nation');
	await store.create(owner, documentWith(what), { id: 'first', author: 'x', at: now });
	await store.people.setMember(owner, 'basin', 'nation', { role: 'custodian', custodians: ['nation'] });
	await store.people.setMember(owner, 'basin', 'editor', { role: 'editor', custodians: [] });
	await store.people.setVisibility(owner, 'basin', 'public');
	const token = await store.people.addLink(owner, 'basin', 'contributor', 7);
	const edit = (id: string, changes: Change[]) => ({ id, author: 'x', at: now, changes });
	const inward: Change = { kind: 'stakeholder.set', id: 'kept', from: {}, to: { note: `${what.note}!` } };
	await store.append(nation, 'basin', edit('inward', [inward]), 1);
	const outward: Change = { kind: 'stakeholder.set', id: 'a', from: {}, to: { note: 'open' } };
	await store.append(owner, 'basin', edit('outward', [outward]), 2);
	const linked = { ...nobody, links: [tokenDigest(token)] };
	return { store, callers: [owner, visitor('editor'), visitor('colleague'), linked, nobody] };
}

/** Everything that a caller can ask, as one text; the life of the store is its own. */
async function everything(store: Store, caller: Caller): Promise<string> {
	const { map, seq } = await store.read(caller, 'basin');
	const optimisers = await Promise.all(questions.map(({ id }) => optimiserFor(id)));
	const answers = questions.map(({ id }, i) =>
		tried(() => ask(id, map, {}, { seed: 1, optimiser: optimisers[i] }))
	);
	const exports = writtenFormats.map(({ id }) =>
		tried(() => writeMap(map, id).map(({ bytes }) => Buffer.from(bytes).toString('base64')))
	);
	const logs = await Promise.all([0, 1, 2, 3].map((after) => store.log(caller, 'basin', after)));
	const touching: Change = { kind: 'stakeholder.remove', record: { id: 'kept', name: 'x', kind: 'other' } };
	const refusals = await Promise.all(
		[touching].map((change) =>
			store.append(caller, 'basin', { id: 'try', author: 'x', at: now, changes: [change] }, 3).then(
				() => 'taken',
				(error: RoundtableError) => [error.code, error.values]
			)
		)
	);
	const document = toDocument(map);
	return JSON.stringify(
		[document, seq, analyse(toGraph(map)), answers, exports, logs, await store.list(caller), refusals],
		(_key, part: unknown) => (part instanceof Map ? [...part] : part)
	);
}

function tried<T>(work: () => T): T | string {
	try {
		return work();
	} catch (error) {
		if (error instanceof RoundtableError) return error.code;
		throw error;
	}
}

it(
	'answers everybody else byte for byte alike, whatever a custodian keeps',
	{ timeout: 600_000 },
	async () => {
		await fc.assert(
			fc.asyncProperty(secret, secret, async (one, other) => {
				const [first, second] = [await filled(one), await filled(other)];
				for (const [i] of first.callers.entries()) {
					const seen = await everything(first.store, first.callers[i]!);
					expect(seen).toBe(await everything(second.store, second.callers[i]!));
				}
				await Promise.all([first.store.close(), second.store.close()]);
			}),
			{ numRuns: RUNS, seed: 26 }
		);
	}
);
