import type { Point } from '../picture.ts';
import type { Grid } from './Grid.ts';

const BLURS = 2;
const REACH = 2;
const CORNER_CUTS = 2;

/**
 * The edges of a region of cells as smooth closed rings: blurred, cut at one half by marching squares
 * (Lorensen and Cline 1987, in the plane), corners cut twice (Chaikin 1974). `core` cells stay inside and
 * `shut` cells stay outside whatever the blur says. O(cells).
 */
export function traceRegion(grid: Grid, inside: Uint8Array, core: Uint8Array, shut: Uint8Array): Point[][] {
	let field = Float64Array.from(inside);
	for (let i = 0; i < BLURS; i++) field = blur(grid, field);
	field.forEach((_, cell) => {
		if (core[cell]) field[cell] = Math.max(0.8, field[cell] as number);
		else if (shut[cell]) field[cell] = Math.min(0.2, field[cell] as number);
	});
	return contours(grid, field).map((ring) => {
		let smooth = ring;
		for (let i = 0; i < CORNER_CUTS; i++) smooth = cutCorners(smooth);
		return smooth;
	});
}

function blur(grid: Grid, field: Float64Array): Float64Array<ArrayBuffer> {
	return blurAlong(grid, blurAlong(grid, field, 1), grid.columns);
}

function blurAlong(grid: Grid, field: Float64Array, stride: number): Float64Array<ArrayBuffer> {
	const out = new Float64Array(field.length);
	for (let cell = 0; cell < field.length; cell++) {
		let sum = 0;
		for (let step = -REACH; step <= REACH; step++) sum += field[cell + step * stride] ?? 0;
		out[cell] = sum / (2 * REACH + 1);
	}
	return out;
}

/**
 * Edges of a square of four cell middles by which of them are inside (1 top left, 2 top right, 4 bottom
 * right, 8 bottom left): from edge, to edge; 0 top, 1 right, 2 bottom, 3 left; the inside on the right.
 */
const EDGES: readonly (readonly (readonly [number, number])[])[] = [
	[],
	[[0, 3]],
	[[1, 0]],
	[[1, 3]],
	[[2, 1]],
	[
		[0, 3],
		[2, 1]
	],
	[[2, 0]],
	[[2, 3]],
	[[3, 2]],
	[[0, 2]],
	[
		[1, 0],
		[3, 2]
	],
	[[1, 2]],
	[[3, 1]],
	[[0, 1]],
	[[3, 0]],
	[]
];

function contours(grid: Grid, field: Float64Array): Point[][] {
	const { columns, rows } = grid;
	const next = new Map<number, number>();
	// The edge right of a cell middle has an even name, the edge below it an odd one.
	const nameOf = (cell: number, edge: number) =>
		edge === 0
			? 2 * cell
			: edge === 3
				? 2 * cell + 1
				: edge === 1
					? 2 * (cell + 1) + 1
					: 2 * (cell + columns);
	for (let row = 0; row < rows - 1; row++)
		for (let column = 0; column < columns - 1; column++) {
			const cell = row * columns + column;
			const isIn = (other: number) => Number((field[other] as number) > 0.5);
			const which = isIn(cell) + 2 * isIn(cell + 1) + 4 * isIn(cell + columns + 1) + 8 * isIn(cell + columns);
			for (const [from, to] of EDGES[which] ?? []) next.set(nameOf(cell, from), nameOf(cell, to));
		}
	const rings: Point[][] = [];
	while (next.size > 0) {
		const ring: Point[] = [];
		let edge = next.keys().next().value;
		while (edge !== undefined) {
			ring.push(crossing(grid, field, edge));
			const following: number | undefined = next.get(edge);
			next.delete(edge);
			edge = following;
		}
		ring.pop();
		if (ring.length > 3) rings.push(ring);
	}
	return rings;
}

/** Where the field passes one half between two cell middles. */
function crossing(grid: Grid, field: Float64Array, edge: number): Point {
	const cell = edge >> 1;
	const other = cell + (edge % 2 === 0 ? 1 : grid.columns);
	const [a, b] = [field[cell] as number, field[other] as number];
	const along = (0.5 - a) / (b - a);
	const column = (cell % grid.columns) + 0.5 + (edge % 2 === 0 ? along : 0);
	const row = Math.floor(cell / grid.columns) + 0.5 + (edge % 2 === 0 ? 0 : along);
	return { x: grid.toPicture(column), y: grid.toPicture(row) };
}

function cutCorners(ring: readonly Point[]): Point[] {
	const at = (a: Point, b: Point, share: number) => ({
		x: a.x + (b.x - a.x) * share,
		y: a.y + (b.y - a.y) * share
	});
	return ring.flatMap((point, i) => {
		const following = ring[(i + 1) % ring.length] as Point;
		return [at(point, following, 0.25), at(point, following, 0.75)];
	});
}
