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
	const { n, out, groups, directed } = network;
	if (!groups) return undefined;
	const { member } = groups;
	const { offsets, targets } = out;
	// Eight kinds of three: who of them is in one group with whom, as bits.
	const counts = new Float64Array(n * 8);
	const mark = new Int32Array(n).fill(-1);
	for (let a = 0; a < n; a++) {
		mark[a] = a;
		for (let j = offsets[a]!; j < offsets[a + 1]!; j++) mark[targets[j]!] = a;
		const ofA = member[a]!;
		for (let j = offsets[a]!; j < offsets[a + 1]!; j++) {
			const broker = targets[j]!;
			const ofBroker = member[broker]!;
			const at = 8 * broker + Number(ofA === ofBroker);
			for (let k = offsets[broker]!, end = offsets[broker + 1]!; k < end; k++) {
				const b = targets[k]!;
				// Without direction a way back is the same way with its ends changed round: it is added below.
				if (mark[b] === a || (!directed && b < a)) continue;
				const ofB = member[b]!;
				counts[at + 2 * Number(ofBroker === ofB) + 4 * Number(ofA === ofB)]!++;
			}
		}
	}
	const column = (kind: number) => {
		const reversed = (kind & 4) | ((kind & 1) << 1) | ((kind & 2) >> 1);
		return new Float64Array(n).map(
			(_, v) => counts[8 * v + kind]! + (directed ? 0 : counts[8 * v + reversed]!)
		);
	};
	return {
		coordinator: column(1 + 2 + 4),
		consultant: column(4),
		representative: column(1),
		gatekeeper: column(2),
		liaison: column(0)
	};
}
