import { degreeOf } from './Csr.ts';
import { measureLocalStructure } from './localStructure.ts';
import type { Network } from './Network.ts';

/** The sixteen kinds of triads, by mutual, asymmetric and null pairs (Holland & Leinhardt 1970). */
export const triadKinds = [
	'003',
	'012',
	'102',
	'021D',
	'021U',
	'021C',
	'111D',
	'111U',
	'030T',
	'030C',
	'201',
	'120D',
	'120U',
	'120C',
	'210',
	'300'
] as const;
export type TriadKind = (typeof triadKinds)[number];

/** Kind of each of the 64 triads, by its six possible arcs (Batagelj & Mrvar 2001), numbered from 1. */
const KINDS = [
	1, 2, 2, 3, 2, 4, 6, 8, 2, 6, 5, 7, 3, 8, 7, 11, 2, 6, 4, 8, 5, 9, 9, 13, 6, 10, 9, 14, 7, 14, 12, 15, 2, 5,
	6, 7, 6, 9, 10, 14, 4, 9, 9, 12, 8, 13, 14, 15, 3, 7, 8, 11, 7, 12, 14, 15, 8, 14, 13, 15, 11, 15, 15, 16
];

/**
 * How often each kind of triad occurs among all triples of nodes (Batagelj & Mrvar 2001): each connected
 * triad is met once, at its lowest pair, and empty ones follow from the number of triples. An undirected tie
 * counts as arcs both ways. O(sum over ties of the degrees of both ends).
 */
export function countTriads(network: Network): Float64Array {
	return network.directed ? countMixed(network) : countUndirected(network);
}

/** Without direction four kinds remain, and they follow from ties, open pairs of ties and triangles. */
function countUndirected(network: Network): Float64Array {
	const { n, ties, undirected } = network;
	const closed = network.once(measureLocalStructure).triangles.reduce((sum, count) => sum + count, 0) / 3;
	let pairs = 0;
	for (let v = 0; v < n; v++) pairs += (degreeOf(undirected, v) * (degreeOf(undirected, v) - 1)) / 2;
	const open = pairs - 3 * closed;
	const counts = new Float64Array(triadKinds.length);
	counts[triadKinds.indexOf('300')] = closed;
	counts[triadKinds.indexOf('201')] = open;
	counts[triadKinds.indexOf('102')] = ties * Math.max(0, n - 2) - 2 * open - 3 * closed;
	counts[0] = triplesOf(n) - counts.reduce((sum, count) => sum + count, 0);
	return counts;
}

function countMixed(network: Network): Float64Array {
	const counts = new Float64Array(triadKinds.length);
	const { n } = network;
	const { offsets, targets } = network.undirected;
	/** 1: there is an arc from the marking node, 2: one to it. */
	const ofU = new Uint8Array(n);
	const ofV = new Uint8Array(n);
	for (let u = 0; u < n; u++) {
		mark(ofU, network, u);
		for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
			const v = targets[i]!;
			if (v < u) continue;
			mark(ofV, network, v);
			const pair = ofU[v]!;
			let apart = n - 2;
			const meet = (w: number) => {
				apart--;
				if (!(v < w || (u < w && w < v && ofU[w] === 0))) return;
				counts[KINDS[pair + 4 * ofU[w]! + 16 * ofV[w]!]! - 1]!++;
			};
			for (let j = offsets[u]!; j < offsets[u + 1]!; j++) if (targets[j] !== v) meet(targets[j]!);
			for (let j = offsets[v]!; j < offsets[v + 1]!; j++)
				if (targets[j] !== u && ofU[targets[j]!] === 0) meet(targets[j]!);
			counts[pair === 3 ? 2 : 1]! += apart;
			unmark(ofV, network, v);
		}
		unmark(ofU, network, u);
	}
	counts[0] = triplesOf(n) - counts.reduce((sum, count) => sum + count, 0);
	return counts;
}

/** How many threes there are; below three none, and not minus none. */
function triplesOf(n: number): number {
	return (n * (n - 1) * Math.max(0, n - 2)) / 6;
}

function mark(marks: Uint8Array, { out, in: entries }: Network, v: number): void {
	for (let j = out.offsets[v]!; j < out.offsets[v + 1]!; j++) marks[out.targets[j]!]! |= 1;
	for (let j = entries.offsets[v]!; j < entries.offsets[v + 1]!; j++) marks[entries.targets[j]!]! |= 2;
}

function unmark(marks: Uint8Array, { undirected: all }: Network, v: number): void {
	for (let j = all.offsets[v]!; j < all.offsets[v + 1]!; j++) marks[all.targets[j]!] = 0;
}
