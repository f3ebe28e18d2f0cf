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

const walkBinary = (network: Network): DyadicConstraint => walkContacts(network, false);
const walkStrong = (network: Network): DyadicConstraint => walkContacts(network, true);

/** On binary ties. */
export const binaryConstraint = (network: Network): DyadicConstraint => network.once(walkBinary);

/** On tie strengths, both directions added. */
export const strongConstraint = (network: Network): DyadicConstraint => network.once(walkStrong);

/**
 * c_ij = (p_ij + sum_q p_iq p_qj)², p_ij the share of i's strength that goes to j (Burt 1992, ch. 2). The
 * redundancy of j is sum_q p_iq m_jq, m_jq the strength of the tie j-q over j's strongest. Ties without
 * strength count as none. O(sum of degrees squared).
 */
function walkContacts({ n, undirected }: Network, strong: boolean): DyadicConstraint {
	const { offsets, targets } = undirected;
	const strengths = strong
		? undirected.strengths.map((s) => Math.max(0, s))
		: new Float64Array(targets.length).fill(1);
	const total = new Float64Array(n);
	const strongest = new Float64Array(n);
	for (let v = 0; v < n; v++) {
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
			total[v]! += strengths[j]!;
			strongest[v] = Math.max(strongest[v]!, strengths[j]!);
		}
	}
	const result = {
		constraint: new Float64Array(n).fill(NaN),
		hierarchy: new Float64Array(n).fill(NaN),
		effectiveSize: new Float64Array(n).fill(NaN)
	};
	const detour = new Float64Array(n);
	const repeated = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		if (!(total[i]! > 0)) continue;
		for (let j = offsets[i]!; j < offsets[i + 1]!; j++) {
			const q = targets[j]!;
			const share = strengths[j]! / total[i]!;
			if (share === 0) continue;
			for (let k = offsets[q]!; k < offsets[q + 1]!; k++) {
				detour[targets[k]!]! += share * (strengths[k]! / total[q]!);
				if (targets[k] !== i) repeated[targets[k]!]! += share * (strengths[k]! / strongest[targets[k]!]!);
			}
		}
		sumUp(result, i, offsets, targets, strengths, total, detour, repeated);
		for (let j = offsets[i]!; j < offsets[i + 1]!; j++) {
			const q = targets[j]!;
			for (let k = offsets[q]!; k < offsets[q + 1]!; k++) detour[targets[k]!] = repeated[targets[k]!] = 0;
		}
	}
	return result;
}

function sumUp(
	result: DyadicConstraint,
	i: number,
	offsets: Int32Array,
	targets: Int32Array,
	strengths: Float64Array,
	total: Float64Array,
	detour: Float64Array,
	repeated: Float64Array
): void {
	let sum = 0;
	let contacts = 0;
	let size = 0;
	let entropy = 0;
	for (let j = offsets[i]!; j < offsets[i + 1]!; j++) {
		if (strengths[j] === 0) continue;
		const one = (strengths[j]! / total[i]! + detour[targets[j]!]!) ** 2;
		sum += one;
		entropy += one * Math.log(one);
		contacts++;
		size += 1 - repeated[targets[j]!]!;
	}
	result.constraint[i] = sum;
	result.effectiveSize[i] = size;
	// sum of (c / mean) ln(c / mean) over N ln N, with the mean taken out of the sum.
	const mean = sum / contacts;
	if (contacts > 1) {
		const spread = entropy / mean - contacts * Math.log(mean);
		result.hierarchy[i] = Math.max(0, spread / (contacts * Math.log(contacts)));
	}
}
