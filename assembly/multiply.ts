/** Products of a network's matrix with a vector: what iterative measures spend their time on. */
import { double, int, setDouble } from './memory';

/** y = A x over the rows of A; `strengths` along the targets, or 0 where every arc counts 1. */
export function multiplyRows(n: i32, offsets: usize, targets: usize, strengths: usize, x: usize, y: usize): void {
	let j = int(offsets, 0);
	for (let v = 0; v < n; v++) {
		const stop = int(offsets, v + 1);
		// Two sums, so that one addition need not wait for the other.
		let even: f64 = 0;
		let odd: f64 = 0;
		if (strengths) {
			for (; j + 1 < stop; j += 2) {
				even += double(strengths, j) * double(x, int(targets, j));
				odd += double(strengths, j + 1) * double(x, int(targets, j + 1));
			}
			if (j < stop) {
				even += double(strengths, j) * double(x, int(targets, j));
				j++;
			}
		} else {
			for (; j + 1 < stop; j += 2) {
				even += double(x, int(targets, j));
				odd += double(x, int(targets, j + 1));
			}
			if (j < stop) even += double(x, int(targets, j++));
		}
		setDouble(y, v, even + odd);
	}
}
