import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeCensus } from '#lib/analysis/census.ts';
import { rewire } from '#lib/analysis/communities/rewire.ts';
import { computeFigure, computeFigures, findMeasure } from '#lib/analysis/compute.ts';
import { countBrokerage } from '#lib/analysis/kernels/brokerage.ts';
import { countGroupTies } from '#lib/analysis/kernels/groupTies.ts';
import { LabelChance } from '#lib/analysis/kernels/labelChance.ts';
import { findCores } from '#lib/analysis/kernels/cores.ts';
import type { Network } from '#lib/analysis/kernels/Network.ts';
import type { NetworkMeasure, StakeholderMeasure } from '#lib/analysis/measures/measure.ts';
import { createRandom } from '#lib/base/random.ts';
import { anyNetwork, distancesOf, matrixOf, range, sum, type Matrix } from '../../support/slow.ts';

const figures = (network: Network, id: string) =>
	computeFigures(findMeasure(id) as StakeholderMeasure, network);
const figure = (network: Network, id: string) => computeFigure(findMeasure(id) as NetworkMeasure, network);

const law = (holds: (network: Network) => void) => () => {
	fc.assert(fc.property(anyNetwork, holds), { numRuns: 150 });
};

function expectFigures(found: readonly unknown[], slow: readonly number[]) {
	for (const [v, value] of slow.entries()) {
		if (Number.isFinite(value)) expect(found[v]).toBeCloseTo(value, 9);
		else expect(found[v]).toBeUndefined();
	}
}

const nearOf = (row: readonly number[]) => range(row.length).filter((w) => row[w]! > 0);

/** Burt's constraint of each contact, (p_ij + sum_q p_iq p_qj)². */
function contactsOf(matrix: Matrix, i: number): number[] {
	const p = (a: number, b: number) => matrix[a]![b]! / sum(matrix[a]!.slice());
	return nearOf(matrix[i]!).map((j) => {
		const around = nearOf(matrix[i]!).filter((q) => q !== j && matrix[q]![j]! > 0);
		return (p(i, j) + sum(around.map((q) => p(i, q) * p(q, j)))) ** 2;
	});
}

function unevenness(parts: readonly number[]): number {
	const mean = sum(parts) / parts.length;
	const shares = parts.map((part) => part / mean);
	return sum(shares.map((x) => x * Math.log(x))) / (parts.length * Math.log(parts.length));
}

describe('the neighbourhood, by its definitions', () => {
	it(
		'constraint, hierarchy and effective size, binary and by strength',
		law((network) => {
			for (const [suffix, weighted] of [
				['', false],
				['Weighted', true]
			] as const) {
				const matrix = matrixOf(network.undirected, weighted);
				const nodes = range(network.n);
				const contacts = nodes.map((v) => contactsOf(matrix, v));
				expectFigures(
					figures(network, `constraint${suffix}`),
					contacts.map((parts) => (parts.length > 0 ? sum(parts) : NaN))
				);
				expectFigures(
					figures(network, `hierarchy${suffix}`),
					contacts.map((parts) => (parts.length > 1 ? unevenness(parts) : NaN))
				);
				const size = (i: number) => {
					const near = nearOf(matrix[i]!);
					const strongest = (a: number) => Math.max(...matrix[a]!);
					const repeated = near.flatMap((j) =>
						near.map((q) => (matrix[i]![q]! / sum(matrix[i]!.slice())) * (matrix[j]![q]! / strongest(j)))
					);
					return near.length === 0 ? NaN : near.length - sum(repeated);
				};
				expectFigures(figures(network, `effectiveSize${suffix}`), nodes.map(size));
			}
		})
	);

	it(
		'clustering, transitivity, core numbers and local efficiency',
		law((network) => {
			const matrix = matrixOf(network.undirected, false);
			const nodes = range(network.n);
			const closed = nodes.map((v) => {
				const near = nearOf(matrix[v]!);
				return sum(near.flatMap((a) => near.map((b) => matrix[a]![b]!)));
			});
			const open = nodes.map((v) => nearOf(matrix[v]!).length * (nearOf(matrix[v]!).length - 1));
			expectFigures(
				figures(network, 'clustering'),
				nodes.map((v) => (open[v]! > 0 ? closed[v]! / open[v]! : 0))
			);
			if (sum(open) > 0) expect(figure(network, 'transitivity')).toBeCloseTo(sum(closed) / sum(open), 9);
			const coreness = (v: number) => {
				let k = 0;
				for (;;) {
					let left = nodes;
					for (let before = -1; before !== left.length;) {
						before = left.length;
						left = left.filter((a) => left.filter((b) => matrix[a]![b]! > 0).length > k);
					}
					if (!left.includes(v)) return k;
					k++;
				}
			};
			expect(Array.from(findCores(network))).toEqual(nodes.map(coreness));
			const local = nodes.map((v) => {
				const near = nearOf(matrix[v]!);
				if (near.length < 2) return 0;
				const d = distancesOf(near.map((a) => near.map((b) => matrix[a]![b]!)));
				const shares = d.flatMap((row, a) => row.map((x, b) => (a === b ? 0 : 1 / x)));
				return sum(shares) / (near.length * (near.length - 1));
			});
			expect(figure(network, 'localEfficiency')).toBeCloseTo(sum(local) / network.n, 9);
		})
	);
});

