import type { Csr } from './Csr.ts';

/**
 * For each node, the mean of 1/distance between its neighbours when only they may pass on (Latora & Marchiori
 * 2001); 0 below two neighbours. Breadth-first among the neighbours, ended as soon as all are met. About
 * O(sum of degree times ties among the neighbours).
 */
export function measureLocalEfficiency({ n, offsets, targets }: Csr): Float64Array {
	const values = new Float64Array(n);
	/** The node around which one is looking, for each of its neighbours. */
	const around = new Int32Array(n).fill(-1);
	const met = new Int32Array(n).fill(-1);
	const depth = new Int32Array(n);
	const queue = new Int32Array(n);
	let walk = 0;
	for (let v = 0; v < n; v++) {
		const start = offsets[v]!;
		const contacts = offsets[v + 1]! - start;
		if (contacts < 2) continue;
		for (let i = start; i < start + contacts; i++) around[targets[i]!] = v;
		let sum = 0;
		for (let i = start; i < start + contacts; i++, walk++) {
			const source = targets[i]!;
			queue[0] = source;
			depth[source] = 0;
			met[source] = walk;
			let tail = 1;
			for (let head = 0; head < tail && tail < contacts; head++) {
				const u = queue[head]!;
				for (let j = offsets[u]!, end = offsets[u + 1]!; j < end; j++) {
					const w = targets[j]!;
					if (around[w] !== v || met[w] === walk) continue;
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
