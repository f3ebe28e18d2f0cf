import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { clique, kite, sketch, star } from './maps.ts';

const hold = (map: ReturnType<typeof sketch>, parameters = {}) => ask('hold', map, parameters, { seed: 1 });
const about = (answer: ReturnType<typeof hold>, code: string) =>
	answer.findings.filter((finding) => finding.code === code).map((finding) => finding.about);

describe('hold', () => {
	it('finds the best set, which need not hold the best one', () => {
		// Borgatti 2006: of the kite, 7 parts most alone, but 5 and 6 together part most (15 of 28 pairs).
		expect(about(hold(sketch(kite), { size: 1 }), 'hold.together')).toEqual([['7']]);
		const pair = hold(sketch(kite), { size: 2 });
		expect(about(pair, 'hold.together')).toEqual([['5', '6']]);
		expect(pair.summary.values).toMatchObject({ percent: 54, before: 0 });
	});

	it('names the tie that parts two halves', () => {
		const [a, b] = [clique('a', 6), clique('b', 6)];
		const halves = {
			stakeholders: [...a.ids, ...b.ids],
			ties: [...a.ties, ...b.ties, ['a1', 'b1'] as const]
		};
		expect(about(hold(sketch(halves)), 'hold.bridge')).toEqual([['a1', 'b1']]);
	});

	it('puts no rights holder into a set', () => {
		const { stakeholders, ties } = star(8);
		const map = sketch({
			stakeholders: stakeholders.map((id) =>
				id === 'centre' ? { id, kind: 'indigenousGovernment' } : { id }
			),
			ties
		});
		const answer = hold(map, { size: 1 });
		expect(about(answer, 'hold.brief').flat()).not.toContain('centre');
		expect(answer.summary.key).toBe('answer.hold.summary.none');
	});
});
