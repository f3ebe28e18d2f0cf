/**
 * ForceAtlas2 (Jacomy et al. 2014): ties pull, all pairs push, everything is drawn to the middle. Pushes of far
 * groups are taken together by a tree of squares (Barnes & Hut 1986), laid out in reading order with a skip
 * where a square is far enough to count as one.
 */
import { double, int, setDouble, setInt } from './memory';

/** Squares are not divided further below this depth: what lies there lies in one place. */
const DEEPEST: i32 = 40;
/** A square: centre times mass (two doubles), mass, first node or -1, its four parts or -1. */
const SQUARE: usize = 48;
/** In reading order: centre (two doubles), mass, squared distance from which it counts as one, where to skip. */
const ENTRY: usize = 48;

let squares: usize = 0;
let squareCount: i32 = 0;
let mostSquares: i32 = 0;
let chain: usize = 0;
let entries: usize = 0;
let entryCount: i32 = 0;

/** Bytes of working memory for `n` nodes. */
export function forcesRoom(n: i32): i32 {
	return squaresFor(n) * <i32>(SQUARE + ENTRY) + n * (16 + 16 + 8 + 4) + 64;
}

function squaresFor(n: i32): i32 {
	return 6 * n + 64;
}

// @ts-ignore: decorator
@inline
function square(i: i32): usize {
	return squares + <usize>i * SQUARE;
}

function addSquare(): i32 {
	const at = square(squareCount);
	v128.store(at, f64x2.splat(0));
	store<f64>(at, 0, 16);
	store<i32>(at, -1, 24);
	v128.store(at, i32x4.splat(-1), 32);
	return squareCount++;
}

/** Puts a node of the tree into the part of a square where it lies; returns the part. */
// @ts-ignore: decorator
@inline
function partAt(whole: i32, quadrant: i32): i32 {
	const at = square(whole) + (<usize>quadrant << 2);
	let part = load<i32>(at, 32);
	if (part < 0) {
		part = addSquare();
		store<i32>(at, part, 32);
	}
	return part;
}

function insert(node: i32, places: usize, masses: usize, left: f64, top: f64, width: f64): void {
	const place = v128.load(places + ((<usize>node) << 4));
	const x = f64x2.extract_lane(place, 0);
	const y = f64x2.extract_lane(place, 1);
	const mass = double(masses, node);
	const weighed = f64x2.mul(place, f64x2.splat(mass));
	let at = 0;
	for (let depth = 0; ; depth++) {
		const here = square(at);
		const first = load<i32>(here, 24);
		const before = load<f64>(here, 16);
		v128.store(here, f64x2.add(v128.load(here), weighed));
		store<f64>(here, before + mass, 16);
		const isFull = depth === DEEPEST || squareCount > mostSquares - 8;
		if (before === 0 || (first >= 0 && isFull)) {
			setInt(chain, node, first);
			store<i32>(here, node, 24);
			return;
		}
		width /= 2;
		const middle = left + width;
		const centre = top + width;
		if (first >= 0) {
			// The node that had the square alone moves into its part.
			const other = v128.load(places + ((<usize>first) << 4));
			const share = double(masses, first);
			const part = partAt(
				at,
				i32(f64x2.extract_lane(other, 0) >= middle) + 2 * i32(f64x2.extract_lane(other, 1) >= centre)
			);
			v128.store(square(part), f64x2.mul(other, f64x2.splat(share)));
			store<f64>(square(part), share, 16);
			store<i32>(square(part), first, 24);
			setInt(chain, first, -1);
			store<i32>(square(at), -1, 24);
		}
		const isRight = x >= middle;
		const isBelow = y >= centre;
		if (isRight) left = middle;
		if (isBelow) top = centre;
		at = partAt(at, i32(isRight) + 2 * i32(isBelow));
	}
}

/** Writes a square and its parts in reading order. */
function flatten(at: i32, width: f64, theta: f64, places: usize): void {
	const here = square(at);
	const entry = entries + <usize>entryCount * ENTRY;
	entryCount++;
	const mass = load<f64>(here, 16);
	const first = load<i32>(here, 24);
	const isAlone = first >= 0 && int(chain, first) < 0;
	// A lone node at its very place, for rounding must not let it push itself.
	v128.store(
		entry,
		isAlone ? v128.load(places + ((<usize>first) << 4)) : f64x2.div(v128.load(here), f64x2.splat(mass))
	);
	store<f64>(entry, mass, 16);
	store<f64>(entry, first >= 0 ? 0 : (width * width) / (theta * theta), 24);
	if (first < 0) {
		for (let quadrant = 0; quadrant < 4; quadrant++) {
			const part = load<i32>(square(at) + (<usize>quadrant << 2), 32);
			if (part >= 0) flatten(part, width / 2, theta, places);
		}
	}
	store<i32>(entry, entryCount, 32);
}

