import type { Network } from './Network.ts';

export const brokerageRoles = [
	'coordinator',
	'consultant',
	'representative',
	'gatekeeper',
	'liaison'
] as const;
export type BrokerageRole = (typeof brokerageRoles)[number];

/**
 * Gould & Fernandez 1989: for each role and node, the ways a > node > b without an arc from a to b, by the
 * groups of the three. coordinator AAA, consultant ABA, representative AAB, gatekeeper ABB, liaison ABC.
 * Undirected ties are an arc each way, so every open triad counts twice, as R's sna counts. O(sum over
 * arcs of the degree of their end).
 */
export function countBrokerage(network: Network): Readonly<Record<BrokerageRole, Float64Array>> | undefined {
	const { n, out, groups } = network;
	if (!groups) return undefined;
	const { member } = groups;
	const { offsets, targets } = out;
	const counts = new Float64Array(n * brokerageRoles.length);
	const mark = new Int32Array(n).fill(-1);
	for (let a = 0; a < n; a++) {
		mark[a] = a;
		for (let j = offsets[a]!; j < offsets[a + 1]!; j++) mark[targets[j]!] = a;
		for (let j = offsets[a]!; j < offsets[a + 1]!; j++) {
			const broker = targets[j]!;
			for (let k = offsets[broker]!, end = offsets[broker + 1]!; k < end; k++) {
				const b = targets[k]!;
				if (mark[b] === a) continue;
				counts[broker * brokerageRoles.length + roleOf(member[a]!, member[broker]!, member[b]!)]!++;
			}
		}
	}
	const column = (role: number) =>
		Float64Array.from({ length: n }, (_, v) => counts[v * brokerageRoles.length + role]!);
	return {
		coordinator: column(0),
		consultant: column(1),
		representative: column(2),
		gatekeeper: column(3),
		liaison: column(4)
	};
}

function roleOf(from: number, broker: number, to: number): number {
	if (from === broker) return to === broker ? 0 : 2;
	if (to === broker) return 3;
	return from === to ? 1 : 4;
}
