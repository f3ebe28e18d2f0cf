import type { Csr } from './Csr.ts';

/** Largest common multiple of strengths that is still used as the unit of exact lengths. */
const LARGEST_UNIT = 1 << 20;

/** Rows with the length of each arc in `lengths`; one unit of strength makes a way of `unit`. */
export interface Lengths {
	readonly rows: Csr;
	readonly lengths: Float64Array;
	readonly unit: number;
}

/**
 * Strength as distance: 1 / strength, so a strong tie is a short way. Where all strengths are whole
 * numbers with a small common multiple, lengths are multiples of it and sums of them exact: two equally
 * long ways then tie, which sums of thirds and fifths would break. Arcs without strength are left out.
 */
export function toLengths(rows: Csr): Lengths {
	const usable = rows.strengths.every((strength) => strength > 0) ? rows : withoutWeakArcs(rows);
	const unit = commonMultiple(usable.strengths);
	return { rows: usable, lengths: usable.strengths.map((strength) => unit / strength), unit };
}

/** The rows without the arcs of no strength. */
export function withoutWeakArcs(rows: Csr): Csr {
	const offsets = new Int32Array(rows.n + 1);
	const targets: number[] = [];
	const strengths: number[] = [];
	for (let v = 0; v < rows.n; v++) {
		for (let j = rows.offsets[v]!; j < rows.offsets[v + 1]!; j++) {
			if (!(rows.strengths[j]! > 0)) continue;
			targets.push(rows.targets[j]!);
			strengths.push(rows.strengths[j]!);
		}
		offsets[v + 1] = targets.length;
	}
	return { n: rows.n, offsets, targets: Int32Array.from(targets), strengths: Float64Array.from(strengths) };
}

function commonMultiple(strengths: Float64Array): number {
	let multiple = 1;
	for (const strength of new Set(strengths)) {
		if (!Number.isInteger(strength)) return 1;
		multiple = (multiple / greatestDivisor(multiple, strength)) * strength;
		if (multiple > LARGEST_UNIT) return 1;
	}
	return multiple;
}

function greatestDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestDivisor(b, a % b);
}
