import { meet } from '../labels.ts';
import type { Box, Point, Size } from '../picture.ts';

/** How finely a free place is looked for, in picture units. */
const STEP = 12;

/**
 * Gives each box the free place nearest to where it is, the largest first: on no other box, on none of those that stand
 * still, within the surface. One that finds no room stays. The same for the same boxes. O(b · places · (b + s)).
 */
export function keepApart(boxes: readonly Box[], still: readonly Box[], { width, height }: Size): Box[] {
	const placed = new Map<Box, Box>();
	const areaOf = (box: Box) => box.halfWidth * box.halfHeight;
	for (const box of boxes.toSorted((a, b) => areaOf(b) - areaOf(a))) {
		const taken = [...placed.values(), ...still];
		const distance = ({ x, y }: Point) => Math.hypot(x - box.x, y - box.y);
		const free = [box, ...gridWithin(box, width, height).sort((a, b) => distance(a) - distance(b))].find(
			(at) =>
				isWithin({ ...box, x: at.x, y: at.y }, width, height) &&
				!taken.some((other) => meet(other, { ...box, x: at.x, y: at.y }))
		);
		placed.set(box, { ...box, x: free?.x ?? box.x, y: free?.y ?? box.y });
	}
	return boxes.map((box) => placed.get(box) as Box);
}

function gridWithin({ halfWidth, halfHeight }: Box, width: number, height: number): Point[] {
	const points: Point[] = [];
	for (let x = halfWidth; x <= width - halfWidth; x += STEP)
		for (let y = halfHeight; y <= height - halfHeight; y += STEP) points.push({ x, y });
	return points;
}

const isWithin = ({ x, y, halfWidth, halfHeight }: Box, width: number, height: number): boolean =>
	x >= halfWidth && x <= width - halfWidth && y >= halfHeight && y <= height - halfHeight;
