import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { checklistIds, checklists } from '#lib/model/checklists.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import type { Action } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';
import { sketch, star, type Sketch } from './maps.ts';

const missing = (drawing: Sketch, parameters = {}) => ofMap(sketch(drawing), parameters);
const ofMap = (map: StakeholderMap, parameters = {}) => ask('missing', map, parameters, { seed: 1 });
type Answered = ReturnType<typeof missing>;
const codes = (answer: Answered) => answer.findings.map(({ code }) => code);
const evidence = (answer: Answered, code: string) =>
	answer.findings.filter((finding) => finding.code === code).map((finding) => finding.evidence[0]);
const table = (answer: Answered, id: string) => answer.tables.find((one) => one.id === id)?.rows ?? [];
/** Where each entry of the boundary list is said to stand. */
const standings = (answer: Answered) =>
	Object.fromEntries(
		table(answer, 'boundary').map(([entry, , standing]) => [
			String(entry),
			(standing as { key: string }).key.split('.').at(-1)
		])
	);

/** A table of city and union; renters are in touch with both, farmers with the city alone, nobody with shops. */
const room: Sketch = {
	places: [['valley'], ['town', 'valley'], ['hills']],
	stakeholders: [
		{ id: 'city', kind: 'municipality', home: 'town' },
		'union',
		{ id: 'renters', kind: 'residents' },
		{ id: 'farmers', kind: 'residents' },
		'shops'
	],
	projects: ['flood'],
	parts: [
		['flood', 'city', 'convener'],
		['flood', 'union', 'partner']
	],
	ties: [
		['city', 'renters'],
		['union', 'renters'],
		['city', 'farmers', { kind: 'represents', directed: true }]
	]
};
const voices = (...ids: string[]) => ids.map((id) => ({ id, sort: 'voice' as const }));

describe('missing, from the boundary list', () => {
	it('says where each voice stands: not on the map, without a tie, without a seat, behind one other, or present', () => {
		const answer = missing({ ...room, boundary: voices('children', 'shops', 'renters', 'farmers', 'city') });
		expect(standings(answer)).toEqual({
			children: 'absent',
			shops: 'untied',
			renters: 'unseated',
			farmers: 'behindOne',
			city: 'present'
		});
		expect(evidence(answer, 'missing.declaredAbsent')).toEqual(['children']);
		expect(evidence(answer, 'missing.declaredUnseated')).toEqual(['renters']);
		expect(answer.findings.find(({ code }) => code === 'missing.oneContact')!.about).toEqual(['farmers']);
		expect(answer.summary.key).toBe('answer.missing.summary.some');
	});

	it('finds a voice by the stakeholder that it names, or by its name whatever its case and accents', () => {
		const boundary = [
			{ id: 'a', sort: 'voice' as const, name: 'People who rent', stakeholder: 'renters' },
			{ id: 'b', sort: 'voice' as const, name: '  Cíty ' }
		];
		expect(codes(missing({ ...room, boundary }))).not.toContain('missing.declaredAbsent');
	});

	it('asks for a kind, and for a place with all that lies within it', () => {
		const boundary = [
			{ id: 'municipality', sort: 'kind' as const, kind: 'municipality' as const },
			{ id: 'utility', sort: 'kind' as const, kind: 'utility' as const },
			{ id: 'valley', sort: 'place' as const, place: 'valley' },
			{ id: 'hills', sort: 'place' as const }
		];
		expect(evidence(missing({ ...room, boundary }), 'missing.declaredAbsent').sort()).toEqual([
			'hills',
			'utility'
		]);
	});

	it('takes not taking part for a choice where somebody was asked', () => {
		const boundary = [{ id: 'children', sort: 'voice' as const, declined: true }];
		const answer = missing({ ...room, boundary });
		expect(standings(answer)).toEqual({ children: 'declined' });
		expect(codes(answer)).not.toContain('missing.declaredAbsent');
	});

	it('invites a Nation under its own protocol, and is never sure of it', () => {
		const answer = missing({
			...room,
			stakeholders: [...room.stakeholders, { id: 'nation', kind: 'indigenousGovernment' }],
			ties: [...room.ties!, ['city', 'nation'], ['union', 'nation']],
			boundary: voices('nation')
		});
		const finding = answer.findings.find(({ code }) => code === 'missing.declaredUnseated')!;
		expect(finding.suggestion!.key).toBe('answer.missing.declaredUnseated.suggestionApart');
		expect(finding.certainty!.word).toBe('fragile');
	});

	it('says of nobody that they are missing who are on the map outside a filter', () => {
		const map = sketch({ ...room, boundary: voices('renters', 'children') });
		const part = filterMap(map, { only: ['city', 'union'] });
		expect(evidence(ofMap(part), 'missing.declaredAbsent')).toEqual(['children']);
	});

	it('says of nobody that they are missing who are withheld from the reader', () => {
		const named = [
			{
				id: 'x',
				sort: 'voice' as const,
				name: 'Somebody',
				stakeholder: 'kept',
				sensitivity: 'public' as const
			}
		];
		const map = sketch({
			stakeholders: [
				{ id: 'open', sensitivity: 'public' },
				{ id: 'kept', sensitivity: 'team' }
			],
			boundary: [...named, { id: 'kept', sort: 'voice', sensitivity: 'public' }]
		});
		const answer = ofMap(viewAs(map, { level: 'public', at: '2026-01-01' }));
		expect(standings(answer)).toEqual({ kept: 'absent' });
		const [finding] = answer.findings.filter(({ code }) => code === 'missing.declaredAbsent');
		expect(finding!.why.key).toBe('answer.missing.declaredAbsent.whyWithheld');
		expect(finding!.certainty!.word).toBe('fragile');
	});

	it('says that there is no list yet', () => {
		const said = (answer: Answered) => answer.caveats.map(({ key }) => key);
		expect(said(missing(room))).toContain('answer.missing.caveat.noBoundary');
		expect(said(missing({ ...room, boundary: voices('city') }))).not.toContain(
			'answer.missing.caveat.noBoundary'
		);
	});

	it.each(checklistIds)('lists what the list does not speak of yet of the checklist %s', (checklist) => {
		expect(table(missing(room, { checklist }), 'checklist')).toHaveLength(checklists[checklist].length);
		const [first, second] = checklists[checklist];
		const boundary = [
			{ id: 'a', sort: first!.sort, kind: first!.kind },
			{ id: 'b', sort: second!.sort, item: second!.id }
		];
		const left = table(missing({ ...room, boundary: boundary as never }, { checklist }), 'checklist');
		expect(left).toHaveLength(checklists[checklist].length - 2);
	});
});

