/** Distances in steps from 256 sources at once, a bit each, two vectors of 128 bits a node. */
import { byte, double, int, setByte, setDouble, setInt } from './memory';

const LANES: i32 = 256;
/** A front of fewer than one node in so many is walked from; a wider one is asked for by all nodes. */
const SPARSE: i32 = 4;

// @ts-ignore: decorator
@inline
function pair(at: usize, i: i32): usize {
	return at + ((<usize>i) << 5);
}

// @ts-ignore: decorator
@inline
function countBits(a: v128, b: v128): i32 {
	const bytes = i8x16.add(i8x16.popcnt(a), i8x16.popcnt(b));
	const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes));
	return (
		i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) + i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3)
	);
}

/** Bytes of working memory for `n` nodes. */
export function walksRoom(n: i32): i32 {
	return n * 96 + n * 9 + 64;
}

/**
 * Adds up, at every node, distances from the sources from `first` to before `end` (whole batches of 256).
 * `entries` are the arcs turned round; nothing farther than `steps` counts.
 */
export function measureWalks(
	n: i32,
	offsets: usize,
	targets: usize,
	entryOffsets: usize,
	entryTargets: usize,
	far: usize,
	harmonic: usize,
	eccentricity: usize,
	reached: usize,
	first: i32,
	end: i32,
	steps: i32,
	work: usize
): void {
	const seen = work;
	const front = seen + ((<usize>n) << 5);
	const next = front + ((<usize>n) << 5);
	const nodes = next + ((<usize>n) << 5);
	const candidates = nodes + ((<usize>n) << 2);
	const marked = candidates + ((<usize>n) << 2);
	memory.fill(front, 0, (<usize>n) << 6);
	memory.fill(marked, 0, <usize>n);
	const zero = i32x4.splat(0);
	for (let s = first; s < end; s += LANES) {
		const lanes = min(LANES, end - s);
		for (let v = 0; v < n; v++) {
			v128.store(pair(seen, v), zero);
			v128.store(pair(seen, v), zero, 16);
		}
		for (let lane = lanes; lane < LANES; lane++) {
			const word = pair(seen, 0) + ((<usize>(lane >> 5)) << 2);
			store<u32>(word, load<u32>(word) | (1 << (lane & 31)));
		}
		const unusedA = v128.load(pair(seen, 0));
		const unusedB = v128.load(pair(seen, 0), 16);
		for (let v = 1; v < n; v++) {
			v128.store(pair(seen, v), unusedA);
			v128.store(pair(seen, v), unusedB, 16);
		}
		let size = lanes;
		for (let lane = 0; lane < lanes; lane++) {
			const place = (<usize>(lane >> 5)) << 2;
			const bit: u32 = 1 << (lane & 31);
			const had = pair(seen, s + lane) + place;
			store<u32>(had, load<u32>(had) | bit);
			store<u32>(pair(front, s + lane) + place, bit);
			setInt(nodes, lane, s + lane);
		}
		for (let depth = 1; size > 0 && depth <= steps; depth++) {
			let count = 0;
			if (size * SPARSE < n) {
				for (let i = 0; i < size; i++) {
					const v = int(nodes, i);
					const p = pair(front, v);
					const a = v128.load(p);
					const b = v128.load(p, 16);
					v128.store(p, zero);
					v128.store(p, zero, 16);
					for (let j = int(offsets, v), stop = int(offsets, v + 1); j < stop; j++) {
						const w = int(targets, j);
						const q = pair(next, w);
						v128.store(q, v128.or(v128.load(q), a));
						v128.store(q, v128.or(v128.load(q, 16), b), 16);
						if (byte(marked, w)) continue;
						setByte(marked, w, 1);
						setInt(candidates, count++, w);
					}
				}
				for (let i = 0; i < count; i++) setByte(marked, int(candidates, i), 0);
			} else {
				for (let v = 0; v < n; v++) {
					const o = pair(seen, v);
					if (!v128.any_true(v128.not(v128.and(v128.load(o), v128.load(o, 16))))) continue;
					let a = zero;
					let b = zero;
					for (let j = int(entryOffsets, v), stop = int(entryOffsets, v + 1); j < stop; j++) {
						const q = pair(front, int(entryTargets, j));
						a = v128.or(a, v128.load(q));
						b = v128.or(b, v128.load(q, 16));
					}
					v128.store(pair(next, v), a);
					v128.store(pair(next, v), b, 16);
					setInt(candidates, count++, v);
				}
				for (let i = 0; i < size; i++) {
					v128.store(pair(front, int(nodes, i)), zero);
					v128.store(pair(front, int(nodes, i)), zero, 16);
				}
			}
			const inverse: f64 = 1.0 / <f64>depth;
			size = 0;
			for (let i = 0; i < count; i++) {
				const v = int(candidates, i);
				const o = pair(seen, v);
				const q = pair(next, v);
				const a = v128.andnot(v128.load(q), v128.load(o));
				const b = v128.andnot(v128.load(q, 16), v128.load(o, 16));
				v128.store(q, zero);
				v128.store(q, zero, 16);
				if (!v128.any_true(v128.or(a, b))) continue;
				v128.store(o, v128.or(v128.load(o), a));
				v128.store(o, v128.or(v128.load(o, 16), b), 16);
				v128.store(pair(front, v), a);
				v128.store(pair(front, v), b, 16);
				setInt(nodes, size++, v);
				const bits = countBits(a, b);
				setDouble(far, v, double(far, v) + <f64>bits * <f64>depth);
				setDouble(harmonic, v, double(harmonic, v) + <f64>bits * inverse);
				if (<f64>depth > double(eccentricity, v)) setDouble(eccentricity, v, <f64>depth);
				setInt(reached, v, int(reached, v) + bits);
			}
		}
		for (let i = 0; i < size; i++) {
			v128.store(pair(front, int(nodes, i)), zero);
			v128.store(pair(front, int(nodes, i)), zero, 16);
		}
	}
}
