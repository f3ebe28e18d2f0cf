import type { Csr } from './Csr.ts';

/** Number of strongly connected components (Tarjan 1972), without recursion. O(n + m). */
export function countStrongComponents({ n, offsets, targets }: Csr): number {
	const order = new Int32Array(n);
	const low = new Int32Array(n);
	const open = new Uint8Array(n);
	const next = offsets.slice(0, n);
	const parent = new Int32Array(n).fill(-1);
	const waiting = new Int32Array(n);
	let clock = 0;
	let size = 0;
	let count = 0;
	for (let root = 0; root < n; root++) {
		let v = order[root] ? -1 : root;
		while (v >= 0) {
			if (order[v] === 0) {
				order[v] = low[v] = ++clock;
				open[v] = 1;
				waiting[size++] = v;
			}
			if (next[v]! < offsets[v + 1]!) {
				const w = targets[next[v]!++]!;
				if (order[w] === 0) {
					parent[w] = v;
					v = w;
				} else if (open[w] && order[w]! < low[v]!) low[v] = order[w]!;
				continue;
			}
			if (low[v] === order[v]) {
				count++;
				let w: number;
				do {
					w = waiting[--size]!;
					open[w] = 0;
				} while (w !== v);
			}
			const above = parent[v]!;
			if (above >= 0 && low[v]! < low[above]!) low[above] = low[v]!;
			v = above;
		}
	}
	return count;
}
