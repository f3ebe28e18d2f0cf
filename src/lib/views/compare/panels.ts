import { palettes } from '../palette.ts';
import type { Box, Point, Size } from '../picture.ts';
import type { ViewInput } from '../view.ts';

/** Where one of the two pictures stands: its head above, and below it a surface as large as the other's. */
export interface Panel {
	readonly head: Point;
	readonly headWidth: number;
	/** The upper left corner of the surface. */
	readonly corner: Point;
}

export interface Panels {
	readonly before: Panel;
	readonly after: Panel;
	/** Of either surface. */
	readonly surface: Size;
	/** The line between the two. */
	readonly line: readonly [Point, Point];
}

const MARGIN = 16;
/** Names leave so much at the sides, and half of it above and below, for the line around a coalition. */
const LANE = 14;
/** A picture that is less wide than this share of its height stands above the other. */
const UPRIGHT = 1.15;

/** Two surfaces of one size, side by side where the picture is wide and one above the other where it is not. */
export function panelsOf({ size, theme = 'light' }: Pick<ViewInput, 'size' | 'theme'>): Panels {
	const { width, height } = size;
	const head = 2 * palettes[theme].labelLine + 8;
	const isUpright = width < height * UPRIGHT;
	const part = isUpright ? { width, height: height / 2 } : { width: width / 2, height };
	const surface = { width: part.width, height: part.height - head };
	const at = (x: number, y: number): Panel => ({
		head: { x: x + MARGIN, y: y + 4 },
		headWidth: part.width - 2 * MARGIN,
		corner: { x, y: y + head }
	});
	return {
		before: at(0, 0),
		after: isUpright ? at(0, part.height) : at(part.width, 0),
		surface,
		line: isUpright
			? [
					{ x: 0, y: part.height },
					{ x: width, y: part.height }
				]
			: [
					{ x: part.width, y: 0 },
					{ x: part.width, y: height }
				]
	};
}

/** The surface of a panel as a box by its middle, in which its names stay. */
export function roomOf({ corner }: Panel, { width, height }: Size): Box {
	return {
		x: corner.x + width / 2,
		y: corner.y + height / 2,
		halfWidth: width / 2 - LANE,
		halfHeight: height / 2 - LANE / 2
	};
}
