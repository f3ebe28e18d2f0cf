/** Betweenness of nodes from one source after another, for networks too sparse and long to batch. */
import { double, int, setDouble, setInt } from './memory';

/** Bytes of working memory for `n` nodes and `arcs` arcs. */
export function singleRoom(n: i32, arcs: i32): i32 {
	return n * 16 + (n + 1) * 12 + (arcs + 1) * 4 + 64;
}

/** As `betweennessBatch`; the successors found on the way out are kept for the way back. */
export function betweennessSingle(
	n: i32,
	offsets: usize,
	targets: usize,
	weights: usize,
	scores: usize,
	first: i32,
	end: i32,
	work: usize
): void {
	const paths = work;
	const pull = paths + ((<usize>n) << 3);
	const depth = pull + ((<usize>n) << 3);
	const queue = depth + ((<usize>n) << 2);
	const ends = queue + ((<usize>(n + 1)) << 2);
	const successors = ends + ((<usize>(n + 1)) << 2);
	memory.fill(depth, 255, (<usize>n) << 2);
	memory.fill(paths, 0, (<usize>n) << 3);
	for (let source = first; source < end; source++) {
		let tail = 1;
		let kept = 0;
		setInt(queue, 0, source);
		setInt(depth, source, 0);
		setDouble(paths, source, 1);
		for (let head = 0; head < tail; head++) {
			const v = int(queue, head);
			const below = int(depth, v) + 1;
			const through = double(paths, v);
			for (let j = int(offsets, v), stop = int(offsets, v + 1); j < stop; j++) {
				const w = int(targets, j);
				const at = int(depth, w);
				const isNew = i32(at < 0);
				const isNext = isNew | i32(at === below);
				// Without branches, which a processor could only guess: what is not to be kept is written over.
				setInt(depth, w, select(below, at, isNew));
				setInt(queue, tail, w);
				tail += isNew;
				setInt(successors, kept, w);
				kept += isNext;
				setDouble(paths, w, double(paths, w) + select(through, 0.0, isNext));
			}
			setInt(ends, head, kept);
		}
		const weight = double(weights, source);
		for (let i = tail - 1; i > 0; i--) {
			const v = int(queue, i);
			let sum: f64 = 0;
			for (let k = int(ends, i - 1), stop = int(ends, i); k < stop; k++) sum += double(pull, int(successors, k));
			const dependency = sum * double(paths, v);
			setDouble(scores, v, double(scores, v) + dependency * weight);
			setDouble(pull, v, (double(weights, v) + dependency) / double(paths, v));
			setInt(depth, v, -1);
			setDouble(paths, v, 0);
		}
		setInt(depth, source, -1);
		setDouble(paths, source, 0);
	}
}
