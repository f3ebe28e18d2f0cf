import type { Csr } from './Csr.ts';

/**
 * For each node, the mean of 1/distance between its neighbours when only they may pass on (Latora & Marchiori
 * 2001); 0 below two neighbours. The ties among the neighbours are listed once, then walked breadth-first from
 * each. About O(sum of degree times ties among the neighbours).
 */
export function measureLocalEfficiency({ n, offsets, targets }: Csr): Float64Array {
	const values = new Float64Array(n);
	const most = widest(n, offsets);
	/** Place of each node among the neighbours of the one looked at, from 1; 0 for all others. */
	const place = new Int32Array(n);
	const starts = new Int32Array(most + 1);
	const near: number[] = [];
	const met = new Int32Array(most).fill(-1);
	const depth = new Int32Array(most);
	const queue = new Int32Array(most);
	let walk = 0;
	for (let v = 0; v < n; v++) {
		const first = offsets[v]!;
		const contacts = offsets[v + 1]! - first;
		if (contacts < 2) continue;
		for (let i = 0; i < contacts; i++) place[targets[first + i]!] = i + 1;
		let size = 0;
		for (let i = 0; i < contacts; i++) {
			const u = targets[first + i]!;
			for (let j = offsets[u]!, end = offsets[u + 1]!; j < end; j++) {
				const at = place[targets[j]!]!;
				if (at > 0) near[size++] = at - 1;
			}
			starts[i + 1] = size;
		}
		for (let i = 0; i < contacts; i++) place[targets[first + i]!] = 0;
		if (size === 0) continue;
		let sum = 0;
		for (let source = 0; source < contacts; source++, walk++) {
			if (starts[source] === starts[source + 1]) continue;
			queue[0] = source;
			depth[source] = 0;
			met[source] = walk;
			let tail = 1;
			for (let head = 0; head < tail && tail < contacts; head++) {
				const u = queue[head]!;
				for (let j = starts[u]!, end = starts[u + 1]!; j < end; j++) {
					const w = near[j]!;
					if (met[w] === walk) continue;
					met[w] = walk;
					depth[w] = depth[u]! + 1;
					queue[tail++] = w;
					sum += 1 / depth[w]!;
				}
			}
		}
		values[v] = sum / (contacts * (contacts - 1));
	}
	return values;
}

function widest(n: number, offsets: Int32Array): number {
	let most = 0;
	for (let v = 0; v < n; v++) most = Math.max(most, offsets[v + 1]! - offsets[v]!);
	return most;
}
