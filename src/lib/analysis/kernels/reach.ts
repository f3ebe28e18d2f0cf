import type { Csr } from './Csr.ts';

/** Nodes that are looked for together: four words of 32 bits. */
const WORDS = 4;
const LANES = 32 * WORDS;

/**
 * For each node, how many others it comes to in at most `steps` steps along the rows. Sets of nodes as bits,
 * 128 at once: whoever a neighbour comes to in k steps, one comes to in k + 1. O(steps · n m / 128), less
 * where nothing new is met before.
 */
export function countWithinSteps({ n, offsets, targets }: Csr, steps: number): Int32Array {
	const counts = new Int32Array(n).fill(-1);
	let now = new Int32Array(n * WORDS);
	let next = new Int32Array(n * WORDS);
	for (let first = 0; first < n; first += LANES) {
		now.fill(0);
		for (let lane = 0; lane < Math.min(LANES, n - first); lane++)
			now[(first + lane) * WORDS + (lane >> 5)]! |= 1 << (lane & 31);
		for (let step = 0; step < steps; step++) {
			let news = 0;
			for (let v = 0; v < n; v++) {
				const at = v * WORDS;
				let a = now[at]!;
				let b = now[at + 1]!;
				let c = now[at + 2]!;
				let d = now[at + 3]!;
				for (let j = offsets[v]!, end = offsets[v + 1]!; j < end; j++) {
					const from = targets[j]! * WORDS;
					a |= now[from]!;
					b |= now[from + 1]!;
					c |= now[from + 2]!;
					d |= now[from + 3]!;
				}
				news |= (a ^ now[at]!) | (b ^ now[at + 1]!) | (c ^ now[at + 2]!) | (d ^ now[at + 3]!);
				next[at] = a;
				next[at + 1] = b;
				next[at + 2] = c;
				next[at + 3] = d;
			}
			[now, next] = [next, now];
			if (news === 0) break;
		}
		for (let v = 0; v < n; v++)
			for (let word = 0; word < WORDS; word++) counts[v]! += countBits(now[v * WORDS + word]!);
	}
	return counts;
}

/** Ones in a word (Warren, Hacker's Delight, 5-1). */
function countBits(word: number): number {
	let x = word - ((word >>> 1) & 0x55555555);
	x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
	return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
