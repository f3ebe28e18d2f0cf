import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges, replay } from '#lib/model/applyChange.ts';
import { addRecord, type Change, type LoggedEdit } from '#lib/model/changes.ts';
import { fromDocument, recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { recordKindList } from '#lib/model/records.ts';
import { openTo, viewAs, type Audience, type Guard } from '#lib/model/viewAs.ts';
import { guardsOf, guardsRemoved, hindsightOf, isNarrowing, keysAdded } from '#lib/server/access/guards.ts';
import { viewEdit, viewEdits } from '#lib/server/access/viewEdits.ts';

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

/** An act on one of two bodies, two ties or two consents; those that do not apply are passed over. */
const act = fc.record({
	what: fc.constantFrom('add', 'remove', 'replace', 'guard', 'tie', 'consent', 'withdraw', 'give'),
	which: fc.constantFrom('a', 'b'),
	sensitivity: fc.constantFrom('public', undefined, 'community'),
	custodian: fc.constantFrom(undefined, 'one', 'two')
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function changesOf(map: StakeholderMap, { what, which, sensitivity, custodian }: Act, n: number): Change[] {
	const guard = JSON.parse(JSON.stringify({ sensitivity, custodian })) as object;
	const body = map.stakeholders.get(which);
	const tie = {
		id: `t${which}`,
		from: which,
		to: 'a',
		kind: 'advises',
		directed: true,
		note: `secret-t${which}${n}`
	};
	const add = addRecord('stakeholder', { id: which, name: `secret-${which}${n}`, kind: 'other', ...guard });
	const remove = { kind: 'stakeholder.remove', record: body } as Change;
	if (what === 'add') return [add];
	if (what === 'remove') return [remove];
	if (what === 'replace') return [remove, add];
	if (what === 'tie') return [addRecord('tie', { ...tie, ...guard } as never)];
	const of = custodian ?? 'one';
	if (what === 'consent')
		return [addRecord('consent', { id: of, custodian: of, purpose: 'p', audience: 'team', given: '2025' })];
	if (what === 'withdraw')
		return [{ kind: 'consent.set', id: of, from: {}, to: { withdrawn: '2025' } } as Change];
	if (what === 'give')
		return [{ kind: 'consent.set', id: of, from: { withdrawn: '2025' }, to: { withdrawn: null } } as Change];
	const to = { sensitivity: sensitivity ?? null, custodian: custodian ?? null };
	return [{ kind: 'stakeholder.set', id: which, from: {}, to }];
}

/** A log with the states that it leads through, the place after its last narrowing, and what guarded what is gone. */
function logOf(acts: readonly Act[]) {
	const edits: LoggedEdit[] = [];
	const states = [bare];
	const removed = new Map<string, Guard>();
	let narrowed = 0;
	for (const [n, one] of acts.entries()) {
		const before = states.at(-1)!;
		try {
			const changes = changesOf(before, one, n);
			const after = applyChanges(before, changes);
			states.push(after);
			const seq = states.length - 1;
			edits.push({ id: `e${n}`, author: 'x', at, seq, changes });
			if (isNarrowing(before, after, changes, { removed, day: at })) narrowed = seq;
			for (const [key, guard] of guardsRemoved(before, after, changes)) removed.set(key, guard);
			for (const key of keysAdded(changes)) removed.delete(key);
		} catch {
			continue;
		}
	}
	return { edits, states, narrowed, removed };
}

const records = (map: StakeholderMap) =>
	recordKindList.map((kind) => Object.fromEntries(recordsOf(map, kind)));

/** What was ever said of what is withheld today, or would be if it had not been taken out. */
function withheldOf(now: StakeholderMap, removed: ReadonlyMap<string, Guard>, audience: Audience): RegExp {
	const seen = viewAs(now, audience);
	const isOpen = openTo(audience, now.consents);
	const hidden = (['stakeholder', 'tie'] as const).flatMap((kind) =>
		[...recordsOf(now, kind).keys()].filter((id) => !recordsOf(seen, kind).has(id))
	);
	const gone = [...removed].flatMap(([key, guard]) => (isOpen(guard) ? [] : key.split(' ').slice(1)));
	return new RegExp(`secret-(${[...hidden, ...gone, 'none'].join('|')})\\d`);
}

it('tells nobody of the past what is withheld of it today, and leads to what is seen today', () => {
	let narrowings = 0;
	fc.assert(
		fc.property(fc.array(act, { minLength: 3, maxLength: 30 }), (acts) => {
			const { edits, states, narrowed, removed } = logOf(acts);
			const now = states.at(-1)!;
			const since = hindsightOf(now, guardsOf(edits));
			if (narrowed > 0) narrowings++;
			for (const audience of audiences) {
				const told = viewEdits(bare, edits, audience, since);
				expect(records(replay(viewAs(bare, audience), told))).toEqual(records(viewAs(now, audience)));
				// Nothing need be known of later words to tell what comes after the last narrowing.
				const live = viewEdits(states[narrowed]!, edits.slice(narrowed), audience);
				// What is told of many at once is what is told of each, wherever one begins.
				const each = edits.map((edit, i) =>
					viewEdit({ before: states[i]!, after: states[i + 1]! }, edit, audience)
				);
				for (const [i, state] of states.slice(0, -1).entries())
					expect(viewEdits(state, edits.slice(i), audience)).toEqual(each.slice(i));
				const withheld = withheldOf(now, removed, audience);
				expect(JSON.stringify(told)).not.toMatch(withheld);
				expect(JSON.stringify(live)).not.toMatch(withheld);
			}
		}),
		{ numRuns: 400, seed: 7 }
	);
	expect(narrowings).toBeGreaterThan(100);
});

it('tells nobody of a guarded record that one edit adds and takes out again', () => {
	const record = { id: 'a', name: 'secret-a0', kind: 'other', sensitivity: 'community', custodian: 'one' };
	const changes = [
		addRecord('stakeholder', { id: 'b', name: 'B', kind: 'other' }),
		addRecord('stakeholder', record as never),
		{ kind: 'stakeholder.remove', record } as Change
	];
	const edits = [{ id: 'e', author: 'x', at, seq: 1, changes }];
	for (const audience of audiences) {
		const told = viewEdits(bare, edits, audience);
		expect(JSON.stringify(told)).not.toContain('secret');
		expect(records(replay(viewAs(bare, audience), told))).toEqual(
			records(viewAs(applyChanges(bare, changes), audience))
		);
	}
});
