import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges, replay } from '#lib/model/applyChange.ts';
import { addRecord, type Change, type LoggedEdit } from '#lib/model/changes.ts';
import { fromDocument, recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { recordKindList } from '#lib/model/records.ts';
import { viewAs, type Audience } from '#lib/model/viewAs.ts';
import { sensitivities } from '#lib/model/words.ts';
import { guardsOf, hindsightOf, isNarrowing } from '#lib/server/access/guards.ts';
import { viewEdits } from '#lib/server/access/viewEdits.ts';

const at = '2026-01-01';
const audiences: Audience[] = [
	{ level: 'public', at },
	{ level: 'team', at },
	{ level: 'team', at, custodians: ['one'] }
];
const bare = fromDocument({
	header: { id: 'm', title: 'M' },
	custodians: [
		{ id: 'one', name: 'One' },
		{ id: 'two', name: 'Two' }
	]
});

/** An act on one of three bodies, two ties or two consents; those that do not apply are passed over. */
const act = fc.record({
	what: fc.constantFrom('add', 'remove', 'guard', 'tie', 'consent', 'withdraw', 'give'),
	which: fc.constantFrom('a', 'b', 'c'),
	sensitivity: fc.constantFrom(undefined, ...sensitivities),
	custodian: fc.constantFrom(undefined, 'one', 'two')
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function changeOf(map: StakeholderMap, { what, which, sensitivity, custodian }: Act, n: number): Change {
	const guard = JSON.parse(JSON.stringify({ sensitivity, custodian })) as object;
	const body = map.stakeholders.get(which);
	const tie = {
		id: `t${which}`,
		from: which,
		to: 'a',
		kind: 'advises',
		directed: true,
		note: `secret-t${n}`
	};
	if (what === 'add')
		return addRecord('stakeholder', { id: which, name: `secret-${which}${n}`, kind: 'other', ...guard });
	if (what === 'remove') return { kind: 'stakeholder.remove', record: body } as Change;
	if (what === 'tie') return addRecord('tie', { ...tie, ...guard } as never);
	const of = custodian ?? 'one';
	if (what === 'consent')
		return addRecord('consent', { id: of, custodian: of, purpose: 'p', audience: 'team', given: '2025' });
	if (what === 'withdraw') return { kind: 'consent.set', id: of, from: {}, to: { withdrawn: '2025' } };
	if (what === 'give')
		return { kind: 'consent.set', id: of, from: { withdrawn: '2025' }, to: { withdrawn: null } };
	const to = { sensitivity: sensitivity ?? null, custodian: custodian ?? null };
	return { kind: 'stakeholder.set', id: which, from: {}, to };
}

function logOf(acts: readonly Act[]): { edits: LoggedEdit[]; states: StakeholderMap[] } {
	const edits: LoggedEdit[] = [];
	const states = [bare];
	for (const [n, one] of acts.entries()) {
		const change = changeOf(states.at(-1)!, one, n);
		try {
			states.push(applyChanges(states.at(-1)!, [change]));
			edits.push({ id: `e${n}`, author: 'x', at, seq: states.length - 1, changes: [change] });
		} catch {
			continue;
		}
	}
	return { edits, states };
}

const records = (map: StakeholderMap) =>
	recordKindList.map((kind) => Object.fromEntries(recordsOf(map, kind)));
const secretsIn = (value: unknown) => new Set(JSON.stringify(value).match(/secret-\w+/g));

it('tells nobody of the past what is withheld of it today, and leads to what is seen today', () => {
	let narrowed = 0;
	fc.assert(
		fc.property(fc.array(act, { minLength: 15, maxLength: 40 }), (acts) => {
			const { edits, states } = logOf(acts);
			const now = states.at(-1)!;
			const since = hindsightOf(now, guardsOf(edits));
			const last = edits.findLastIndex(({ changes }, n) =>
				isNarrowing(states[n]!, states[n + 1]!, changes, at)
			);
			if (last >= 0) narrowed++;
			for (const audience of audiences) {
				const told = viewEdits(bare, edits, audience, since);
				const seen = viewAs(now, audience);
				expect(records(replay(viewAs(bare, audience), told))).toEqual(records(seen));
				const hidden = recordKindList.flatMap((kind) =>
					[...recordsOf(now, kind).values()].filter(({ id }) => !recordsOf(seen, kind).has(id))
				);
				// Nothing need be known of later words to tell what comes after the last narrowing.
				const live = viewEdits(states[last + 1]!, edits.slice(last + 1), audience);
				for (const secret of secretsIn(hidden)) {
					expect(secretsIn(told)).not.toContain(secret);
					if (!audience.custodians) expect(secretsIn(live)).not.toContain(secret);
				}
			}
		}),
		{ numRuns: 200, seed: 7 }
	);
	expect(narrowed).toBeGreaterThan(50);
});
