import type { Id } from '#lib/base/ids.ts';
import { examineConnectivity } from '../kernels/connectivity.ts';
import type { Csr } from '../kernels/Csr.ts';
import type { Network } from '../kernels/Network.ts';

/** A stakeholder whose leaving splits its part of the network, on the recorded ties. */
export interface CutPoint {
	readonly id: Id;
	/** The parts that would no longer reach the largest remaining one, largest first. */
	readonly cutOff: readonly (readonly Id[])[];
}

/** A tie whose loss splits its part of the network. */
export interface Bridge {
	readonly a: Id;
	readonly b: Id;
	/** The smaller side. */
	readonly cutOff: readonly Id[];
}

/** All cut-points with what falls off, most first (Hopcroft & Tarjan 1973). O(n + m), and again for each. */
export function findCutPoints(network: Network): CutPoint[] {
	const { articulation } = network.once(examineConnectivity);
	const rows = network.undirected;
	return network.ids
		.flatMap((id, v): CutPoint[] => {
			if (!articulation[v]) return [];
			const seen = new Uint8Array(network.n);
			seen[v] = 1;
			const parts: number[][] = [];
			for (let j = rows.offsets[v]!; j < rows.offsets[v + 1]!; j++) {
				if (!seen[rows.targets[j]!]) parts.push(spread(rows, rows.targets[j]!, seen));
			}
			parts.sort((a, b) => b.length - a.length);
			return [{ id, cutOff: parts.slice(1).map((part) => part.map((w) => network.ids[w]!)) }];
		})
		.sort((a, b) => countIn(b.cutOff) - countIn(a.cutOff));
}

/** All bridges with what falls off, most first. O(n + m), and again for each. */
export function findBridges(network: Network): Bridge[] {
	const rows = network.undirected;
	return network
		.once(examineConnectivity)
		.bridges.map(({ a, b, smallerSide }) => {
			const side = (start: number, beyond: number) => spreadWithoutTie(rows, start, beyond);
			const first = side(a, b);
			const smaller = first.length === smallerSide ? first : side(b, a);
			return { a: network.ids[a]!, b: network.ids[b]!, cutOff: smaller.map((v) => network.ids[v]!) };
		})
		.sort((x, y) => y.cutOff.length - x.cutOff.length);
}

function spreadWithoutTie(rows: Csr, start: number, beyond: number): number[] {
	const seen = new Uint8Array(rows.n);
	seen[beyond] = 1;
	return spread(rows, start, seen);
}

/** Everyone reached from `start` without entering those seen already; marks them. */
function spread({ offsets, targets }: Csr, start: number, seen: Uint8Array): number[] {
	const part = [start];
	seen[start] = 1;
	for (let i = 0; i < part.length; i++) {
		for (let j = offsets[part[i]!]!; j < offsets[part[i]! + 1]!; j++) {
			const w = targets[j]!;
			if (seen[w]) continue;
			seen[w] = 1;
			part.push(w);
		}
	}
	return part.sort((a, b) => a - b);
}

function countIn(parts: readonly (readonly Id[])[]): number {
	return parts.reduce((sum, part) => sum + part.length, 0);
}