function growTree(n: i32, places: usize, masses: usize, theta: f64): void {
	let least = v128.load(places);
	let most = least;
	for (let v = 1; v < n; v++) {
		const place = v128.load(places + ((<usize>v) << 4));
		least = f64x2.pmin(least, place);
		most = f64x2.pmax(most, place);
	}
	const left = f64x2.extract_lane(least, 0);
	const top = f64x2.extract_lane(least, 1);
	const width = max(f64x2.extract_lane(most, 0) - left, f64x2.extract_lane(most, 1) - top);
	squareCount = 0;
	addSquare();
	for (let v = 0; v < n; v++) insert(v, places, masses, left, top, width);
	entryCount = 0;
	flatten(0, width, theta, places);
}

/**
 * Moves the nodes so many rounds. `places` are pairs of doubles; `speeds` (1 at first) and `forces` (pairs, 0 at
 * first) are kept from one call to the next. A node whose byte in `fixed` is set stays.
 */
export function moveByForces(
	n: i32,
	offsets: usize,
	targets: usize,
	places: usize,
	masses: usize,
	fixed: usize,
	speeds: usize,
	forces: usize,
	theta: f64,
	scaling: f64,
	gravity: f64,
	rounds: i32,
	work: usize
): void {
	mostSquares = squaresFor(n);
	squares = work;
	entries = squares + <usize>mostSquares * SQUARE;
	const felt = entries + <usize>mostSquares * ENTRY;
	chain = felt + ((<usize>n) << 4);
	for (let round = 0; round < rounds; round++) {
		growTree(n, places, masses, theta);
		for (let v = 0; v < n; v++) {
			const place = v128.load(places + ((<usize>v) << 4));
			const mass = double(masses, v);
			let push = f64x2.splat(0);
			const stop = entries + <usize>entryCount * ENTRY;
			for (let entry = entries; entry < stop; ) {
				const away = f64x2.sub(place, v128.load(entry));
				const squared = f64x2.mul(away, away);
				const distance = f64x2.extract_lane(squared, 0) + f64x2.extract_lane(squared, 1);
				if (load<f64>(entry, 24) < distance) {
					push = f64x2.add(push, f64x2.mul(away, f64x2.splat(load<f64>(entry, 16) / distance)));
					entry = entries + <usize>load<i32>(entry, 32) * ENTRY;
				} else entry += ENTRY;
			}
			let force = f64x2.mul(push, f64x2.splat(scaling * mass));
			const squared = f64x2.mul(place, place);
			const radius = Math.sqrt(f64x2.extract_lane(squared, 0) + f64x2.extract_lane(squared, 1));
			if (radius > 0) force = f64x2.sub(force, f64x2.mul(place, f64x2.splat((gravity * mass) / radius)));
			for (let j = int(offsets, v), end = int(offsets, v + 1); j < end; j++) {
				force = f64x2.add(force, f64x2.sub(v128.load(places + ((<usize>int(targets, j)) << 4)), place));
			}
			v128.store(felt + ((<usize>v) << 4), force);
		}
		for (let v = 0; v < n; v++) {
			const at = (<usize>v) << 4;
			const force = v128.load(felt + at);
			const last = v128.load(forces + at);
			v128.store(forces + at, force);
			if (load<u8>(fixed + <usize>v)) continue;
			const swinging = 1 + Math.sqrt(double(masses, v) * length(f64x2.sub(last, force)));
			const traction = length(f64x2.add(last, force)) / 2;
			const speed = (double(speeds, v) * Math.log(1 + traction)) / swinging;
			const strength = length(force);
			setDouble(speeds, v, min(1, Math.sqrt((speed * strength * strength) / swinging)));
			v128.store(places + at, f64x2.add(v128.load(places + at), f64x2.mul(force, f64x2.splat(speed))));
		}
	}
}

// @ts-ignore: decorator
@inline
function length(vector: v128): f64 {
	const squared = f64x2.mul(vector, vector);
	return Math.sqrt(f64x2.extract_lane(squared, 0) + f64x2.extract_lane(squared, 1));
}
