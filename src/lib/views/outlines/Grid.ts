import type { Box, Size } from '../picture.ts';

/** Side of a cell, in picture units: fine enough to pass between two names. */
export const CELL = 5;
/** Cells around the picture, so that a line may run outside of the last member. */
const RIM = 6;
/** How far outside of the picture a line may run. */
export const OUTSIDE = RIM * CELL;

/** The picture as cells, to find ways and edges on. */
export class Grid {
	readonly columns: number;
	readonly rows: number;

	constructor({ width, height }: Size) {
		this.columns = Math.ceil(width / CELL) + 2 * RIM;
		this.rows = Math.ceil(height / CELL) + 2 * RIM;
	}

	get count(): number {
		return this.columns * this.rows;
	}

	/** Where a corner or column of cells lies in the picture. */
	toPicture(cells: number): number {
		return (cells - RIM) * CELL;
	}

	/** Calls for every cell that a box, grown by a margin, covers by its middle. */
	forEachIn(box: Box, margin: number, visit: (cell: number) => void): void {
		const [left, right] = this.range(box.x, box.halfWidth + margin, this.columns);
		const [top, bottom] = this.range(box.y, box.halfHeight + margin, this.rows);
		for (let row = top; row <= bottom; row++)
			for (let column = left; column <= right; column++) visit(row * this.columns + column);
	}

	/** The four neighbours of a cell that are not on the rim of the grid. */
	forEachBeside(cell: number, visit: (cell: number) => void): void {
		const column = cell % this.columns;
		const row = Math.floor(cell / this.columns);
		if (column > 1) visit(cell - 1);
		if (column < this.columns - 2) visit(cell + 1);
		if (row > 1) visit(cell - this.columns);
		if (row < this.rows - 2) visit(cell + this.columns);
	}

	private range(middle: number, half: number, count: number): [number, number] {
		const first = Math.floor((middle - half) / CELL) + RIM;
		const last = Math.floor((middle + half) / CELL) + RIM;
		return [Math.max(1, first), Math.min(count - 2, last)];
	}
}
