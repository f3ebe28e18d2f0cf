import type { Multiply } from './multiply.ts';

export interface TopPair {
	readonly value: number;
	/** Of Euclidean length 1. */
	readonly vector: Float64Array;
}

/** Up to this size all earlier directions are kept out again each step, which makes the method exact. */
const FULL_ORTHOGONALITY = 512;
const MOST_STEPS = 400;
/** Steps from one look at the error to the next, which costs as much as a step or two. */
const CHECKED = 4;
/** Error of the vector at which to stop, and error up to which a result is still given. */
const WANTED = 1e-12;
const ACCEPTED = 1e-8;

/**
 * The largest eigenvalue of a symmetric matrix and its vector (Lanczos 1950), from a start that leans
 * towards it. The error of the vector is judged as residual over the gap to the next value; `undefined`
 * when it does not settle, which happens on very long thin networks. Steps needed: 20 to 60 as a rule.
 */
export function findTopPair(n: number, multiply: Multiply, start: Float64Array): TopPair | undefined {
	const basis: Float64Array[] = [];
	const diagonal: number[] = [];
	const beside: number[] = [];
	let v = scaled(start, 1 / norm(start));
	let gap = Infinity;
	let best: { value: number; weights: Float64Array; error: number } | undefined;
	const steps = Math.min(n, MOST_STEPS);
	for (let k = 0; k < steps; k++) {
		basis.push(v);
		const w = new Float64Array(n);
		multiply(v, w);
		const alpha = dot(w, v);
		diagonal.push(alpha);
		subtract(w, v, alpha);
		if (k > 0) subtract(w, basis[k - 1]!, beside[k - 1]!);
		if (n <= FULL_ORTHOGONALITY) for (const earlier of basis) subtract(w, earlier, dot(w, earlier));
		const beta = norm(w);
		const last = k === steps - 1 || beta < 1e-14 * Math.abs(diagonal[0]!) || beta === 0;
		if (last || (k >= 3 && k % CHECKED === 0)) {
			const pair = solveTridiagonal(diagonal, beside);
			const residual = last && k === n - 1 ? 0 : beta * Math.abs(pair.weights[k]!);
			// Once the pair has settled, rounding brings copies of it: the gap is read before that.
			if (residual > 1e-8 * pair.value) gap = Math.min(gap, pair.value - pair.next);
			best = { ...pair, error: beta < 1e-12 * pair.value ? 0 : residual / Math.min(gap, pair.value) };
			if (best.error < WANTED || last) break;
			if (best.error < ACCEPTED && residual < 1e-15 * pair.value) break;
		}
		beside.push(beta);
		v = scaled(w, 1 / beta);
	}
	if (!best || !(best.error < ACCEPTED)) return undefined;
	return { value: best.value, vector: combine(basis, best.weights) };
}

function combine(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
	const vector = new Float64Array(basis[0]!.length);
	basis.forEach((direction, k) => subtract(vector, direction, -weights[k]!));
	return scaled(vector, 1 / norm(vector));
}

/** Top value of a tridiagonal matrix, the one below it, and the vector of the top one. */
function solveTridiagonal(diagonal: readonly number[], beside: readonly number[]) {
	const bound = diagonal.reduce(
		(most, d, i) =>
			Math.max(most, Math.abs(d) + (beside[i - 1] ?? 0) + (i < diagonal.length - 1 ? beside[i]! : 0)),
		0
	);
	const value = bisect(diagonal, beside, bound, 1);
	const next = diagonal.length > 1 ? bisect(diagonal, beside, bound, 2) : -Infinity;
	return { value, next, weights: inverseIterate(diagonal, beside, value + 1e-14 * bound) };
}

/** The `rank`-th largest value, by counting how many lie above a guess (Sturm). */
function bisect(diagonal: readonly number[], beside: readonly number[], bound: number, rank: number): number {
	let low = -bound;
	let high = bound;
	for (let i = 0; i < 80 && high - low > 4e-16 * bound; i++) {
		const guess = (low + high) / 2;
		if (countAbove(diagonal, beside, guess, rank) >= rank) low = guess;
		else high = guess;
	}
	return high;
}

function countAbove(
	diagonal: readonly number[],
	beside: readonly number[],
	guess: number,
	enough: number
): number {
	let count = 0;
	let pivot = 1;
	for (let i = 0; i < diagonal.length && count < enough; i++) {
		const side = i > 0 ? beside[i - 1]! : 0;
		pivot = guess - diagonal[i]! - (i > 0 ? (side * side) / (pivot === 0 ? 1e-300 : pivot) : 0);
		if (pivot < 0) count++;
	}
	return count;
}

/** Vector of the tridiagonal matrix for the value just below `shift`, by three solves (Thomas). */
function inverseIterate(diagonal: readonly number[], beside: readonly number[], shift: number): Float64Array {
	const size = diagonal.length;
	let x: Float64Array = new Float64Array(size).fill(1);
	for (let round = 0; round < 3; round++) {
		const ahead = new Float64Array(size);
		const y = new Float64Array(size);
		for (let i = 0; i < size; i++) {
			const side = i > 0 ? beside[i - 1]! : 0;
			const pivot = shift - diagonal[i]! - (i > 0 ? side * ahead[i - 1]! : 0) || 1e-300;
			ahead[i] = i < size - 1 ? beside[i]! / pivot : 0;
			y[i] = (x[i]! + (i > 0 ? side * y[i - 1]! : 0)) / pivot;
		}
		for (let i = size - 2; i >= 0; i--) y[i]! += ahead[i]! * y[i + 1]!;
		x = scaled(y, 1 / norm(y));
	}
	return x;
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}

function norm(a: Float64Array): number {
	return Math.sqrt(dot(a, a));
}

function subtract(from: Float64Array, what: Float64Array, times: number): void {
	for (let i = 0; i < from.length; i++) from[i]! -= times * what[i]!;
}

function scaled(a: Float64Array, factor: number): Float64Array {
	const product = new Float64Array(a.length);
	for (let i = 0; i < a.length; i++) product[i] = a[i]! * factor;
	return product;
}
