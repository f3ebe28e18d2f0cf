import { describe, expect, it } from 'vitest';
import { alikeFinding, alikeTable, correlate } from '#lib/analysis/answers/lead/alike.ts';
import type { Field } from '#lib/analysis/answers/lead/field.ts';
import { exactly, UNKNOWN, type Ground } from '#lib/analysis/answers/lead/judging.ts';
import type { Standing } from '#lib/analysis/answers/lead/standing.ts';
import { sketch } from './maps.ts';

const candidates = ['a', 'b', 'c', 'd', 'e', 'f'];
const map = sketch({ stakeholders: candidates });

/** Scores of the six on each ground, `null` where nothing is known. */
function fieldOf(scores: Partial<Record<Ground, readonly (number | null)[]>>): Field {
	const grounds = Object.keys(scores) as Ground[];
	return {
		candidates,
		grounds,
		untold: [],
		weights: grounds.map(() => 1),
		ranges: grounds.map((ground) =>
			scores[ground]!.map((score) => (score === null ? UNKNOWN : exactly(score)))
		),
		reasonsOf: () => [],
		scores: new Float64Array(6),
		trial: {} as Field['trial']
	};
}
const first = (number: number) => ({ first: number }) as Standing;

describe('grounds that say the same', () => {
	const up = [0.1, 0.2, 0.3, 0.4, 0.5, 0.9];
	const field = fieldOf({
		position: up,
		convening: up.map((score) => 0.5 + score / 4),
		mandate: [0.9, 0.5, 0.9, 0.5, 0.9, 0.1],
		trust: [null, 0.4, null, 0.4, null, 0.1],
		staying: up.map(() => 0.5)
	});

	it('correlate as they do among those of whom both are known, where five are', () => {
		const found = correlate(field);
		expect(found[0]![1]).toBeCloseTo(1, 12);
		// By hand: products of the distances from the means sum to -0.32, squares to 0.4 and 0.5333.
		expect(found[0]![2]).toBeCloseTo(-0.32 / Math.sqrt(0.4 * (8 / 15)), 12);
		expect(found[0]![3]).toBeUndefined();
		expect(found[0]![4]).toBeUndefined();
		const [table] = alikeTable(field);
		expect(table!.rows[0]!.slice(1)).toEqual([1, null, null, null]);
		expect(table!.rows[1]![1]).toBe(-0.69);
		expect(alikeTable(fieldOf({ position: up }))).toEqual([]);
	});

	it('are named, with whether the first stays ahead where they count once', () => {
		// Position and convening put f first; counted once, its low mandate puts e ahead.
		const [finding] = alikeFinding(map, field, first(5));
		expect(finding!.about).toEqual(['f', 'e']);
		expect(JSON.stringify(finding!.why)).toContain('answer.lead.alike.turns');
		const [held] = alikeFinding(map, field, first(4));
		expect(JSON.stringify(held!.why)).toContain('answer.lead.alike.holds');
		expect(
			alikeFinding(map, fieldOf({ position: up, mandate: [0.9, 0.5, 0.9, 0.5, 0.9, 0.1] }), first(0))
		).toEqual([]);
	});
});
