import type { Palette } from '../palette.ts';
import type { Outline, Picture, Point } from '../picture.ts';
import { areaMarks } from './areas.ts';
import { tidy, type Mark } from './mark.ts';

/** What lies behind symbols and ties: lanes and areas without their words, and coalitions. */
export function groundMarks(picture: Picture, palette: Palette): Mark[] {
	return [
		...picture.bands.flatMap(({ y, height, headerWidth, tinted }): Mark[] => [
			...(tinted ? [rectangle(0, y, picture.size.width, height, { fill: palette.ground })] : []),
			rectangle(headerWidth - 1, y, 1, height, { fill: palette.line })
		]),
		...picture.areas.flatMap((area) => areaMarks(area, palette)),
		...picture.outlines.flatMap((outline) => outlineMarks(outline, palette))
	];
}

function rectangle(x: number, y: number, width: number, height: number, more: Mark['attributes']): Mark {
	return { tag: 'rect', attributes: { x, y: tidy(y), width, height: tidy(height), ...more } };
}

function outlineMarks({ rings, line }: Outline, palette: Palette): Mark[] {
	const d = rings.map(ringPath).join('');
	const width = palette.outlineWidth;
	const stroke = (strokeWidth: number, colour: string): Mark => ({
		tag: 'path',
		attributes: {
			d,
			fill: 'none',
			stroke: colour,
			'stroke-width': strokeWidth,
			'stroke-linejoin': 'round',
			'vector-effect': 'non-scaling-stroke',
			...(line === 'dashDot' ? { 'stroke-dasharray': '10 4 2 4' } : {})
		}
	});
	return [
		{ tag: 'path', attributes: { d, fill: palette.coalitionFill, 'fill-rule': 'evenodd' } },
		stroke(line === 'double' ? width * 3 : width, palette.ink),
		...(line === 'double' ? [stroke(width, palette.surface)] : [])
	];
}

function ringPath(ring: readonly Point[]): string {
	return `M${ring.map(({ x, y }) => `${tidy(x)} ${tidy(y)}`).join('L')}Z`;
}
