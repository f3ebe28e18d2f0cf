import type { Csr } from './Csr.ts';
import { withoutWeakArcs } from './lengths.ts';
import { orient, unevenness } from './localStructure.ts';
import type { Network } from './Network.ts';

/** Burt's figures over tie strengths. */
export interface DyadicConstraint {
	/** Sum over contacts of their constraint; NaN without contacts. */
	readonly constraint: Float64Array;
	/** How unevenly it is spread over the contacts, 0 to 1; NaN below two contacts. */
	readonly hierarchy: Float64Array;
	/** Contacts less what each repeats of the others; NaN without contacts. */
	readonly effectiveSize: Float64Array;
}

const measure = ({ undirected }: Network): DyadicConstraint => {
	const hasAll = undirected.strengths.every((strength) => strength > 0);
	return measureTriangles(hasAll ? undirected : withoutWeakArcs(undirected));
};

/** On tie strengths, both directions added; ties without strength count as none. */
export const strongConstraint = (network: Network): DyadicConstraint => network.once(measure);

/**
 * c_ij = (p_ij + sum_q p_iq p_qj)², p_ij the share of i's strength that goes to j (Burt 1992, ch. 2). The
 * redundancy of j is sum_q p_iq m_jq, m_jq the strength of the tie j-q over j's strongest. Every q that counts
 * makes a triangle with i and j, so each triangle adds its six ways round. O(m^1.5).
 */
function measureTriangles(rows: Csr): DyadicConstraint {
	const { n } = rows;
	const { offsets, targets, arcs } = orient(rows);
	const strengths = Float64Array.from(arcs, (j) => rows.strengths[j]!);
	const share = new Float64Array(n);
	const strongest = new Float64Array(n);
	for (let v = 0; v < n; v++) {
		let total = 0;
		for (let j = rows.offsets[v]!; j < rows.offsets[v + 1]!; j++) {
			total += rows.strengths[j]!;
			if (rows.strengths[j]! > strongest[v]!) strongest[v] = rows.strengths[j]!;
		}
		share[v] = 1 / total;
	}
	const effectiveSize = Float64Array.from({ length: n }, (_, v) => rows.offsets[v + 1]! - rows.offsets[v]!);
	// For the tie at place j: what its first end has by detours to its second, and the other way round.
	const there = new Float64Array(targets.length);
	const back = new Float64Array(targets.length);
	const mark = new Int32Array(n).fill(-1);
	for (let u = 0; u < n; u++) {
		const start = offsets[u]!;
		const end = offsets[u + 1]!;
		for (let j = start; j < end; j++) mark[targets[j]!] = j;
		for (let j = start; j < end; j++) {
			const v = targets[j]!;
			for (let k = offsets[v]!, stop = offsets[v + 1]!; k < stop; k++) {
				const w = targets[k]!;
				const third = mark[w]!;
				if (third < 0) continue;
				const [a, b, c] = [strengths[j]!, strengths[third]!, strengths[k]!];
				const [ofU, ofV, ofW] = [share[u]!, share[v]!, share[w]!];
				there[j]! += b * ofU * c * ofW;
				back[j]! += c * ofV * b * ofW;
				there[third]! += a * ofU * c * ofV;
				back[third]! += c * ofW * a * ofV;
				there[k]! += a * ofV * b * ofU;
				back[k]! += b * ofW * a * ofU;
				const [atU, atV, atW] = [1 / strongest[u]!, 1 / strongest[v]!, 1 / strongest[w]!];
				effectiveSize[u]! -= ofU * c * (b * atV + a * atW);
				effectiveSize[v]! -= ofV * b * (c * atU + a * atW);
				effectiveSize[w]! -= ofW * a * (c * atU + b * atV);
			}
		}
		for (let j = start; j < end; j++) mark[targets[j]!] = -1;
	}
	return sumUp(n, { offsets, targets, strengths, share, there, back }, effectiveSize);
}

interface Parts {
	readonly offsets: Int32Array;
	readonly targets: Int32Array;
	readonly strengths: Float64Array;
	readonly share: Float64Array;
	readonly there: Float64Array;
	readonly back: Float64Array;
}

function sumUp(n: number, parts: Parts, effectiveSize: Float64Array): DyadicConstraint {
	const { offsets, targets, strengths, share, there, back } = parts;
	const constraint = new Float64Array(n);
	const entropy = new Float64Array(n);
	const contacts = new Int32Array(n);
	const add = (v: number, way: number) => {
		const one = way * way;
		constraint[v]! += one;
		entropy[v]! += one * Math.log(one);
		contacts[v]!++;
	};
	for (let u = 0; u < n; u++) {
		for (let j = offsets[u]!; j < offsets[u + 1]!; j++) {
			const v = targets[j]!;
			add(u, strengths[j]! * share[u]! + there[j]!);
			add(v, strengths[j]! * share[v]! + back[j]!);
		}
	}
	const hierarchy = constraint.map((sum, v) => unevenness(sum, entropy[v]!, contacts[v]!));
	for (let v = 0; v < n; v++) if (contacts[v] === 0) constraint[v] = effectiveSize[v] = NaN;
	return { constraint, hierarchy, effectiveSize };
}
