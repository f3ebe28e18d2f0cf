import type { Id } from '#lib/base/ids.ts';
import type { Point } from './picture.ts';

export interface Corner {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Places in rows that fill a box, and how much room each has. */
export interface Rows {
	readonly places: ReadonlyMap<Id, Point>;
	readonly cell: { readonly width: number; readonly height: number };
}

/** Puts symbols in rows with the most room for each; `wide` is how much wider than high a place should be. */
export function placeInBox(ids: readonly Id[], box: Corner, wide = 1.4, most = 110): Rows {
	const count = Math.max(1, ids.length);
	const columns = Math.max(
		1,
		Math.min(count, Math.round(Math.sqrt((count * box.width) / box.height / wide)))
	);
	const rows = Math.ceil(count / columns);
	const cell = {
		width: Math.min(most, box.width / columns),
		height: Math.min(most / wide, box.height / rows)
	};
	const places = new Map<Id, Point>();
	ids.forEach((id, i) => {
		const row = Math.floor(i / columns);
		const inRow = Math.min(columns, count - row * columns);
		places.set(id, {
			x: box.x + box.width / 2 + ((i % columns) - (inRow - 1) / 2) * cell.width,
			y: box.y + box.height / 2 + (row - (rows - 1) / 2) * cell.height
		});
	});
	return { places, cell };
}
