import type { Csr } from './Csr.ts';
import { measureStepDistances } from './stepDistances.ts';

/**
 * For each node, how many others it comes to in at most `steps` steps along the rows: who comes to it when all
 * arcs are turned round (`entries`). O(n m / 256), less where few steps are asked for.
 */
export function countWithinSteps(rows: Csr, entries: Csr, steps: number): Int32Array {
	return measureStepDistances(entries, rows, steps).reached;
}
