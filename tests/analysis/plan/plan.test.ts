import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, questions } from '#lib/analysis/answers/index.ts';
import type { Finding } from '#lib/analysis/answers/answer.ts';
import { isWithRightsHolder, orderActions, ownersOf } from '#lib/analysis/plan/orderActions.ts';
import { isOverdue, lacksOf, progressOf } from '#lib/analysis/plan/progress.ts';
import { foreignLanguage, readAction } from '#lib/analysis/plan/readAction.ts';
import { actionFor, toAction } from '#lib/analysis/plan/toAction.ts';
import { message, type Message } from '#lib/base/message.ts';
import { catalogues, translatorOf } from '#lib/i18n/catalogues.ts';
import { applyChange } from '#lib/model/applyChange.ts';
import { addRecord } from '#lib/model/changes.ts';
import type { Action } from '#lib/model/records.ts';
import { recordSchemas } from '#lib/model/schema/index.ts';
import { sentence } from '#lib/model/schema/sentence.ts';
import { fromDocument, toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';
import { actionStatuses } from '#lib/model/words.ts';
import { optimiser } from '../../support/optimiser.ts';
import { exampleNames, readExample, sketch } from '../answers/maps.ts';

const { say, language } = translatorOf('en');
const withActions = (map: StakeholderMap, actions: readonly Action[]) =>
	actions.reduce((held, action) => applyChange(held, addRecord('action', action)), map);
const action = (id: string, more: Partial<Action> = {}): Action => ({
	id,
	what: id,
	status: 'open',
	...more
});

const people = sketch({
	stakeholders: [
		'a',
		'b',
		{ id: 'nation', kind: 'indigenousGovernment' },
		{ id: 'guided', sensitivity: 'community' }
	],
	ties: [['a', 'b']],
	assessments: [
		{ id: 'x', stakeholder: 'a', by: 'Ann', engagementNow: 'inform', engagementWanted: 'involve' },
		{ id: 'y', stakeholder: 'a', by: 'Bo', engagementNow: 'inform', engagementWanted: 'consult' },
		{ id: 'z', stakeholder: 'nation', by: 'Ann', engagementNow: 'none' }
	]
});
const finding = (more: Partial<Finding>): Finding => ({
	code: 'missing.notHeard',
	title: message('answer.engagement.collect.title'),
	why: message('answer.engagement.collect.nothing', { count: 1, all: 2 }),
	evidence: [],
	about: ['a'],
	...more
});

describe('a finding added to the plan', () => {
	// Every question is asked of every map, which takes long on a busy machine.
	it.each(exampleNames)(
		'of any question about %s is a sound record, found again',
		(name) => {
			const map = readExample(name);
			for (const { id } of questions) {
				for (const found of ask(id, map, {}, { seed: 1, optimiser }).findings) {
					const made = toAction(map, id, found, { say, language, id: 'new' });
					expect(() => recordSchemas.action.parse(made)).not.toThrow();
					expect(made.finding!.said).toBeDefined();
					const next = withActions(map, [made]);
					expect(actionFor(next, id, found)).toBe(next.actions.get('new'));
					expect(actionFor(map, id, found)).toBeUndefined();
				}
			}
		},
		30_000
	);

	it('reads in the language of whoever reads it, as long as nobody words it', () => {
		const french = translatorOf('fr').say;
		const found = finding({ suggestion: message('answer.hold.together.suggestion') });
		const made = toAction(people, 'missing', found, { say, language, id: '1' });
		expect(made.what).toBe(say(found.suggestion!));
		expect(readAction(made, say)).toEqual({
			what: made.what,
			title: say(found.title),
			reason: say(found.why),
			isAsWritten: false
		});
		expect(readAction(made, french)).toEqual({
			what: french(found.suggestion!),
			title: french(found.title),
			reason: french(found.why),
			isAsWritten: false
		});
		expect(readAction({ ...made, what: 'Call them' }, french).what).toBe('Call them');
		// Without sentences, and where the catalogue does not know one, it reads as it did.
		const { said, ...unsaid } = made.finding!;
		expect(readAction({ ...made, finding: unsaid }, french).title).toBe(say(found.title));
		const strange = { ...said!, title: message('answer.gone'), what: message('answer.others') };
		const read = readAction({ ...made, finding: { ...made.finding!, said: strange } }, french);
		expect(read).toMatchObject({ title: say(found.title), what: made.what });
	});

	it('takes no sentence that goes too deep, is too long or has other parts', () => {
		const nest = (deep: number): Message =>
			deep === 0 ? message('answer.name') : message('answer.two', { first: nest(deep - 1) });
		expect(sentence.safeParse(nest(8)).success).toBe(true);
		expect(sentence.safeParse(nest(20)).success).toBe(false);
		expect(sentence.safeParse(message('answer.name', { en: Array(90).fill('x'.repeat(99)) })).success).toBe(
			false
		);
		for (const wrong of [{ key: '<b>' }, { key: 'a.b', more: 1 }, { key: 'a.b', values: { __proto__x: 1 } }])
			expect(sentence.safeParse(wrong).success).toBe(false);
		const found = finding({ why: nest(20) });
		expect(
			toAction(people, 'missing', found, { say: ({ key }) => key, language, id: '1' }).finding!.said
		).toBeUndefined();
	});

	it('keeps who it is about, what it said and how sure it was', () => {
		const made = toAction(
			people,
			'missing',
			finding({ pair: ['a', 'b'], certainty: { word: 'fair' }, through: 'b' }),
			{ say, language, id: '1' }
		);
		expect(made).toMatchObject({
			with: ['a', 'b'],
			through: 'b',
			status: 'open',
			finding: { question: 'missing', code: 'missing.notHeard', certainty: 'fair' }
		});
		expect(made.finding?.title).toBe(catalogues.en.get('answer.engagement.collect.title'));
		expect(made).not.toHaveProperty('owner');
	});

	it('says which language its texts are in, to whoever reads another; not of what is said anew in theirs', () => {
		const made = toAction(people, 'missing', finding({}), { say, language, id: '1' });
		expect(foreignLanguage(made, 'fr')).toBe('en');
		expect(foreignLanguage(made, 'en')).toBeUndefined();
		expect(foreignLanguage(action('typed'), 'fr')).toBeUndefined();
		const french = translatorOf('fr').say;
		expect(readAction(made, french).isAsWritten).toBe(false);
		expect(readAction({ ...made, what: 'Call them' }, french).isAsWritten).toBe(true);
	});

	it('takes engagement over where all raters agree, and never for a rights holder', () => {
		const made = toAction(people, 'missing', finding({}), { say, language, id: '1' });
		expect(made.engagementNow).toBe('inform');
		expect(made).not.toHaveProperty('engagementWanted');
		const nation = toAction(people, 'missing', finding({ about: ['nation'] }), { say, language, id: '1' });
		expect(nation).not.toHaveProperty('engagementNow');
	});

	it('stays with the community whose record it speaks of', () => {
		const document = toDocument(people);
		const owned = fromDocument({
			...document,
			custodians: [{ id: 'keeper', name: 'Keeper' }],
			stakeholders: document.stakeholders!.map((one) =>
				one.id === 'guided' ? { ...one, custodian: 'keeper' } : one
			)
		});
		const made = toAction(owned, 'missing', finding({ about: ['guided'] }), { say, language, id: '1' });
		expect(made).toMatchObject({ sensitivity: 'community', custodian: 'keeper' });
		const seen = viewAs(withActions(owned, [made]), { level: 'team', at: '2026-01-01' });
		expect(seen.actions.size).toBe(0);
	});
});

describe('the order of a plan', () => {
	const anyAction = fc.record(
		{
			id: fc.uuid(),
			what: fc.constant('x'),
			status: fc.constantFrom(...actionStatuses),
			with: fc.subarray(['a', 'b', 'nation']),
			due: fc.option(fc.constantFrom('2026', '2026-05', '2026-05-31', '2027-01-01'), { nil: undefined })
		},
		{ noNullPrototype: true }
	);

	it('puts rights holders first, then what is to do, then by date', () => {
		fc.assert(
			fc.property(fc.uniqueArray(anyAction, { selector: ({ id }) => id, maxLength: 8 }), (actions) => {
				const map = withActions(people, actions as Action[]);
				const ordered = orderActions(map);
				expect(new Set(ordered)).toEqual(new Set(map.actions.values()));
				const rights = ordered.map((one) => isWithRightsHolder(map, one));
				expect(rights).toEqual([...rights].sort((a, b) => Number(b) - Number(a)));
				ordered.slice(1).forEach((next, index) => {
					const before = ordered[index] as Action;
					if (rights[index] !== rights[index + 1]) return;
					const rank = (one: Action) => ({ open: 0, started: 0, done: 1, dropped: 2 })[one.status];
					expect(rank(before)).toBeLessThanOrEqual(rank(next));
					if (rank(before) === rank(next) && before.due === undefined) expect(next.due).toBeUndefined();
				});
			})
		);
	});

	it('keeps to one owner, however the name is written', () => {
		const map = withActions(people, [
			action('1', { owner: 'Ann Lee' }),
			action('2', { owner: 'Bo' }),
			action('3', { owner: 'ann lee ' })
		]);
		expect(orderActions(map, 'ANN LEE').map(({ id }) => id)).toEqual(['1', '3']);
		expect(ownersOf(map)).toEqual(['Ann Lee', 'Bo']);
	});
});

describe('how a plan stands on a day', () => {
	it.each([
		['2026-05', '2026-05-31', false],
		['2026-05', '2026-06-01', true],
		['2026', '2026-12-31', false],
		['2026-05-10', '2026-05-11', true]
	])('%s is overdue on %s: %s', (due, today, late) => {
		expect(isOverdue(action('1', { due }), today)).toBe(late);
		expect(isOverdue(action('1', { due, status: 'done' }), today)).toBe(false);
	});

	it('counts what is done, late and lacking', () => {
		const actions = [
			action('1'),
			action('2', { owner: 'a', due: '2025', status: 'started' }),
			action('3', { status: 'done' }),
			action('4', { owner: 'a', status: 'dropped' })
		];
		expect(actions.map(lacksOf)).toEqual([['owner', 'due'], [], [], []]);
		expect(progressOf(actions, '2026-01-01')).toEqual({
			all: 4,
			open: 1,
			started: 1,
			done: 1,
			dropped: 1,
			overdue: 1,
			lacking: 1
		});
	});
});