describe('missing, from what was promised and asked', () => {
	it('names who is engaged below what was promised, but not a Nation by what raters think', () => {
		const answer = missing({
			stakeholders: ['city', 'shops', { id: 'nation', kind: 'indigenousGovernment' }],
			assessments: ['city', 'shops', 'nation'].map((stakeholder) => ({
				id: `j-${stakeholder}`,
				stakeholder,
				by: 'somebody',
				engagementNow: 'inform' as const,
				engagementWanted: stakeholder === 'city' ? ('inform' as const) : ('collaborate' as const)
			}))
		});
		expect(answer.findings.find(({ code }) => code === 'missing.promise')!.about).toEqual(['shops']);
	});

	it('counts our own promise to a Nation, and none that was dropped', () => {
		const action = { what: 'Invite', engagementNow: 'none', engagementWanted: 'involve' } as const;
		const map = sketch({ stakeholders: ['shops', { id: 'nation', kind: 'indigenousGovernment' }] });
		const actions = new Map<string, Action>([
			['a', { id: 'a', ...action, status: 'open', with: ['nation'] }],
			['b', { id: 'b', ...action, status: 'dropped', with: ['shops'] }]
		]);
		const found = ofMap({ ...map, actions }).findings.find(({ code }) => code === 'missing.promise')!;
		expect([found.about, found.certainty!.word]).toEqual([['nation'], 'fragile']);
	});

	it('counts pairs at one table that nobody asked about: neither tied ones nor those known to be apart', () => {
		const { stakeholders, ties } = star(3);
		const answer = missing({
			stakeholders,
			ties,
			absences: [['o1', 'o2']],
			projects: ['p'],
			parts: stakeholders.map((id) => ['p', id, 'partner'] as const)
		});
		const { why } = answer.findings.find(({ code }) => code === 'missing.neverAsked')!;
		expect([why.values!['count'], why.values!['all']]).toEqual([2, 6]);
		expect(table(answer, 'neverAsked')).toEqual([
			['o1', 'o3', 1],
			['o2', 'o3', 1]
		]);
	});

	it('names pairs all of whose ties ended before the last day that the map knows of', () => {
		const drawn = (since: string) =>
			missing({
				stakeholders: ['a', 'b', 'c'],
				ties: [
					['a', 'b', { since: '2010', until: '2012' }],
					['b', 'c', { since: '2010', until: '2012' }],
					['b', 'c', { since }]
				]
			});
		expect(drawn('2020').findings.find(({ code }) => code === 'missing.ended')!.about).toEqual(['a', 'b']);
		expect(codes(drawn('2011'))).not.toContain('missing.ended');
	});
});
