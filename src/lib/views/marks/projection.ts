import type { Box, Point } from '../picture.ts';

/** From picture units to where it is drawn, and how much larger symbols are there. */
export interface Projection {
	readonly toSurface: (point: Point) => Point;
	readonly symbolScale: number;
}

export const unmoved: Projection = { toSurface: (point) => point, symbolScale: 1 };

/** A part of the picture where it is drawn. */
export function boxOnSurface({ x, y, halfWidth, halfHeight }: Box, { toSurface }: Projection): Box {
	const from = toSurface({ x: x - halfWidth, y: y - halfHeight });
	const to = toSurface({ x: x + halfWidth, y: y + halfHeight });
	return {
		x: (from.x + to.x) / 2,
		y: (from.y + to.y) / 2,
		halfWidth: (to.x - from.x) / 2,
		halfHeight: (to.y - from.y) / 2
	};
}
