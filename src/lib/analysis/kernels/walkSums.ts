import { degreeOf, type Csr } from './Csr.ts';
import { findTopPair } from './lanczos.ts';
import type { Network } from './Network.ts';
import { createMultiply } from './multiply.ts';
import { leadingPair } from './spectra.ts';

/** Change of the sums, relative, at which no longer walk adds anything. */
const SETTLED = 1e-16;
/** Rounds of the plain power method where Lanczos does not settle; its value is then good to about 1e-7. */
const PLAIN_ROUNDS = 1000;

/**
 * The largest eigenvalue of the undirected form, by strength where strength counts: no walk multiplies
 * faster, whatever the direction, because arcs are a part of the ties. 0 without ties.
 */
export const leadingValue = (network: Network): number => {
	const pair = network.weighted ? undefined : network.once(leadingPair);
	if (pair?.nodes.length === network.n && pair.found) return pair.found.value;
	const rows = usable(network.undirected, network.weighted);
	if (!rows.strengths.some((strength) => strength > 0)) return 0;
	const start = Float64Array.from({ length: rows.n }, (_, v) => 1 + degreeOf(rows, v));
	const multiply = createMultiply(rows, network.weighted);
	return findTopPair(rows.n, multiply, start)?.value ?? plainValue(rows.n, multiply, start);
};

/** Rayleigh's quotient after many rounds with A + I, which swings nowhere. */
function plainValue(
	n: number,
	multiply: (x: Float64Array, y: Float64Array) => void,
	start: Float64Array
): number {
	let x = start;
	const y = new Float64Array(n);
	let value = 0;
	for (let round = 0; round < PLAIN_ROUNDS; round++) {
		multiply(x, y);
		let along = 0;
		let own = 0;
		let next = 0;
		for (let v = 0; v < n; v++) {
			along += x[v]! * y[v]!;
			own += x[v]! ** 2;
			next += (x[v]! + y[v]!) ** 2;
		}
		value = along / own;
		const scale = 1 / Math.sqrt(next);
		x = x.map((at, v) => (at + y[v]!) * scale);
	}
	return value;
}

/**
 * (I - factor A)⁻¹ b over the rows of A: b and what walks of every length bring, each step weighed by the
 * factor. Summed length by length, so the factor times the leading value must lie below 1. O(m) a length.
 */
export function sumWalks(rows: Csr, weighted: boolean, factor: number, b: Float64Array): Float64Array {
	const multiply = createMultiply(usable(rows, weighted), weighted);
	const sum = b.slice();
	let term = b;
	let spare: Float64Array = new Float64Array(b.length);
	for (;;) {
		multiply(term, spare);
		let largest = 0;
		let most = 0;
		for (let v = 0; v < sum.length; v++) {
			const added = factor * spare[v]!;
			const now = sum[v]! + added;
			spare[v] = added;
			sum[v] = now;
			if (added > largest || -added > largest) largest = Math.abs(added);
			if (now > most || -now > most) most = Math.abs(now);
		}
		if (!(largest > SETTLED * most)) return sum;
		[term, spare] = [spare, term === b ? new Float64Array(b.length) : term];
	}
}

/** A tie of zero strength or less carries no walk. */
function usable(rows: Csr, weighted: boolean): Csr {
	return weighted ? { ...rows, strengths: rows.strengths.map((strength) => Math.max(0, strength)) } : rows;
}
