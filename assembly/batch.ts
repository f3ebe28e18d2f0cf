/**
 * Betweenness of nodes from eight sources at once: Brandes 2001 with one row of eight doubles a node, a lane
 * a source, and no branch on data in the inner loops. A lane that is not live at a row holds zero.
 */
import { byte, degree, double, int, setByte, setDouble, setInt } from './memory';

const LANES: i32 = 8;

/** Row of the mask of a byte: all ones in the lanes whose bit is not set. */
const masks: usize = memory.data(256 * 64, 16);
let masked = false;

function fillMasks(): void {
	for (let bits = 0; bits < 256; bits++) {
		for (let lane = 0; lane < LANES; lane++) {
			store<u64>(masks + ((<usize>bits) << 6) + ((<usize>lane) << 3), (bits >> lane) & 1 ? 0 : u64.MAX_VALUE);
		}
	}
	masked = true;
}

// @ts-ignore: decorator
@inline
function row(at: usize, i: i32): usize {
	return at + ((<usize>i) << 6);
}

// @ts-ignore: decorator
@inline
function clearRow(at: usize): void {
	const zero = f64x2.splat(0);
	v128.store(at, zero);
	v128.store(at, zero, 16);
	v128.store(at, zero, 32);
	v128.store(at, zero, 48);
}

// @ts-ignore: decorator
@inline
function storeRow(at: usize, a: v128, b: v128, c: v128, d: v128): void {
	v128.store(at, a);
	v128.store(at, b, 16);
	v128.store(at, c, 32);
	v128.store(at, d, 48);
}

/** The lanes that are above zero, as bits. */
// @ts-ignore: decorator
@inline
function lanesOf(a: v128, b: v128, c: v128, d: v128): u32 {
	const zero = f64x2.splat(0);
	return (
		i64x2.bitmask(f64x2.gt(a, zero)) |
		(i64x2.bitmask(f64x2.gt(b, zero)) << 2) |
		(i64x2.bitmask(f64x2.gt(c, zero)) << 4) |
		(i64x2.bitmask(f64x2.gt(d, zero)) << 6)
	);
}

/** Product of two rows, its four vectors added up. */
// @ts-ignore: decorator
@inline
function product(a: v128, b: v128, c: v128, d: v128, pa: v128, pb: v128, pc: v128, pd: v128): v128 {
	return f64x2.add(
		f64x2.add(f64x2.mul(a, pa), f64x2.mul(b, pb)),
		f64x2.add(f64x2.mul(c, pc), f64x2.mul(d, pd))
	);
}