/** One triad of each kind (Holland & Leinhardt 1970), its arcs among a, b and c. */
const triads: Readonly<Record<string, string>> = {
	'003': '',
	'012': 'ab',
	'102': 'ab ba',
	'021D': 'ba bc',
	'021U': 'ab cb',
	'021C': 'ab bc',
	'111D': 'ab ba cb',
	'111U': 'ab ba bc',
	'030T': 'ab cb ac',
	'030C': 'ba cb ac',
	'201': 'ab ba bc cb',
	'120D': 'ba bc ac ca',
	'120U': 'ab cb ac ca',
	'120C': 'ab bc ac ca',
	'210': 'ab bc cb ac ca',
	'300': 'ab ba bc cb ac ca'
};
const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
const formOf = (arcs: readonly string[]) =>
	orders
		.map((order) =>
			arcs
				.map((arc) => [...arc].map((end) => 'abc'[order.indexOf(end)]).join(''))
				.sort()
				.join(' ')
		)
		.sort()[0]!;
const kindOf = new Map(
	Object.entries(triads).map(([kind, arcs]) => [formOf(arcs.split(' ').filter(Boolean)), kind])
);

it(
	'the census, three by three',
	law((network) => {
		const matrix = matrixOf(network.out, false);
		const nodes = range(network.n);
		const counts = Object.fromEntries(Object.keys(triads).map((kind) => [kind, 0]));
		for (const x of nodes)
			for (const y of nodes.slice(x + 1))
				for (const z of nodes.slice(y + 1)) {
					const three = { a: x, b: y, c: z };
					const arcs = ['ab', 'ba', 'bc', 'cb', 'ac', 'ca'].filter(
						([p, q]) => matrix[three[p as 'a']]![three[q as 'a']]! > 0
					);
					counts[kindOf.get(formOf(arcs))!]!++;
				}
		const pairs = nodes.flatMap((a) => nodes.slice(a + 1).map((b) => matrix[a]![b]! + matrix[b]![a]!));
		expect(takeCensus(network)).toEqual({
			dyads: {
				mutual: pairs.filter((arcs) => arcs === 2).length,
				asymmetric: pairs.filter((arcs) => arcs === 1).length,
				null: pairs.filter((arcs) => arcs === 0).length
			},
			triads: counts
		});
	})
);

