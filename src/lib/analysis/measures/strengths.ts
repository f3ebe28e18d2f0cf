import type { Csr } from '../kernels/Csr.ts';

/** Sum of the strengths in each row. */
export function sumStrengths({ n, offsets, strengths }: Csr): Float64Array {
	const sums = new Float64Array(n);
	for (let v = 0; v < n; v++) for (let j = offsets[v]!; j < offsets[v + 1]!; j++) sums[v]! += strengths[j]!;
	return sums;
}
