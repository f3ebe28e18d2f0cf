import { cornersOf } from './marks/areas.ts';
import type { About, Area, Picture, Point } from './picture.ts';

/** What the uppermost area under a point is about, where it is about something. */
export function areaAt({ areas }: Pick<Picture, 'areas'>, point: Point): About | undefined {
	return areas.findLast((area) => area.about !== undefined && covers(area, point))?.about;
}

function covers({ shape, width = 1 }: Area, point: Point): boolean {
	if (shape.is === 'ellipse') {
		const [dx, dy] = [(point.x - shape.x) / (shape.across / 2), (point.y - shape.y) / (shape.down / 2)];
		return dx * dx + dy * dy <= 1;
	}
	if (shape.is === 'line' || shape.is === 'flow')
		return shape.points.some((a, i) => {
			const b = shape.points[i + 1];
			return b !== undefined && distanceTo(point, a, b) <= width / 2;
		});
	const corners = cornersOf(shape);
	const sides = corners.map((a, i) => {
		const b = corners[(i + 1) % corners.length] as Point;
		return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
	});
	return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

function distanceTo({ x, y }: Point, a: Point, b: Point): number {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
	return Math.hypot(x - a.x - dx * along, y - a.y - dy * along);
}
