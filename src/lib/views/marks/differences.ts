import { meet } from '../labels.ts';
import { toneColour, type Palette } from '../palette.ts';
import type { Box, Difference, Picture, PictureNode, Point } from '../picture.ts';
import { differenceDashes, differenceSigns, differenceTones } from './differenceLooks.ts';
import { tidy, type Mark } from './mark.ts';
import type { Projection } from './projection.ts';
import { controlOf } from './symbols.ts';
import { HEAVY, textMark } from './text.ts';

const SIGN = 9;
const RING = 4;

type Parts = Pick<Picture, 'nodes' | 'labels'> & Partial<Pick<Picture, 'links'>>;

/** Rings and signs of symbols that differ, and signs on ties where one covers no symbol, no name and no other sign. */
export function differenceMarks(picture: Parts, palette: Palette, projection: Projection): Mark[] {
	const { nodes, labels, links = [] } = picture;
	const changed = nodes.filter(({ difference }) => difference !== undefined);
	// Most pictures compare nothing, and a large one is not gone through for signs that it has not.
	if (changed.length === 0 && links.every(({ difference }) => difference === undefined)) return [];
	const taken: Box[] = [
		...labels,
		...changed.map((node) => boxAt(signAt(node, projection))),
		...nodes.map((node) => {
			const half = (node.across * projection.symbolScale) / 2;
			return { ...projection.toSurface(node), halfWidth: half, halfHeight: half };
		})
	];
	const at = new Map<string, Point>(nodes.map((node) => [node.id, node]));
	const onTies = links.flatMap(({ from, to, bend, difference, emphasis }): Mark[] => {
		const [a, b] = [at.get(from), at.get(to)];
		if (difference === undefined || emphasis === 'dim' || !a || !b) return [];
		const control = controlOf(a, b, bend);
		const middle = projection.toSurface({
			x: (a.x + b.x) / 4 + control.x / 2,
			y: (a.y + b.y) / 4 + control.y / 2
		});
		if (taken.some((box) => meet(box, boxAt(middle)))) return [];
		taken.push(boxAt(middle));
		return signMarks(middle, difference, palette);
	});
	return [
		...onTies,
		...changed.flatMap((node) => [
			ringMark(node, palette, projection),
			...signMarks(signAt(node, projection), node.difference as Difference, palette)
		])
	];
}

/** Where the sign of a symbol stands: at its upper right. */
export function signAt(node: PictureNode, { toSurface, symbolScale }: Projection): Point {
	const { x, y } = toSurface(node);
	const out = ((node.across * symbolScale) / 2 + RING) * Math.SQRT1_2 + 4;
	return { x: x + out, y: y - out };
}

/** The disc with the sign of a difference. */
export function signMarks({ x, y }: Point, difference: Difference, palette: Palette, r = SIGN - 1): Mark[] {
	return [
		{
			tag: 'circle',
			attributes: {
				cx: tidy(x),
				cy: tidy(y),
				r,
				fill: toneColour(palette, differenceTones[difference]),
				stroke: palette.surface,
				'stroke-width': 1.5
			}
		},
		textMark(differenceSigns[difference], { x, y: y + 5 }, palette, {
			fill: palette.onInk,
			'font-size': 14,
			'font-weight': HEAVY,
			'text-anchor': 'middle'
		})
	];
}

function ringMark(node: PictureNode, palette: Palette, { toSurface, symbolScale }: Projection): Mark {
	const { x, y } = toSurface(node);
	const difference = node.difference as Difference;
	const dash = differenceDashes[difference];
	return {
		tag: 'circle',
		attributes: {
			cx: tidy(x),
			cy: tidy(y),
			r: tidy((node.across * symbolScale) / 2 + RING),
			fill: 'none',
			stroke: toneColour(palette, differenceTones[difference]),
			'stroke-width': palette.evidenceWidth + 0.75,
			...(dash ? { 'stroke-dasharray': dash.map((length) => length * 0.6).join(' ') } : {})
		}
	};
}

function boxAt(middle: Point): Box {
	return { ...middle, halfWidth: SIGN, halfHeight: SIGN };
}
