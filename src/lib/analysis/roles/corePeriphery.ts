import type { Id } from '#lib/base/ids.ts';
import type { Random } from '#lib/base/random.ts';
import { rewire } from '../communities/rewire.ts';
import type { Csr } from '../kernels/Csr.ts';
import type { Network } from '../kernels/Network.ts';
import type { Steps } from '../steps.ts';

/**
 * What the ideal says of ties between core and periphery: nothing (`ignored`), or that all exist (`tied`).
 * The two give different cores on the same map, so a result names its variant.
 */
export type CoreVariant = 'ignored' | 'tied';

export interface CorePeriphery {
	readonly variant: CoreVariant;
	/** Members of the core; of equally good ones the first found. */
	readonly core: readonly Id[];
	/** Correlation of the ties with the ideal: 1 all ties inside the core and all pairs there tied. */
	readonly fit: number;
	/** True when every split was tried. */
	readonly exact: boolean;
	/** Fit in random networks with the same degrees. */
	readonly chance: { readonly mean: number; readonly highest: number };
	/** False: no clear core, the fit is low. */
	readonly clear: boolean;
	/** True: random networks with the same degrees fit as well, so numbers of ties alone make this core. */
	readonly degreesExplain: boolean;
}

/** Up to this many stakeholders all splits are tried. */
const EXACT_UP_TO = 15;
const RESTARTS = 20;
/** Random networks with the same degrees that a fit is held against. */
export const REWIRED = 19;
/** A fit below is no core worth the name (the border is ours). */
export const LEAST_FIT = 0.5;

/**
 * Discrete core and periphery (Borgatti & Everett 1999): the split whose ideal pattern correlates most with
 * the ties. Degrees alone explain many cores (Kojaku & Masuda 2018), so it is compared with rewired networks.
 * Core and periphery have two members at least. Undefined below five stakeholders, without ties,
 * and where every pair is tied. All splits, or the best exchanges from random starts: O(n² · rounds).
 */
export function* findCore(
	network: Network,
	variant: CoreVariant,
	random: Random
): Steps<CorePeriphery | undefined> {
	const { n, ties } = network;
	if (n < 5 || ties === 0 || ties === (n * (n - 1)) / 2) return undefined;
	const best = search(network.undirected, variant, random);
	let sum = 0;
	let highest = -1;
	for (let run = 0; run < REWIRED; run++) {
		const { fit } = search(rewire(network.undirected, random), variant, random);
		sum += fit;
		highest = Math.max(highest, fit);
		yield (run + 1) / REWIRED;
	}
	return {
		variant,
		core: network.ids.filter((_, v) => best.inCore[v]),
		fit: best.fit,
		exact: n <= EXACT_UP_TO,
		chance: { mean: sum / REWIRED, highest },
		clear: best.fit >= LEAST_FIT,
		degreesExplain: best.fit <= highest + 1e-12
	};
}

interface Split {
	readonly inCore: Uint8Array;
	readonly fit: number;
}

function search(rows: Csr, variant: CoreVariant, random: Random): Split {
	return rows.n <= EXACT_UP_TO ? tryAll(rows, variant) : exchange(rows, variant, random);
}

/** Every split, each one move from the last (Gray code). */
function tryAll(rows: Csr, variant: CoreVariant): Split {
	const inCore = new Uint8Array(rows.n);
	let counts = countSplit(rows, inCore);
	let best: Split = { inCore: inCore.slice(), fit: -Infinity };
	for (let i = 1; i < 1 << rows.n; i++) {
		const v = 31 - Math.clz32(i & -i);
		counts = move(counts, rows, inCore, v);
		inCore[v] = 1 - inCore[v]!;
		const fit = fitOf(counts, variant);
		if (fit > best.fit + 1e-12) best = { inCore: inCore.slice(), fit };
	}
	return best;
}

/** Steepest single moves between core and periphery, from random splits. */
function exchange(rows: Csr, variant: CoreVariant, random: Random): Split {
	let best: Split = { inCore: new Uint8Array(rows.n), fit: -Infinity };
	for (let start = 0; start < RESTARTS; start++) {
		const inCore = Uint8Array.from({ length: rows.n }, () => (random() < 0.3 ? 1 : 0));
		let counts = countSplit(rows, inCore);
		let fit = fitOf(counts, variant);
		for (;;) {
			let chosen = -1;
			for (let v = 0; v < rows.n; v++) {
				const there = fitOf(move(counts, rows, inCore, v), variant);
				if (there > fit + 1e-12) [fit, chosen] = [there, v];
			}
			if (chosen < 0) break;
			counts = move(counts, rows, inCore, chosen);
			inCore[chosen] = 1 - inCore[chosen]!;
		}
		if (fit > best.fit + 1e-12) best = { inCore, fit };
	}
	return best;
}

/** Sizes and ties of a split. */
interface Counts {
	n: number;
	ties: number;
	core: number;
	/** Ties inside the core and inside the periphery. */
	coreTies: number;
	outerTies: number;
}

function countSplit({ n, offsets, targets }: Csr, inCore: Uint8Array): Counts {
	const counts: Counts = { n, ties: targets.length / 2, core: 0, coreTies: 0, outerTies: 0 };
	for (let v = 0; v < n; v++) {
		counts.core += inCore[v]!;
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
			if (targets[j]! < v || inCore[targets[j]!] !== inCore[v]) continue;
			if (inCore[v]) counts.coreTies++;
			else counts.outerTies++;
		}
	}
	return counts;
}

/** The counts after `v` has changed sides. */
function move(counts: Counts, { offsets, targets }: Csr, inCore: Uint8Array, v: number): Counts {
	let toCore = 0;
	for (let j = offsets[v]!; j < offsets[v + 1]!; j++) toCore += inCore[targets[j]!]!;
	const toOuter = offsets[v + 1]! - offsets[v]! - toCore;
	const sign = inCore[v] ? -1 : 1;
	return {
		...counts,
		core: counts.core + sign,
		coreTies: counts.coreTies + sign * toCore,
		outerTies: counts.outerTies - sign * toOuter
	};
}

/** Correlation of two yes-or-no columns over the pairs that the ideal speaks of. */
function fitOf({ n, ties, core, coreTies, outerTies }: Counts, variant: CoreVariant): number {
	const outer = n - core;
	if (core < 2 || outer < 2) return -Infinity;
	const corePairs = (core * (core - 1)) / 2;
	const outerPairs = (outer * (outer - 1)) / 2;
	const between = core * outer;
	const pairs = corePairs + outerPairs + (variant === 'tied' ? between : 0);
	const ideal = corePairs + (variant === 'tied' ? between : 0);
	const actual = variant === 'tied' ? ties : coreTies + outerTies;
	const both = variant === 'tied' ? ties - outerTies : coreTies;
	const spread = ideal * (pairs - ideal) * actual * (pairs - actual);
	return spread > 0 ? (pairs * both - ideal * actual) / Math.sqrt(spread) : -Infinity;
}
