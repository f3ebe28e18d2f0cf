import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/analysis/analyse.ts';
import { measureBetweenness } from '#lib/analysis/kernels/betweenness.ts';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { sampleBetweenness } from '#lib/analysis/kernels/sampledBetweenness.ts';
import { finish } from '#lib/analysis/steps.ts';
import { createRandom } from '#lib/base/random.ts';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';

const n = 200;
const random = createRandom(5);
const node = () => String(Math.floor(random() ** 2 * n));
const ties = Array.from({ length: 500 }, (): CaseTie => [node(), node(), 1]);

describe('sampled betweenness', () => {
	it.each([true, false])(
		'stays within its bound of the exact one (directed: %s), seed after seed',
		(directed) => {
			const { out, in: entries } = createNetwork(caseGraph(numbered(n), ties, directed), { directed });
			const exact = measureBetweenness(out).nodes.map((value) => value / (n * (n - 1)));
			for (let seed = 0; seed < 10; seed++) {
				const { shares, bound } = finish(sampleBetweenness(out, entries, createRandom(seed), 4000));
				const errors = shares.map((share, v) => Math.abs(share - exact[v]!));
				expect(errors.reduce((most, error) => Math.max(most, error), 0)).toBeLessThan(bound);
				expect(bound).toBeLessThan(0.05);
			}
		}
	);

	it('takes over beyond the size that is told, says so, and repeats', () => {
		const graph = caseGraph(numbered(n), ties, false);
		const [exact, one, other] = [Infinity, 1000, 1000].map((exactUpTo) => analyse(graph, { exactUpTo }));
		expect(exact!.warnings.map(({ code }) => code)).not.toContain('measure.betweennessSampled');
		const warning = one!.warnings.find(({ code }) => code === 'measure.betweennessSampled');
		expect(warning?.values?.['samples']).toBeGreaterThan(10_000);
		expect(other).toEqual(one);
		const most = (warning!.values!['bound'] as number) / 100;
		for (const [id, { betweenness }] of Object.entries(one!.stakeholders)) {
			const apart = Math.abs((betweenness as number) - (exact!.stakeholders[id]!['betweenness'] as number));
			expect(apart / ((n * (n - 1)) / 2)).toBeLessThan(most);
		}
	});
});
