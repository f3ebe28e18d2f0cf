/** Triangles by ties towards the larger degree (Chiba & Nishizeki 1985), and Burt's constraint with them. */
import { degree, double, int, setDouble, setInt } from './memory';

/** Bytes of working memory for `n` nodes. */
export function trianglesRoom(n: i32): i32 {
	return n * 12;
}

/** Writes each tie once, from the end with fewer neighbours (equal ones: the lower number). */
function orient(n: i32, starts: usize, ends: usize, offsets: usize, targets: usize): void {
	let size = 0;
	for (let u = 0; u < n; u++) {
		setInt(offsets, u, size);
		const own = degree(starts, u);
		for (let j = int(starts, u), stop = int(starts, u + 1); j < stop; j++) {
			const v = int(ends, j);
			const other = degree(starts, v);
			setInt(targets, size, v);
			size += i32(other > own) | (i32(other === own) & i32(v > u));
		}
	}
	setInt(offsets, n, size);
}

/**
 * For rows without direction: `offsets` and `targets` (one place to spare) of each tie once; at each of these
 * the sum over common neighbours q of 1 / degree(q); a node's triangles, and its constraint over the square of
 * its degree. All come in as zero.
 */
export function findTriangles(
	n: i32,
	starts: usize,
	ends: usize,
	offsets: usize,
	targets: usize,
	detours: usize,
	triangles: usize,
	constraint: usize,
	work: usize
): void {
	const share = work;
	const mark = share + ((<usize>n) << 3);
	for (let v = 0; v < n; v++) {
		setDouble(share, v, 1 / <f64>degree(starts, v));
		setInt(mark, v, -1);
	}
	orient(n, starts, ends, offsets, targets);
	for (let u = 0; u < n; u++) {
		const start = int(offsets, u);
		const end = int(offsets, u + 1);
		const ofU = double(share, u);
		for (let j = start; j < end; j++) setInt(mark, int(targets, j), j);
		let around = 0;
		for (let j = start; j < end; j++) {
			const v = int(targets, j);
			const ofV = double(share, v);
			let found = 0;
			let detour: f64 = 0;
			for (let k = int(offsets, v), stop = int(offsets, v + 1); k < stop; k++) {
				const w = int(targets, k);
				const third = int(mark, w);
				if (third < 0) continue;
				found++;
				detour += double(share, w);
				setDouble(triangles, w, double(triangles, w) + 1);
				setDouble(detours, third, double(detours, third) + ofV);
				setDouble(detours, k, double(detours, k) + ofU);
			}
			setDouble(detours, j, double(detours, j) + detour);
			setDouble(triangles, v, double(triangles, v) + <f64>found);
			around += found;
		}
		setDouble(triangles, u, double(triangles, u) + <f64>around);
		for (let j = start; j < end; j++) setInt(mark, int(targets, j), -1);
	}
	for (let u = 0; u < n; u++) {
		for (let j = int(offsets, u), end = int(offsets, u + 1); j < end; j++) {
			const v = int(targets, j);
			const way = 1 + double(detours, j);
			setDouble(constraint, u, double(constraint, u) + way * way);
			setDouble(constraint, v, double(constraint, v) + way * way);
		}
	}
}
