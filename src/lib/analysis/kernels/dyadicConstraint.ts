import { degreeOf, type Csr } from './Csr.ts';
import { withoutWeakArcs } from './lengths.ts';
import { orient, unevenness, type Oriented } from './localStructure.ts';
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
	const along = orient(rows);
	const { offsets, targets } = along;
	const { there, back, repeatedBy, repeats } = sharesOf(rows, along);
	const effectiveSize = new Float64Array(n);
	for (let v = 0; v < n; v++) effectiveSize[v] = degreeOf(rows, v);
	// For the tie at place j: what its first end has by detours to its second, and the other way round.
	const round = new Float64Array(targets.length);
	const roundBack = new Float64Array(targets.length);
	const mark = new Int32Array(n).fill(-1);
	for (let u = 0; u < n; u++) {
		const start = offsets[u]!;
		const end = offsets[u + 1]!;
		for (let j = start; j < end; j++) mark[targets[j]!] = j;
		for (let j = start; j < end; j++) {
			const v = targets[j]!;
			for (let k = offsets[v]!, stop = offsets[v + 1]!; k < stop; k++) {
				const w = targets[k]!;
				const t = mark[w]!;
				if (t < 0) continue;
				round[j]! += there[t]! * back[k]!;
				roundBack[j]! += there[k]! * back[t]!;
				round[t]! += there[j]! * there[k]!;
				roundBack[t]! += back[k]! * back[j]!;
				round[k]! += back[j]! * there[t]!;
				roundBack[k]! += back[t]! * there[j]!;
				effectiveSize[u]! -= there[t]! * repeats[k]! + there[j]! * repeatedBy[k]!;
				effectiveSize[v]! -= there[k]! * repeats[t]! + back[j]! * repeatedBy[t]!;
				effectiveSize[w]! -= back[k]! * repeats[j]! + back[t]! * repeatedBy[j]!;
			}
		}
		for (let j = start; j < end; j++) mark[targets[j]!] = -1;
	}
	for (let j = 0; j < targets.length; j++) {
		round[j]! += there[j]!;
		roundBack[j]! += back[j]!;
	}
	return sumUp(rows, along, round, roundBack, effectiveSize);
}

/**
 * Of each tie, at its first end and at its second: the share of the end's strength (`there`, `back`), and the
 * strength over the end's strongest (`repeats`, `repeatedBy`).
 */
function sharesOf(rows: Csr, along: Oriented) {
	const { n, strengths } = rows;
	const total = new Float64Array(n);
	const strongest = new Float64Array(n);
	for (let v = 0; v < n; v++) {
		for (let j = rows.offsets[v]!; j < rows.offsets[v + 1]!; j++) {
			total[v]! += strengths[j]!;
			if (strengths[j]! > strongest[v]!) strongest[v] = strengths[j]!;
		}
	}
	const create = () => new Float64Array(along.targets.length);
	const [there, back, repeats, repeatedBy] = [create(), create(), create(), create()];
	for (let u = 0; u < n; u++) {
		// Both lists hold the neighbours of a node in the same order, one of them some.
		let place = rows.offsets[u]!;
		for (let j = along.offsets[u]!; j < along.offsets[u + 1]!; j++) {
			const v = along.targets[j]!;
			while (rows.targets[place] !== v) place++;
			const strength = strengths[place]!;
			there[j] = strength / total[u]!;
			back[j] = strength / total[v]!;
			repeats[j] = strength / strongest[u]!;
			repeatedBy[j] = strength / strongest[v]!;
		}
	}
	return { there, back, repeats, repeatedBy };
}

/** Squares and sums up what each contact holds of an end, `ways` at the first ends and `waysBack` at the second. */
function sumUp(
	rows: Csr,
	{ offsets, targets }: Oriented,
	ways: Float64Array,
	waysBack: Float64Array,
	effectiveSize: Float64Array
): DyadicConstraint {
	const { n } = rows;
	const constraint = new Float64Array(n);
	const entropy = new Float64Array(n);
	for (let u = 0; u < n; u++) {
		for (let j = offsets[u]!; j < offsets[u + 1]!; j++) {
			const v = targets[j]!;
			const one = ways[j]! ** 2;
			const other = waysBack[j]! ** 2;
			constraint[u]! += one;
			constraint[v]! += other;
			entropy[u]! += one * Math.log(one);
			entropy[v]! += other * Math.log(other);
		}
	}
	const hierarchy = new Float64Array(n);
	for (let v = 0; v < n; v++) {
		const contacts = degreeOf(rows, v);
		hierarchy[v] = unevenness(constraint[v]!, entropy[v]!, contacts);
		if (contacts === 0) constraint[v] = effectiveSize[v] = NaN;
	}
	return { constraint, hierarchy, effectiveSize };
}
