import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { percolateCliques } from '#lib/analysis/roles/cliquePercolation.ts';
import { findCliques } from '#lib/analysis/roles/cliques.ts';
import { findCore, type CoreVariant } from '#lib/analysis/roles/corePeriphery.ts';
import { findKPlexes } from '#lib/analysis/roles/kPlexes.ts';
import { finish } from '#lib/analysis/steps.ts';
import { createRandom } from '#lib/base/random.ts';
import { caseGraph, numbered, type CaseTie } from '../../support/caseGraph.ts';
import { referenceCases } from '../../support/referenceCases.ts';

const networkOf = (name: string) => createNetwork(referenceCases[name]!.graph);

describe('cliques of the karate club, as networkx finds them', () => {
	const karate = networkOf('karate');

	it('36 of two and more, the two largest of five', () => {
		const { groups, complete } = finish(findCliques(karate, 2));
		expect(complete).toBe(true);
		expect(groups).toHaveLength(36);
		expect(groups.filter((members) => members.length === 5)).toHaveLength(2);
	});

	it.each([
		[3, [25, 6, 3]],
		[4, [6, 4, 4]]
	])('roll into overlapping groups, k = %i', (k, sizes) => {
		expect(finish(percolateCliques(karate, k)).groups.map((members) => members.length)).toEqual(sizes);
	});
});

describe('k-plexes', () => {
	const anyGraph = fc.record({
		n: fc.integer({ min: 4, max: 9 }),
		ties: fc.integer({ min: 0, max: 30 }),
		seed: fc.nat()
	});

	it.each([1, 2])('are all that an exhaustive search finds, k = %i', (k) => {
		fc.assert(
			fc.property(anyGraph, ({ n, ties, seed }) => {
				const random = createRandom(seed);
				const node = () => String(Math.floor(random() * n));
				const network = createNetwork(
					caseGraph(
						numbered(n),
						Array.from({ length: ties }, (): CaseTie => [node(), node()])
					)
				);
				const found = finish(findKPlexes(network, k, 2 * k)).groups.map((members) => members.join());
				expect([...found].sort()).toEqual(slowPlexes(network, k).sort());
			}),
			{ numRuns: 60 }
		);
	});

	function slowPlexes({ n, undirected }: ReturnType<typeof createNetwork>, k: number): string[] {
		const tied = (a: number, b: number) =>
			undirected.targets.subarray(undirected.offsets[a]!, undirected.offsets[a + 1]!).includes(b);
		const isPlex = (set: number[]) => set.every((a) => set.filter((b) => a !== b && !tied(a, b)).length < k);
		const sets = Array.from({ length: 1 << n }, (_, bits) =>
			numbered(n)
				.map(Number)
				.filter((v) => (bits >> v) & 1)
		);
		const plexes = sets.filter(isPlex);
		return plexes
			.filter((set) => set.length >= 2 * k)
			.filter(
				(set) =>
					!numbered(n)
						.map(Number)
						.some((v) => !set.includes(v) && isPlex([...set, v]))
			)
			.map((set) => set.join());
	}
});

describe('core and periphery', () => {
	// By exhaustive search, core and periphery of two at least.
	it.each<[string, CoreVariant, number, string[]]>([
		['kite', 'ignored', 0.6, ['0', '1', '3', '5', '6']],
		['kite', 'tied', 0.327, ['0', '3', '5', '6', '8']],
		['florentine', 'ignored', 0.423, ['Medici', 'Ridolfi', 'Tornabuoni']],
		['florentine', 'tied', 0.33, ['Guadagni', 'Medici', 'Strozzi']]
	])('of the %s, ties between them %s', (name, variant, fit, core) => {
		const found = finish(findCore(networkOf(name), variant, createRandom(1)))!;
		expect(found.fit).toBeCloseTo(fit, 3);
		expect([...found.core].sort()).toEqual(core);
		expect(found.exact).toBe(true);
	});

	it('is clear where there is one, and not in the Florentine marriages', () => {
		expect(finish(findCore(networkOf('florentine'), 'ignored', createRandom(1)))!.clear).toBe(false);
		const core = numbered(8);
		const outer = numbered(24).slice(8);
		const ties: CaseTie[] = core.flatMap((a, i) => core.slice(0, i).map((b): CaseTie => [a, b]));
		// Who is inside has many more ties, which alone is enough for such a core.
		for (const [i, v] of outer.entries()) ties.push([v, String(i % 8)], [v, String((i + 3) % 8)]);
		const found = finish(findCore(createNetwork(caseGraph(numbered(24), ties)), 'ignored', createRandom(1)))!;
		expect(found.core).toEqual(core);
		expect(found.fit).toBe(1);
		expect(found).toMatchObject({ clear: true, degreesExplain: true });
	});
});
