import { toneColour, type Palette } from '../palette.ts';
import type { Area, AreaShape, Point } from '../picture.ts';
import { SHORT, strokeMarks } from './coalitionStroke.ts';
import { tidy, type Mark } from './mark.ts';

const THIN = 2.5;

/** Tiles, rings, cells, bars and ribbons. */
export function areaMarks(area: Area, palette: Palette): Mark[] {
	const { shape, fill, stroke, width = 1, dash, opacity, hatched } = area;
	const open = shape.is === 'line' || shape.is === 'flow';
	if (area.line)
		return strokeMarks({ tag: 'path', attributes: { d: pathOf(shape), fill: 'none' } }, area.line, palette, {
			dash: SHORT,
			...(area.width === undefined ? {} : { width })
		});
	return [
		{
			tag: 'path',
			attributes: {
				d: pathOf(shape),
				fill: fill === undefined || open ? 'none' : toneColour(palette, fill),
				...(stroke === undefined
					? {}
					: {
							stroke: toneColour(palette, stroke),
							'stroke-width': tidy(width),
							'stroke-linejoin': 'round',
							// A thin line stays thin; a wide one carries a count and grows.
							...(width <= THIN ? { 'vector-effect': 'non-scaling-stroke' } : {})
						}),
				...(dash ? { 'stroke-dasharray': dash.join(' ') } : {}),
				...(opacity === undefined ? {} : { opacity })
			}
		},
		...(hatched ? [hatchMark(cornersOf(shape), palette, opacity)] : [])
	];
}

function pathOf(shape: AreaShape): string {
	switch (shape.is) {
		case 'box': {
			const { x, y, width, height, round = 0 } = shape;
			if (round === 0) return `${corners(cornersOf(shape))}Z`;
			const r = Math.min(round, width / 2, height / 2);
			const arc = (toX: number, toY: number) => `A${tidy(r)} ${tidy(r)} 0 0 1 ${tidy(toX)} ${tidy(toY)}`;
			return (
				`M${tidy(x + r)} ${tidy(y)}H${tidy(x + width - r)}${arc(x + width, y + r)}` +
				`V${tidy(y + height - r)}${arc(x + width - r, y + height)}H${tidy(x + r)}` +
				`${arc(x, y + height - r)}V${tidy(y + r)}${arc(x + r, y)}Z`
			);
		}
		case 'ellipse': {
			const { x, y, across, down } = shape;
			const half = `A${tidy(across / 2)} ${tidy(down / 2)} 0 1 1 `;
			const [left, right] = [tidy(x - across / 2), tidy(x + across / 2)];
			return `M${left} ${tidy(y)}${half}${right} ${tidy(y)}${half}${left} ${tidy(y)}Z`;
		}
		case 'polygon':
			return `${corners(shape.points)}Z`;
		case 'line':
			return corners(shape.points);
		case 'flow':
			return shape.points
				.map((point, i) => {
					const before = shape.points[i - 1];
					if (!before) return `M${tidy(point.x)} ${tidy(point.y)}`;
					const middle = tidy((before.x + point.x) / 2);
					return `C${middle} ${tidy(before.y)} ${middle} ${tidy(point.y)} ${tidy(point.x)} ${tidy(point.y)}`;
				})
				.join('');
	}
}

function corners(points: readonly Point[]): string {
	return `M${points.map(({ x, y }) => `${tidy(x)} ${tidy(y)}`).join('L')}`;
}

/** The corners of what can be hatched and clicked: boxes and polygons. */
export function cornersOf(shape: AreaShape): readonly Point[] {
	if (shape.is === 'polygon') return shape.points;
	if (shape.is !== 'box') return [];
	const { x, y, width, height } = shape;
	return [
		{ x, y },
		{ x: x + width, y },
		{ x: x + width, y: y + height },
		{ x, y: y + height }
	];
}

const HATCH_APART = 7;

/** Slanted lines cut to a convex outline; drawn one by one, for patterns need names and print badly. */
export function hatchMark(points: readonly Point[], palette: Palette, opacity = 1): Mark {
	const sums = points.map(({ x, y }) => x + y);
	const from = Math.ceil(Math.min(...sums) / HATCH_APART) * HATCH_APART;
	const to = Math.max(...sums);
	let d = '';
	// Lines x + y = c rise to the right; a convex outline is met twice or not at all.
	for (let c = from; c < to; c += HATCH_APART) {
		const met = points.flatMap((a, i): Point[] => {
			const b = points[(i + 1) % points.length] as Point;
			const [sa, sb] = [a.x + a.y - c, b.x + b.y - c];
			if (sa > 0 === sb > 0) return [];
			const share = sa / (sa - sb);
			return [{ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }];
		});
		const [a, b] = met;
		if (a && b) d += `M${tidy(a.x)} ${tidy(a.y)}L${tidy(b.x)} ${tidy(b.y)}`;
	}
	return {
		tag: 'path',
		attributes: { d, fill: 'none', stroke: palette.lineStrong, 'stroke-width': 1, opacity }
	};
}
