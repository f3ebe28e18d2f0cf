import type { Random } from '#lib/base/random.ts';
import { collectTies } from '../kernels/collectTies.ts';
import type { Csr } from '../kernels/Csr.ts';

/** Exchanges tried for each tie; ten mix well (Milo et al. 2003 use a hundred to be safe). */
const TRIES = 10;

/**
 * A random network in which everyone has as many ties as before (Maslov & Sneppen 2002): two ties exchange
 * their ends again and again, unless that would make a loop or a second tie of a pair. O(m).
 */
export function rewire(rows: Csr, random: Random): Csr {
	const { n } = rows;
	const ties = rows.targets.length / 2;
	const from = new Int32Array(ties);
	const to = new Int32Array(ties);
	const pairs = new Set<number>();
	const keyOf = (a: number, b: number) => Math.min(a, b) * n + Math.max(a, b);
	let k = 0;
	for (let v = 0; v < n; v++) {
		for (let j = rows.offsets[v]!; j < rows.offsets[v + 1]!; j++) {
			const w = rows.targets[j]!;
			if (w < v) continue;
			from[k] = v;
			to[k++] = w;
			pairs.add(keyOf(v, w));
		}
	}
	for (let i = 0; i < TRIES * ties; i++) {
		const a = Math.floor(random() * ties);
		const b = Math.floor(random() * ties);
		// Turning one tie round reaches both ways in which two ties can exchange ends.
		const flip = random() < 0.5;
		const c = flip ? to[b]! : from[b]!;
		const d = flip ? from[b]! : to[b]!;
		if (from[a] === d || c === to[a]) continue;
		if (pairs.has(keyOf(from[a]!, d)) || pairs.has(keyOf(c, to[a]!))) continue;
		pairs.delete(keyOf(from[a]!, to[a]!));
		pairs.delete(keyOf(c, d));
		from[b] = c;
		to[b] = to[a]!;
		to[a] = d;
		pairs.add(keyOf(from[a]!, to[a]!));
		pairs.add(keyOf(from[b]!, to[b]!));
	}
	const ones = new Float64Array(ties).fill(1);
	return collectTies({ n, from, to, strength: ones, undirected: new Uint8Array(ties).fill(1) }).undirected;
}
