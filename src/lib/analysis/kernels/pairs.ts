import type { Random } from '#lib/base/random.ts';
import { collectTies } from './collectTies.ts';
import type { Csr } from './Csr.ts';

/** Tied pairs of undirected rows, each once. */
export interface Pairs {
	readonly from: Int32Array;
	readonly to: Int32Array;
}

/** The tied pairs of undirected rows in the order of the rows. O(m). */
export function pairsOf({ n, offsets, targets }: Csr): Pairs {
	const from = new Int32Array(targets.length / 2);
	const to = new Int32Array(targets.length / 2);
	let k = 0;
	for (let v = 0; v < n; v++) {
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
			if (targets[j]! < v) continue;
			from[k] = v;
			to[k++] = targets[j]!;
		}
	}
	return { from, to };
}

/** Undirected rows of tied pairs. O(n + m). */
export function rowsOf(n: number, { from, to }: Pairs): Csr {
	return collectTies({
		n,
		from,
		to,
		strength: new Float64Array(from.length).fill(1),
		undirected: new Uint8Array(from.length).fill(1)
	}).undirected;
}

/** The same network without a share of its tied pairs, drawn without replacement, and the pairs left out. */
export function thin(rows: Csr, share: number, random: Random): { readonly kept: Csr; readonly left: Pairs } {
	const { from, to } = pairsOf(rows);
	const kept = from.length - Math.round(from.length * share);
	for (let i = 0; i < kept; i++) {
		const j = i + Math.floor(random() * (from.length - i));
		[from[i], from[j]] = [from[j]!, from[i]!];
		[to[i], to[j]] = [to[j]!, to[i]!];
	}
	return {
		kept: rowsOf(rows.n, { from: from.subarray(0, kept), to: to.subarray(0, kept) }),
		left: { from: from.subarray(kept), to: to.subarray(kept) }
	};
}

/** Whether a pair is tied: the rows are ascending. O(log degree). */
export function areTied({ offsets, targets }: Csr, a: number, b: number): boolean {
	let low = offsets[a]!;
	let high = offsets[a + 1]! - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = targets[middle]!;
		if (found === b) return true;
		if (found < b) low = middle + 1;
		else high = middle - 1;
	}
	return false;
}