/** Adds both lanes of a vector to a double. */
// @ts-ignore: decorator
@inline
function addLanes(at: usize, i: i32, sum: v128): void {
	setDouble(at, i, double(at, i) + f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
}

/** Bytes of working memory for `n` nodes. */
export function batchRoom(n: i32): i32 {
	return n * 192 + (8 * n + 8) * 64 + (8 * n + 8) * 4 + (n + 4) * 4 + n * 10 + 256;
}

/**
 * Adds to `scores` what the sources from `first` to before `end` contribute, each times its weight, every
 * ordered pair counted, and to `arcs` (unless 0) what they contribute along the targets. `weights`: how many
 * nodes each node stands for. `entries` are the arcs turned round.
 */
export function betweennessBatch(
	n: i32,
	offsets: usize,
	targets: usize,
	entryOffsets: usize,
	entryTargets: usize,
	weights: usize,
	scores: usize,
	arcs: usize,
	first: i32,
	end: i32,
	work: usize
): void {
	if (!masked) fillMasks();
	let front = work;
	let next = front + ((<usize>n) << 6);
	const sums = next + ((<usize>n) << 6);
	const paths = sums + ((<usize>n) << 6);
	const nodes = paths + ((<usize>(8 * n + 8)) << 6);
	const levels = nodes + ((<usize>(8 * n + 8)) << 2);
	const touched = levels + ((<usize>(n + 4)) << 2);
	const open = touched + ((<usize>n) << 2);
	const seen = open + ((<usize>n) << 2);
	const mark = seen + <usize>n;
	const arcCount = int(offsets, n);
	memory.fill(front, 0, 3 * ((<usize>n) << 6));
	memory.fill(mark, 0, <usize>n);
	for (let s = first; s < end; s += LANES) {
		const lanes = min(LANES, end - s);
		const unused: i32 = ~((1 << lanes) - 1);
		memory.fill(seen, <u8>unused, <usize>n);
		let size = 0;
		let frontArcs = 0;
		setInt(levels, 0, 0);
		for (let lane = 0; lane < lanes; lane++) {
			const v = s + lane;
			setInt(nodes, size, v);
			clearRow(row(paths, size));
			setDouble(row(paths, size), lane, 1);
			setDouble(row(front, v), lane, 1);
			setByte(seen, v, byte(seen, v) | (1 << lane));
			frontArcs += degree(offsets, v);
			size++;
		}
		setInt(levels, 1, size);
		let depth = 0;
		let remaining = -1;
		for (;;) {
			const from = int(levels, depth);
			const to = int(levels, depth + 1);
			if (from === to) break;
			let nextArcs = 0;
			if (frontArcs * 4 < arcCount) {
				let count = 0;
				for (let q = from; q < to; q++) {
					const v = int(nodes, q);
					const at = row(front, v);
					const a = v128.load(at);
					const b = v128.load(at, 16);
					const c = v128.load(at, 32);
					const d = v128.load(at, 48);
					for (let j = int(offsets, v), stop = int(offsets, v + 1); j < stop; j++) {
						const w = int(targets, j);
						if (byte(seen, w) === 255) continue;
						const p = row(next, w);
						if (byte(mark, w)) {
							storeRow(
								p,
								f64x2.add(v128.load(p), a),
								f64x2.add(v128.load(p, 16), b),
								f64x2.add(v128.load(p, 32), c),
								f64x2.add(v128.load(p, 48), d)
							);
						} else {
							setByte(mark, w, 1);
							setInt(touched, count++, w);
							storeRow(p, a, b, c, d);
						}
					}
				}
				for (let i = 0; i < count; i++) {
					const w = int(touched, i);
					setByte(mark, w, 0);
					const p = row(next, w);
					const m = row(masks, byte(seen, w));
					const a = v128.and(v128.load(p), v128.load(m));
					const b = v128.and(v128.load(p, 16), v128.load(m, 16));
					const c = v128.and(v128.load(p, 32), v128.load(m, 32));
					const d = v128.and(v128.load(p, 48), v128.load(m, 48));
					storeRow(p, a, b, c, d);
					const bits = lanesOf(a, b, c, d);
					if (bits) {
						storeRow(row(paths, size), a, b, c, d);
						setInt(nodes, size++, w);
						nextArcs += degree(offsets, w);
						setByte(seen, w, byte(seen, w) | bits);
					}
				}
			} else {
				if (remaining < 0) {
					remaining = 0;
					for (let v = 0; v < n; v++) if (byte(seen, v) !== 255) setInt(open, remaining++, v);
				}
				let kept = 0;
				for (let i = 0; i < remaining; i++) {
					const w = int(open, i);
					let been = byte(seen, w);
					if (been === 255) continue;
					let a = f64x2.splat(0);
					let b = a;
					let c = a;
					let d = a;
					for (let j = int(entryOffsets, w), stop = int(entryOffsets, w + 1); j < stop; j++) {
						const p = row(front, int(entryTargets, j));
						a = f64x2.add(a, v128.load(p));
						b = f64x2.add(b, v128.load(p, 16));
						c = f64x2.add(c, v128.load(p, 32));
						d = f64x2.add(d, v128.load(p, 48));
					}
					const m = row(masks, been);
					a = v128.and(a, v128.load(m));
					b = v128.and(b, v128.load(m, 16));
					c = v128.and(c, v128.load(m, 32));
					d = v128.and(d, v128.load(m, 48));
					const bits = lanesOf(a, b, c, d);
					if (bits) {
						storeRow(row(paths, size), a, b, c, d);
						storeRow(row(next, w), a, b, c, d);
						setInt(nodes, size++, w);
						nextArcs += degree(offsets, w);
						been |= bits;
						setByte(seen, w, been);
					}
					if (been !== 255) setInt(open, kept++, w);
				}
				remaining = kept;
			}
			for (let q = from; q < to; q++) clearRow(row(front, int(nodes, q)));
			const held = front;
			front = next;
			next = held;
			depth++;
			setInt(levels, depth + 1, size);
			frontArcs = nextArcs;
		}
		sweepBack(
			offsets,
			targets,
			entryOffsets,
			entryTargets,
			weights,
			scores,
			arcs,
			paths,
			nodes,
			levels,
			front,
			next,
			sums,
			depth - 1,
			s,
			lanes
		);
	}
}

/** Arcs of the nodes of one level. */
function arcsOfLevel(offsets: usize, nodes: usize, levels: usize, level: i32): i32 {
	let count = 0;
	for (let q = int(levels, level), to = int(levels, level + 1); q < to; q++) count += degree(offsets, int(nodes, q));
	return count;
}

/**
 * Adds the rows of the nodes from place `from` to before `to` to those of all that have an arc to them: what
 * a level below hands up, where it is so thin that this touches fewer rows than looking down from above.
 */
function handUp(
	entryOffsets: usize,
	entryTargets: usize,
	nodes: usize,
	from: i32,
	to: i32,
	below: usize,
	sums: usize
): void {
	for (let q = from; q < to; q++) {
		const w = int(nodes, q);
		const r = row(below, w);
		const a = v128.load(r);
		const b = v128.load(r, 16);
		const c = v128.load(r, 32);
		const d = v128.load(r, 48);
		for (let j = int(entryOffsets, w), stop = int(entryOffsets, w + 1); j < stop; j++) {
			const p = row(sums, int(entryTargets, j));
			storeRow(
				p,
				f64x2.add(v128.load(p), a),
				f64x2.add(v128.load(p, 16), b),
				f64x2.add(v128.load(p, 32), c),
				f64x2.add(v128.load(p, 48), d)
			);
		}
	}
}

/** Clears the rows that `handUp` has touched. */
function clearAbove(entryOffsets: usize, entryTargets: usize, nodes: usize, from: i32, to: i32, sums: usize): void {
	for (let q = from; q < to; q++) {
		const w = int(nodes, q);
		for (let j = int(entryOffsets, w), stop = int(entryOffsets, w + 1); j < stop; j++) {
			clearRow(row(sums, int(entryTargets, j)));
		}
	}
}

/** From the deepest level back: dependency = paths · sum of (weight + dependency) / paths over successors. */
function sweepBack(
	offsets: usize,
	targets: usize,
	entryOffsets: usize,
	entryTargets: usize,
	weights: usize,
	scores: usize,
	arcs: usize,
	paths: usize,
	nodes: usize,
	levels: usize,
	first: usize,
	second: usize,
	sums: usize,
	last: i32,
	source: i32,
	lanes: i32
): void {
	const zero = f64x2.splat(0);
	const lanesAt = memory.data(64, 16);
	for (let lane = 0; lane < LANES; lane++) setDouble(lanesAt, lane, lane < lanes ? double(weights, source + lane) : 0);
	const wa = v128.load(lanesAt);
	const wb = v128.load(lanesAt, 16);
	const wc = v128.load(lanesAt, 32);
	const wd = v128.load(lanesAt, 48);
	// The sources themselves matter only to the arcs that leave them.
	const least = arcs ? 0 : 1;
	let below = first;
	let here = second;
	let arcsBelow = 0;
	for (let level = last; level >= least; level--) {
		const from = int(levels, level);
		const to = int(levels, level + 1);
		const end = level < last ? int(levels, level + 2) : to;
		const arcsHere = arcsOfLevel(offsets, nodes, levels, level);
		// A row that is added to costs about two that are only read; what each arc carries is seen from above only.
		const isHanded = !arcs && level < last && arcsBelow * 2 < arcsHere;
		arcsBelow = arcsHere;
		if (isHanded) handUp(entryOffsets, entryTargets, nodes, to, end, below, sums);
		for (let q = from; q < to; q++) {
			const v = int(nodes, q);
			const r = row(paths, q);
			const ra = v128.load(r);
			const rb = v128.load(r, 16);
			const rc = v128.load(r, 32);
			const rd = v128.load(r, 48);
			const sa = f64x2.mul(ra, wa);
			const sb = f64x2.mul(rb, wb);
			const sc = f64x2.mul(rc, wc);
			const sd = f64x2.mul(rd, wd);
			let a = zero;
			let b = zero;
			let c = zero;
			let d = zero;
			if (isHanded) {
				const p = row(sums, v);
				a = v128.load(p);
				b = v128.load(p, 16);
				c = v128.load(p, 32);
				d = v128.load(p, 48);
			} else if (level < last) {
				for (let j = int(offsets, v), stop = int(offsets, v + 1); j < stop; j++) {
					const p = row(below, int(targets, j));
					const pa = v128.load(p);
					const pb = v128.load(p, 16);
					const pc = v128.load(p, 32);
					const pd = v128.load(p, 48);
					a = f64x2.add(a, pa);
					b = f64x2.add(b, pb);
					c = f64x2.add(c, pc);
					d = f64x2.add(d, pd);
					if (arcs) addLanes(arcs, j, product(pa, pb, pc, pd, sa, sb, sc, sd));
				}
			}
			if (level === 0) continue;
			addLanes(scores, v, product(a, b, c, d, sa, sb, sc, sd));
			a = f64x2.mul(a, ra);
			b = f64x2.mul(b, rb);
			c = f64x2.mul(c, rc);
			d = f64x2.mul(d, rd);
			if (level > least) {
				const own = f64x2.splat(double(weights, v));
				storeRow(
					row(here, v),
					v128.and(f64x2.div(f64x2.add(own, a), ra), f64x2.gt(ra, zero)),
					v128.and(f64x2.div(f64x2.add(own, b), rb), f64x2.gt(rb, zero)),
					v128.and(f64x2.div(f64x2.add(own, c), rc), f64x2.gt(rc, zero)),
					v128.and(f64x2.div(f64x2.add(own, d), rd), f64x2.gt(rd, zero))
				);
			}
		}
		if (isHanded) clearAbove(entryOffsets, entryTargets, nodes, to, end, sums);
		for (let q = to; q < end; q++) clearRow(row(below, int(nodes, q)));
		const held = below;
		below = here;
		here = held;
	}
}
