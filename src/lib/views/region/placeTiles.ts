import type { Point, Size } from '../picture.ts';

/** A place of the grid: rows of hexagons with a corner up, every other row shifted by half. */
export interface TileGrid {
	/** Middle to corner of a full cell. */
	readonly radius: number;
	readonly cells: readonly Point[];
}

/** How wide a hexagon with a corner up is, in radii. */
export const ROOT = Math.sqrt(3);
const MOST_RADIUS = 210;

/** Rounder grids, in which more tiles touch, are taken for cells that are this much smaller at most. */
const WORTH = 0.9;

/** The roundest grid with room for so many tiles among those with about the largest cells. O(tiles). */
export function fitGrid(count: number, { width, height }: Size): TileGrid {
	const grids = Array.from({ length: Math.max(1, count) }, (_, i) => {
		const rows = i + 1;
		const columns = Math.max(1, Math.ceil(count / rows));
		const shifted = rows > 1 ? 0.5 : 0;
		const radius = Math.min(width / (ROOT * (columns + shifted)), height / (1.5 * rows + 0.5));
		return { rows, columns, radius };
	});
	const largest = Math.max(...grids.map(({ radius }) => radius));
	const unround = ({ rows, columns }: (typeof grids)[number]) => Math.abs(ROOT * columns - 1.5 * rows);
	const [best = { rows: 1, columns: 1, radius: MOST_RADIUS }] = grids
		.filter(({ radius }) => radius >= largest * WORTH)
		.sort((a, b) => unround(a) - unround(b));
	const radius = Math.min(MOST_RADIUS, best.radius);
	const shifted = best.rows > 1 ? 0.5 : 0;
	const left = (width - ROOT * radius * (best.columns + shifted)) / 2;
	const top = (height - radius * (1.5 * best.rows + 0.5)) / 2;
	const cells = Array.from({ length: best.rows * best.columns }, (_, i) => {
		const row = Math.floor(i / best.columns);
		const x = (i % best.columns) + 0.5 + (row % 2) * 0.5;
		return { x: left + ROOT * radius * x, y: top + radius * (1 + 1.5 * row) };
	});
	return { radius, cells };
}

/**
 * A cell for every tile, so that what belongs together lies together: the sum of `pull` times distance is
 * made small, first by giving each tile in turn (strongest first) the best free cell, then by exchanging
 * cells while that helps. No chance in it. O(tiles² cells) a round, a few rounds.
 */
export function placeTiles(pull: readonly (readonly number[])[], cells: readonly Point[]): number[] {
	const count = pull.length;
	const strength = pull.map((row) => row.reduce((sum, value) => sum + value, 0));
	const order = pull.map((_, i) => i).sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b);
	const cellOf = new Array<number>(count).fill(-1);
	const middle = {
		x: cells.reduce((sum, { x }) => sum + x, 0) / Math.max(1, cells.length),
		y: cells.reduce((sum, { y }) => sum + y, 0) / Math.max(1, cells.length)
	};
	const away = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
	const cost = (tile: number, cell: number) => {
		const here = cells[cell] as Point;
		let sum = away(here, middle) * 1e-3;
		for (let other = 0; other < count; other++) {
			const there = cellOf[other] as number;
			if (other === tile || there < 0) continue;
			// Whoever changes places with another finds it where itself was.
			const at = cells[there === cell ? (cellOf[tile] as number) : there];
			if (at) sum += (pull[tile]?.[other] ?? 0) * away(here, at);
		}
		// Cells alike but for the rounding of figures are alike, in a window of any size.
		return Math.round(sum * 1e6) / 1e6;
	};
	const taken = () => new Map(cellOf.flatMap((cell, tile) => (cell < 0 ? [] : [[cell, tile] as const])));
	for (const tile of order) {
		const used = taken();
		const free = cells.map((_, cell) => cell).filter((cell) => !used.has(cell));
		free.sort((a, b) => cost(tile, a) - cost(tile, b) || a - b);
		cellOf[tile] = free[0] as number;
	}
	for (let round = 0, better = true; better && round < 20; round++) {
		better = false;
		for (const tile of order)
			for (let cell = 0; cell < cells.length; cell++) {
				const from = cellOf[tile] as number;
				const other = taken().get(cell);
				if (cell === from) continue;
				const before = cost(tile, from) + (other === undefined ? 0 : cost(other, cell));
				const after = cost(tile, cell) + (other === undefined ? 0 : cost(other, from));
				if (after >= before - 1e-9) continue;
				cellOf[tile] = cell;
				if (other !== undefined) cellOf[other] = from;
				better = true;
			}
	}
	return cellOf;
}

/** The corners of a hexagon with a corner up. */
export function hexagonAt({ x, y }: Point, radius: number): Point[] {
	return Array.from({ length: 6 }, (_, i) => {
		const angle = (i / 6) * 2 * Math.PI;
		return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
	});
}

/** Where the sides of such a hexagon face: these ways, and the opposite ones. */
export const SIDES: readonly Point[] = [0, 1, 2].map((side) => ({
	x: Math.cos((side * Math.PI) / 3),
	y: Math.sin((side * Math.PI) / 3)
}));

/** Where the way from the middle of such a hexagon to another point leaves it. */
export function edgeTowards(middle: Point, radius: number, to: Point): Point {
	const [dx, dy] = [to.x - middle.x, to.y - middle.y];
	const length = Math.hypot(dx, dy) || 1;
	const [ux, uy] = [dx / length, dy / length];
	// The nearest side is met first.
	const reach = Math.min(
		...SIDES.map((side) => (radius * ROOT) / 2 / Math.max(1e-9, Math.abs(ux * side.x + uy * side.y)))
	);
	return { x: middle.x + ux * reach, y: middle.y + uy * reach };
}
