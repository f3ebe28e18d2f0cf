import type { Network } from './kernels/Network.ts';
import { countTriads, triadKinds, type TriadKind } from './kernels/triads.ts';

/** How often each way occurs in which two, and in which three, stakeholders can be tied. */
export interface Census {
	/** Pairs with arcs both ways, one way and none; an undirected tie is both ways. */
	readonly dyads: { readonly mutual: number; readonly asymmetric: number; readonly null: number };
	/** By mutual, asymmetric and null pairs of the triad; D down, U up, T transitive, C cyclic. */
	readonly triads: Readonly<Record<TriadKind, number>>;
}

/**
 * The dyad and triad census (Holland & Leinhardt 1970; computed as in Batagelj & Mrvar 2001). Undirected
 * networks have four kinds of triads: 003, 102, 201 and 300. O(sum over ties of the degrees of both ends).
 */
export function takeCensus(network: Network): Census {
	const { n, out, ties } = network;
	const mutual = out.targets.length - ties;
	const counts = countTriads(network);
	return {
		dyads: { mutual, asymmetric: ties - mutual, null: (n * (n - 1)) / 2 - ties },
		triads: Object.fromEntries(triadKinds.map((kind, i) => [kind, counts[i]!])) as Record<TriadKind, number>
	};
}
