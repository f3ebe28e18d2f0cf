import type { Palette } from '../palette.ts';
import type { Outline, Picture, Point } from '../picture.ts';
import { areaMarks } from './areas.ts';
import { strokeMarks } from './coalitionStroke.ts';
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
	return [
		{ tag: 'path', attributes: { d, fill: palette.coalitionFill, 'fill-rule': 'evenodd' } },
		...strokeMarks({ tag: 'path', attributes: { d, fill: 'none' } }, line, palette)
	];
}

function ringPath(ring: readonly Point[]): string {
	return `M${ring.map(({ x, y }) => `${tidy(x)} ${tidy(y)}`).join('L')}Z`;
}