describe('declared groups, by their definitions', () => {
	it(
		'brokerage, way by way',
		law((network) => {
			const matrix = matrixOf(network.out, false);
			const { member } = network.groups!;
			const nodes = range(network.n);
			const slow = nodes.map(() => ({
				coordinator: 0,
				consultant: 0,
				representative: 0,
				gatekeeper: 0,
				liaison: 0
			}));
			for (const b of nodes)
				for (const a of nodes)
					for (const c of nodes) {
						if (a === c || !matrix[a]![b] || !matrix[b]![c] || matrix[a]![c]) continue;
						const [A, B, C] = [member[a], member[b], member[c]];
						if (A === B && B === C) slow[b]!.coordinator++;
						else if (A === C) slow[b]!.consultant++;
						else if (A === B) slow[b]!.representative++;
						else if (B === C) slow[b]!.gatekeeper++;
						else slow[b]!.liaison++;
					}
			const counts = countBrokerage(network)!;
			for (const role of ['coordinator', 'consultant', 'representative', 'gatekeeper', 'liaison'] as const)
				expect(Array.from(counts[role])).toEqual(slow.map((of) => of[role]));
		})
	);

	it(
		'ties of each pair of groups, participation and the own E-I index',
		law((network) => {
			const matrix = matrixOf(network.undirected, false);
			const strengths = matrixOf(network.undirected, network.weighted);
			const { member, names } = network.groups!;
			const nodes = range(network.n);
			const { ties } = countGroupTies(network)!;
			for (const g of range(names.length))
				for (const h of range(names.length)) {
					const found = nodes.flatMap((a) =>
						nodes.filter((b) => matrix[a]![b]! > 0 && member[a] === g && member[b] === h)
					);
					expect(ties[g * names.length + h]).toBe(g === h ? found.length / 2 : found.length);
				}
			const shares = (v: number) =>
				range(names.length).map(
					(g) => nearOf(matrix[v]!).filter((w) => member[w] === g).length / nearOf(matrix[v]!).length
				);
			expectFigures(
				figures(network, 'participation'),
				nodes.map((v) => 1 - sum(shares(v).map((x) => x * x)))
			);
			const inside = (v: number) => sum(strengths[v]!.filter((_, w) => member[w] === member[v]));
			expectFigures(
				figures(network, 'ownEiIndex'),
				nodes.map((v) => {
					const all = sum(strengths[v]!.slice());
					return (all - 2 * inside(v)) / all;
				})
			);
		})
	);

	it('what chance gives is the mean and variance over every dealing out of the labels', () => {
		const small = anyNetwork.filter(({ n }) => n >= 4 && n <= 6);
		fc.assert(
			fc.property(small, (network) => {
				const { undirected, groups, n } = network;
				const matrix = matrixOf(undirected, false);
				const dealt = permutations(range(n)).map((order) => order.map((v) => groups!.member[v]!));
				const chance = new LabelChance(undirected, groups!);
				const expectChance = (
					{ mean, variance }: { mean: number; variance: number },
					counts: (labels: readonly number[], a: number, b: number) => boolean
				) => {
					const values = dealt.map((labels) =>
						sum(
							range(n).map((a) => range(a).filter((b) => matrix[a]![b]! > 0 && counts(labels, a, b)).length)
						)
					);
					const slow = sum(values) / values.length;
					expect(mean).toBeCloseTo(slow, 9);
					expect(variance).toBeCloseTo(sum(values.map((x) => (x - slow) ** 2)) / values.length, 9);
				};
				expectChance(chance.within(), (labels, a, b) => labels[a] === labels[b]);
				const last = groups!.names.length - 1;
				expectChance(
					chance.between(0, last),
					(labels, a, b) => (labels[a] === 0 && labels[b] === last) || (labels[a] === last && labels[b] === 0)
				);
			}),
			{ numRuns: 20 }
		);
	});
});

it(
	'rewiring keeps every degree, and makes neither loops nor a second tie of a pair',
	law((network) => {
		const before = matrixOf(network.undirected, false);
		const after = matrixOf(rewire(network.undirected, createRandom(network.ties)), false);
		expect(after.map((row) => sum(row.slice()))).toEqual(before.map((row) => sum(row.slice())));
		for (const v of range(network.n)) expect(after[v]![v]).toBe(0);
	})
);

function permutations(items: readonly number[]): number[][] {
	if (items.length === 0) return [[]];
	return items.flatMap((item) =>
		permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest])
	);
}
