import { describe, expect, it } from 'vitest';
import { brokerageOfWhole } from '#lib/analysis/brokerageOfWhole.ts';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { caseGraph, numbered, type CaseTie } from '../support/caseGraph.ts';
import { range, sum } from '../support/slow.ts';

const roles = ['coordinator', 'consultant', 'representative', 'gatekeeper', 'liaison', 'total'] as const;

function roleOf(a: string, b: string, c: string) {
	if (a === b) return b === c ? 'coordinator' : 'representative';
	if (b === c) return 'gatekeeper';
	return a === c ? 'consultant' : 'liaison';
}

/** Mean and variance of each role over every network there is, each as likely as its number of ties makes it. */
function overAll(groups: string, directed: boolean, density: number) {
	const nodes = range(groups.length);
	const places = nodes.flatMap((a) => nodes.filter((b) => (directed ? a !== b : a < b)).map((b) => [a, b]));
	const bit = (a: number, b: number) =>
		1 << places.findIndex(([p, q]) => (p === a && q === b) || (!directed && p === b && q === a));
	const ways = nodes.flatMap((a) =>
		nodes.flatMap((b) =>
			nodes
				.filter((c) => new Set([a, b, c]).size === 3)
				.map((c) => ({
					tied: bit(a, b) | bit(b, c),
					untied: bit(a, c),
					role: roleOf(groups[a]!, groups[b]!, groups[c]!)
				}))
		)
	);
	const means = Object.fromEntries(roles.map((role) => [role, 0]));
	const squares = Object.fromEntries(roles.map((role) => [role, 0]));
	for (let network = 0; network < 1 << places.length; network++) {
		const ties = sum(places.map((_, i) => (network >> i) & 1));
		const weight = density ** ties * (1 - density) ** (places.length - ties);
		const counts = Object.fromEntries(roles.map((role) => [role, 0]));
		for (const { tied, untied, role } of ways) {
			if ((network & tied) !== tied || network & untied) continue;
			counts[role]!++;
			counts['total']!++;
		}
		for (const role of roles) {
			means[role]! += weight * counts[role]!;
			squares[role]! += weight * counts[role]! ** 2;
		}
	}
	return roles.map((role) => ({ role, mean: means[role]!, variance: squares[role]! - means[role]! ** 2 }));
}

describe('brokerage in the whole network', () => {
	it.each([
		['aabb', true],
		['aabc', true],
		['aaaa', true],
		['aabbc', false],
		['aabcd', false]
	] as const)('by chance is what all networks give, in the groups %s, directed %s', (groups, directed) => {
		const ids = numbered(groups.length);
		const ties: CaseTie[] = [
			['0', '1'],
			['1', '2'],
			['2', '3']
		];
		const network = createNetwork(caseGraph(ids, ties, directed), {
			directed,
			groupOf: (id) => groups[Number(id)]
		});
		const places = groups.length * (groups.length - 1);
		const found = brokerageOfWhole(network)!;
		for (const { role, mean, variance } of overAll(groups, directed, (directed ? 3 : 6) / places)) {
			expect(found[role].expected).toBeCloseTo(mean, 10);
			expect(found[role].deviation ** 2).toBeCloseTo(variance, 10);
		}
	});

	it('counts what its members count, and says nothing where chance leaves no room', () => {
		const network = createNetwork(
			caseGraph(
				['1', '2', '3', '4', '5', '9'],
				[
					['1', '9'],
					['2', '9'],
					['3', '9'],
					['9', '4'],
					['9', '5']
				],
				true
			),
			{ groupOf: (id) => ({ 2: 'B', 3: 'C', 5: 'B' })[id] ?? 'A' }
		);
		const found = brokerageOfWhole(network)!;
		expect(roles.map((role) => found[role].count)).toEqual([1, 1, 1, 2, 1, 6]);
		expect(brokerageOfWhole(createNetwork(caseGraph(['a'], []), { groupOf: () => 'A' }))).toBeUndefined();
		const two = brokerageOfWhole(createNetwork(caseGraph(['a', 'b'], []), { groupOf: () => 'A' }))!;
		expect(two.total).toEqual({ count: 0, expected: 0, deviation: 0, z: undefined });
	});
});
