/** PageRank without direction: conjugate gradients (Hestenes & Stiefel 1952), two doubles at a time. */
import { double, setDouble } from './memory';
import { multiplyRows } from './multiply';

/** Bytes of a vector of `n` doubles, an even number of them. */
// @ts-ignore: decorator
@inline
function vectorSize(n: i32): usize {
	return (<usize>((n + 1) >> 1)) << 4;
}

/** Bytes of working memory for `n` nodes. */
export function ranksRoom(n: i32): i32 {
	return <i32>(vectorSize(n) * 4);
}

/** Sum of the products of two vectors. */
function dot(a: usize, b: usize, size: usize): f64 {
	let sum = f64x2.splat(0);
	for (let i: usize = 0; i < size; i += 16) sum = f64x2.add(sum, f64x2.mul(v128.load(a + i), v128.load(b + i)));
	return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/**
 * Solves (I - damping R A R) x = base R 1 for symmetric A, R the `roots` on its diagonal, until the square of
 * what is left has fallen by `settled`. `roots` and `x` have room for an even number of doubles, zero where
 * unused; `x` comes in as zero.
 */
export function solveRanks(
	n: i32,
	offsets: usize,
	targets: usize,
	strengths: usize,
	roots: usize,
	damping: f64,
	base: f64,
	settled: f64,
	rounds: i32,
	x: usize,
	work: usize
): void {
	const size = vectorSize(n);
	const rest = work;
	const way = rest + size;
	const passed = way + size;
	const received = passed + size;
	memory.fill(work, 0, size * 4);
	for (let v = 0; v < n; v++) {
		setDouble(rest, v, base * double(roots, v));
		setDouble(way, v, base * double(roots, v));
	}
	let square = dot(rest, rest, size);
	const enough = square * settled;
	for (let round = 0; round < rounds && square > enough; round++) {
		const share = f64x2.splat(damping);
		for (let i: usize = 0; i < size; i += 16)
			v128.store(passed + i, f64x2.mul(share, f64x2.mul(v128.load(roots + i), v128.load(way + i))));
		multiplyRows(n, offsets, targets, strengths, passed, received);
		let along = f64x2.splat(0);
		for (let i: usize = 0; i < size; i += 16) {
			const at = v128.load(way + i);
			const value = f64x2.sub(at, f64x2.mul(v128.load(roots + i), v128.load(received + i)));
			v128.store(received + i, value);
			along = f64x2.add(along, f64x2.mul(at, value));
		}
		const step = f64x2.splat(square / (f64x2.extract_lane(along, 0) + f64x2.extract_lane(along, 1)));
		for (let i: usize = 0; i < size; i += 16) {
			v128.store(x + i, f64x2.add(v128.load(x + i), f64x2.mul(step, v128.load(way + i))));
			v128.store(rest + i, f64x2.sub(v128.load(rest + i), f64x2.mul(step, v128.load(received + i))));
		}
		const next = dot(rest, rest, size);
		const turn = f64x2.splat(next / square);
		for (let i: usize = 0; i < size; i += 16)
			v128.store(way + i, f64x2.add(v128.load(rest + i), f64x2.mul(turn, v128.load(way + i))));
		square = next;
	}
}
