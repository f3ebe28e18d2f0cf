import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import type { Assessment } from '#lib/model/records.ts';
import { sketch, type Sketch } from './maps.ts';

const engagement = (drawing: Sketch) => ask('engagement', sketch(drawing), {}, { seed: 1 });
const about = (answer: ReturnType<typeof engagement>, code: string) =>
	answer.findings.filter((finding) => finding.code === `engagement.${code}`).map((finding) => finding.about);
const rated = (stakeholder: string, more: Partial<Assessment>, by = 'us'): Assessment => ({
	id: `${stakeholder}-${by}`,
	stakeholder,
	by,
	...more
});
const informed = { engagementNow: 'inform' } as const;

describe('engagement', () => {
	it('lists gaps by steps times influence', () => {
		const answer = engagement({
			stakeholders: ['a', 'b', 'c', 'd'],
			assessments: [
				rated('a', { ...informed, engagementWanted: 'involve', influence: 1 }),
				rated('b', { ...informed, engagementWanted: 'consult', influence: 5 }),
				rated('c', { ...informed, engagementWanted: 'inform', influence: 5 }),
				rated('d', { engagementNow: 'collaborate', engagementWanted: 'inform' })
			]
		});
		expect(about(answer, 'owed')).toEqual([['b'], ['a']]);
		expect(about(answer, 'beyond')).toEqual([['d']]);
		expect(answer.tables.find(({ id }) => id === 'work')!.ids).toEqual(['b', 'a', 'c', 'd']);
	});

	it('calls through a trusted neighbour before a close one, and never through a Nation', () => {
		const ties: Sketch['ties'] = [
			['x', 'near', { strength: 5 }],
			['x', 'friend', { strength: 1, trust: { reliability: 5, openness: 4 } }],
			['x', 'nation', { trust: { reliability: 5 } }]
		];
		const stakeholders = ['x', 'near', 'friend', { id: 'nation', kind: 'indigenousGovernment' as const }];
		const assessments = [rated('x', { ...informed, engagementWanted: 'involve' })];
		const through = (drawing: Sketch) =>
			engagement(drawing).findings.find(({ code }) => code === 'engagement.owed')!.suggestion;
		expect(through({ stakeholders, ties, assessments })!.values).toEqual({ through: 'friend' });
		expect(through({ stakeholders, ties: [ties[2]!], assessments })!.key).toBe(
			'answer.engagement.call.direct'
		);
	});

	it('keeps raters apart, and is not sure where one of them sees no gap', () => {
		const answer = engagement({
			stakeholders: ['a'],
			assessments: [
				rated('a', { ...informed, engagementWanted: 'empower' }, 'one'),
				rated('a', { engagementNow: 'empower', engagementWanted: 'empower' }, 'two')
			]
		});
		const owed = answer.findings.find(({ code }) => code === 'engagement.owed')!;
		expect(owed.certainty!.word).toBe('fragile');
		expect(about(answer, 'differ')).toEqual([['a']]);
		expect(answer.tables.find(({ id }) => id === 'raters')!.rows).toHaveLength(2);
	});

	it('takes one rater for one view, two who agree for fair, and what was made up for neither', () => {
		const gap = { ...informed, engagementWanted: 'involve' } as const;
		const wordOf = (...assessments: Assessment[]) =>
			engagement({ stakeholders: ['a'], assessments }).findings.find(
				({ code }) => code === 'engagement.owed'
			)!.certainty!.word;
		expect(wordOf(rated('a', gap))).toBe('fragile');
		expect(wordOf(rated('a', gap, 'one'), rated('a', gap, 'two'))).toBe('fair');
		const made = { ...gap, illustrative: true };
		expect(wordOf(rated('a', made, 'one'), rated('a', made, 'two'))).toBe('fragile');
	});

	it('places no rights holder on a grid, whatever was rated', () => {
		const answer = engagement({
			stakeholders: [{ id: 'nation', kind: 'indigenousGovernment' }],
			assessments: [
				rated('nation', { ...informed, engagementWanted: 'empower', influence: 5, legitimacy: 5, urgency: 5 })
			]
		});
		expect(answer.tables).toEqual([]);
		expect(about(answer, 'rightsHolders')).toEqual([['nation']]);
		expect(answer.unavailable).toBeDefined();
	});

	it('takes an unrated quality for unknown, not for low', () => {
		const placed = (more: Partial<Assessment>) =>
			engagement({ stakeholders: ['a'], assessments: [rated('a', { ...informed, ...more })] }).tables.find(
				({ id }) => id === 'attention'
			)?.rows;
		expect(placed({ influence: 5, legitimacy: 5 })).toBeUndefined();
		expect(placed({ influence: 5, legitimacy: 5, urgency: 1 })![0]![1]).toEqual({
			key: 'answer.engagement.salience.partner'
		});
	});

	it('says what to collect where nobody rated anything', () => {
		const answer = engagement({ stakeholders: ['a', 'b'] });
		expect(answer.unavailable!.key).toBe('answer.engagement.unavailable');
		expect(about(answer, 'collect')).toEqual([[]]);
	});
});
