import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { createRandom } from '#lib/base/random.ts';
import { distancesOf, range, setsOf, sum } from '../../support/slow.ts';
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

	it('makes neither a Nation nor a population the one that others hang on', () => {
		const [a, b] = [clique('a', 5), clique('b', 5)];
		const between = (kind: 'residents' | 'indigenousGovernment' | 'agency') => ({
			stakeholders: [...a.ids, ...b.ids, { id: 'between', kind }],
			ties: [...a.ties, ...b.ties, ['a1', 'between'] as const, ['between', 'b1'] as const]
		});
		for (const kind of ['residents', 'indigenousGovernment'] as const) {
			const map = sketch(between(kind));
			expect(about(hold(map), 'hold.singlePoint').map(([first]) => first)).not.toContain('between');
			expect(about(hold(map), 'hold.bridge').flat()).not.toContain('between');
			const points = hold(map).tables.find(({ id }) => id === 'singlePoints');
			expect(points!.ids).not.toContain('between');
		}
		expect(about(hold(sketch(between('agency'))), 'hold.singlePoint')[0]![0]).toBe('between');
	});

	it('is the best of all sets of those who may be ranked, on small random maps', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 1, max: 3 }), (seed, size) => {
				const random = createRandom(seed);
				const ids = range(9).map((i) => `s${i}`);
				const pick = () => ids[Math.floor(random() * ids.length)]!;
				const apart = new Set(ids.filter(() => random() < 0.25));
				const ties = range(12).map(() => [pick(), pick()] as const);
				const answer = hold(
					sketch({
						stakeholders: ids.map((id) =>
							apart.has(id) ? { id, kind: random() < 0.5 ? 'residents' : 'indigenousGovernment' } : id
						),
						ties
					}),
					{ size }
				);
				if (answer.unavailable) return;
				const rows = ids.map((a) =>
					ids.map((b) => Number(ties.some(([p, q]) => a !== b && [p, q].includes(a) && [p, q].includes(b))))
				);
				const lost = (set: readonly number[]) => {
					const left = range(9).filter((v) => !set.includes(v));
					const d = distancesOf(left.map((v) => left.map((w) => rows[v]![w]!)));
					return sum(d.flat().map((steps) => Number(steps === Infinity))) / (left.length * (left.length - 1));
				};
				const d = distancesOf(rows);
				const near = (set: readonly number[]) =>
					sum(range(9).map((v) => 1 / Math.max(1, Math.min(...set.map((member) => d[member]![v]!)))));
				const among = range(9).filter((v) => !apart.has(ids[v]!));
				const best = (score: (set: readonly number[]) => number) => {
					const sets = setsOf(among, size);
					const most = Math.max(...sets.map(score));
					return sets.filter((set) => score(set) > most - 1e-9).map((set) => set.map((v) => ids[v]));
				};
				const [together] = about(answer, 'hold.together');
				if (together) expect(best(lost)).toContainEqual(together);
				else expect(lost([])).toBeGreaterThanOrEqual(Math.max(...setsOf(among, size).map(lost)) - 1e-9);
				expect(best(near)).toContainEqual(about(answer, 'hold.brief')[0]);
			}),
			{ numRuns: 60 }
		);
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
