/**
 * Betweenness of nodes on sparse networks, from 64 sources at once: the fronts of all walk together as bits
 * of a word, and path counts are only touched where a shortest path runs (Brandes 2001; fronts as in Then et al.
 * 2014). On a long network the sources of a batch reach a node at different depths, so rows of lanes would be
 * mostly empty.
 */
import { double, int, setDouble, setInt } from './memory';

const LANES: i32 = 64;

// @ts-ignore: decorator
@inline
function word(at: usize, i: i32): u64 {
	return load<u64>(at + ((<usize>i) << 3));
}

// @ts-ignore: decorator
@inline
function setWord(at: usize, i: i32, bits: u64): void {
	store<u64>(at + ((<usize>i) << 3), bits);
}

/** The row of 64 doubles of a node. */
// @ts-ignore: decorator
@inline
function row(at: usize, i: i32): usize {
	return at + ((<usize>i) << 9);
}

/** Entries (a node with the sources that reach it at one depth) that a batch can have: each source once a node. */
function mostEntries(n: i32): i32 {
	return n * min(LANES, n) + 1;
}

/** Bytes of working memory for `n` nodes. */
export function sparseRoom(n: i32): i32 {
	return n * 512 + 512 + n * 24 + mostEntries(n) * 12 + (n + 4) * 4 + n * 4 + 64;
}

/** As `betweennessBatch`, from 64 sources at once. */
export function betweennessSparse(
	n: i32,
	offsets: usize,
	targets: usize,
	weights: usize,
	scores: usize,
	arcs: usize,
	first: i32,
	end: i32,
	work: usize
): void {
	const paths = work;
	const sums = paths + ((<usize>n) << 9);
	const seen = sums + 512;
	const next = seen + ((<usize>n) << 3);
	const here = next + ((<usize>n) << 3);
	const bits = here + ((<usize>n) << 3);
	const nodes = bits + ((<usize>mostEntries(n)) << 3);
	const levels = nodes + ((<usize>mostEntries(n)) << 2);
	const touched = levels + ((<usize>(n + 4)) << 2);
	memory.fill(next, 0, (<usize>n) << 4);
	memory.fill(sums, 0, 512);
	for (let s = first; s < end; s += LANES) {
		const lanes = min(LANES, end - s);
		memory.fill(seen, 0, (<usize>n) << 3);
		for (let lane = 0; lane < lanes; lane++) {
			memory.fill(row(paths, s + lane), 0, 512);
			setInt(nodes, lane, s + lane);
			setWord(bits, lane, (<u64>1) << lane);
			setWord(seen, s + lane, (<u64>1) << lane);
			setDouble(row(paths, s + lane), lane, 1);
		}
		setInt(levels, 0, 0);
		setInt(levels, 1, lanes);
		let size = lanes;
		let depth = 0;
		for (; int(levels, depth) < size; depth++) {
			let count = 0;
			for (let i = int(levels, depth); i < int(levels, depth + 1); i++) {
				const v = int(nodes, i);
				const at = word(bits, i);
				const from = row(paths, v);
				for (let j = int(offsets, v), stop = int(offsets, v + 1); j < stop; j++) {
					const w = int(targets, j);
					const been = word(seen, w);
					let fresh = at & ~been;
					if (!fresh) continue;
					const to = row(paths, w);
					const known = word(next, w);
					if (!known) {
						setInt(touched, count++, w);
						if (!been) memory.fill(to, 0, 512);
					}
					setWord(next, w, known | fresh);
					for (; fresh; fresh &= fresh - 1) {
						const lane = <i32>ctz(fresh);
						setDouble(to, lane, double(to, lane) + double(from, lane));
					}
				}
			}
			for (let i = 0; i < count; i++) {
				const w = int(touched, i);
				const fresh = word(next, w);
				setWord(next, w, 0);
				setWord(seen, w, word(seen, w) | fresh);
				setInt(nodes, size, w);
				setWord(bits, size++, fresh);
			}
			setInt(levels, depth + 2, size);
		}
		sweepBack(offsets, targets, weights, scores, arcs, paths, sums, here, bits, nodes, levels, depth - 1, s);
	}
}

/**
 * From the deepest level back: dependency = paths · sum of (weight + dependency) / paths over successors. Once a
 * node is done, its row holds that quotient in place of its paths.
 */
function sweepBack(
	offsets: usize,
	targets: usize,
	weights: usize,
	scores: usize,
	arcs: usize,
	paths: usize,
	sums: usize,
	below: usize,
	bits: usize,
	nodes: usize,
	levels: usize,
	last: i32,
	source: i32
): void {
	// The sources themselves matter only to the arcs that leave them.
	const least = arcs ? 0 : 1;
	for (let level = last; level >= least; level--) {
		const start = int(levels, level);
		const stop = int(levels, level + 1);
		for (let i = start; i < stop; i++) {
			const v = int(nodes, i);
			const at = word(bits, i);
			const own = row(paths, v);
			if (level < last) {
				for (let j = int(offsets, v), end = int(offsets, v + 1); j < end; j++) {
					const w = int(targets, j);
					let common = at & word(below, w);
					if (!common) continue;
					const from = row(paths, w);
					if (arcs) {
						let share: f64 = 0;
						for (let left = common; left; left &= left - 1) {
							const lane = <i32>ctz(left);
							share += double(own, lane) * double(from, lane) * double(weights, source + lane);
						}
						setDouble(arcs, j, double(arcs, j) + share);
					}
					for (; common; common &= common - 1) {
						const lane = <i32>ctz(common);
						setDouble(sums, lane, double(sums, lane) + double(from, lane));
					}
				}
			}
			const weight = double(weights, v);
			let score = double(scores, v);
			for (let left = at; left; left &= left - 1) {
				const lane = <i32>ctz(left);
				const ways = double(own, lane);
				const dependency = double(sums, lane) * ways;
				setDouble(sums, lane, 0);
				if (level === 0) continue;
				score += dependency * double(weights, source + lane);
				setDouble(own, lane, (weight + dependency) / ways);
			}
			setDouble(scores, v, score);
		}
		if (level < last) for (let i = stop; i < int(levels, level + 2); i++) setWord(below, int(nodes, i), 0);
		if (level > least) for (let i = start; i < stop; i++) setWord(below, int(nodes, i), word(bits, i));
	}
}
