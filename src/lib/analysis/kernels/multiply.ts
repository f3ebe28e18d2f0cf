import type { Csr } from './Csr.ts';
import { openArena } from './wasm/instance.ts';

/** Writes the product of a matrix and `x` into `y`. */
export type Multiply = (x: Float64Array, y: Float64Array) => void;

/**
 * y = A x over the rows of A, by the compiled loop where this engine has it. Ties count by their strength if
 * `weighted`, else 1 each. Good until another compiled loop is called. O(m) a product.
 */
export function createMultiply(rows: Csr, weighted: boolean): Multiply {
	const arena = openArena();
	if (!arena) return multiplyPlain(rows, weighted);
	const { n } = rows;
	const placed = arena.rows(rows);
	const strengths = weighted ? arena.place(rows.strengths) : 0;
	const x = arena.reserve(n * 8);
	const y = arena.reserve(n * 8);
	const input = arena.view(x, n);
	const output = arena.view(y, n);
	return (from, to) => {
		input.set(from);
		arena.run.multiplyRows(n, ...placed, strengths, x, y);
		to.set(output);
	};
}

/** The plain form, the reference of the compiled one. */
export function multiplyPlain({ n, offsets, targets, strengths }: Csr, weighted: boolean): Multiply {
	return (x, y) => {
		for (let v = 0; v < n; v++) {
			let sum = 0;
			for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
				sum += weighted ? strengths[j]! * x[targets[j]!]! : x[targets[j]!]!;
			}
			y[v] = sum;
		}
	};
}
