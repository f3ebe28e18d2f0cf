import { meet } from '../labels.ts';
import type { Box, Size } from '../picture.ts';

/** How finely a free place is looked for, in picture units. */
const STEP = 12;
/** How much of a box must be clear where all of it cannot be. */
const CORE = 0.5;

/**
 * Gives each box the free place nearest to where it is, the largest first: on no other box, on none of those that stand
 * still, within the surface. One that finds no room keeps its middle clear at least; without even that it stays.
 * The same for the same boxes. O(b · places · (b + s)).
 */
export function keepApart(boxes: readonly Box[], still: readonly Box[], { width, height }: Size): Box[] {
	const placed = new Map<Box, Box>();
	const areaOf = (box: Box) => box.halfWidth * box.halfHeight;
	for (const box of boxes.toSorted((a, b) => areaOf(b) - areaOf(a))) {
		const taken = [...placed.values(), ...still];
		const isFree = (at: Box) => isWithin(at, width, height) && !taken.some((other) => meet(other, at));
		const core = { ...box, halfWidth: box.halfWidth * CORE, halfHeight: box.halfHeight * CORE };
		const size = { width, height };
		const free = isFree(box) ? box : (nearestFree(box, isFree, size) ?? nearestFree(core, isFree, size));
		placed.set(box, free ? { ...box, x: free.x, y: free.y } : box);
	}
	return boxes.map((box) => placed.get(box) as Box);
}

/** Whether a place is free is asked only where it is nearer than the nearest found: a window has thousands of places. */
function nearestFree(box: Box, isFree: (at: Box) => boolean, { width, height }: Size): Box | undefined {
	const { halfWidth, halfHeight } = box;
	let found: Box | undefined;
	let nearest = Infinity;
	for (let x = halfWidth; x <= width - halfWidth; x += STEP)
		for (let y = halfHeight; y <= height - halfHeight; y += STEP) {
			const distance = Math.hypot(x - box.x, y - box.y);
			if (distance >= nearest) continue;
			const at = { ...box, x, y };
			if (!isFree(at)) continue;
			found = at;
			nearest = distance;
		}
	return found;
}

const isWithin = ({ x, y, halfWidth, halfHeight }: Box, width: number, height: number): boolean =>
	x >= halfWidth && x <= width - halfWidth && y >= halfHeight && y <= height - halfHeight;
