import type { Box } from './picture.ts';

/** Side of a cell: about as wide as a name. */
const CELL = 64;
/** More columns than any surface has. */
const COLUMNS = 4_096;

/** Boxes by the cells that they touch, so that whoever asks which of them meet another looks at few. */
export class BoxIndex<T extends Box> {
	readonly #cells = new Map<number, T[]>();

	constructor(boxes: readonly T[]) {
		for (const box of boxes)
			for (const cell of cellsOf(box)) {
				const there = this.#cells.get(cell);
				if (there) there.push(box);
				else this.#cells.set(cell, [box]);
			}
	}

	/** Whether one of those that may meet the box passes the test; each may be asked about more than once. */
	some(box: Box, test: (other: T) => boolean): boolean {
		for (const cell of cellsOf(box)) if (this.#cells.get(cell)?.some(test)) return true;
		return false;
	}
}

function cellsOf({ x, y, halfWidth, halfHeight }: Box): readonly number[] {
	const [left, right] = [Math.floor((x - halfWidth) / CELL), Math.floor((x + halfWidth) / CELL)];
	const [top, bottom] = [Math.floor((y - halfHeight) / CELL), Math.floor((y + halfHeight) / CELL)];
	const cells: number[] = [];
	for (let row = top; row <= bottom; row++)
		for (let column = left; column <= right; column++) cells.push(row * COLUMNS + column);
	return cells;
}
