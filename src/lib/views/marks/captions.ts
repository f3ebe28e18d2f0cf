import { meet } from '../labels.ts';
import { toneColour, type Palette } from '../palette.ts';
import type { Box, Caption } from '../picture.ts';
import { measureText } from '../text.ts';
import type { Mark } from './mark.ts';
import { unmoved, type Projection } from './projection.ts';
import { haloOf, HEAVY, textMark } from './text.ts';

/** The words of areas and axes. */
export function captionMarks(captions: readonly Caption[], palette: Palette, projection: Projection): Mark[] {
	return fitting(captions, palette, projection).flatMap((caption) =>
		captionMark(caption, palette, projection)
	);
}

/** The room that a caption takes on the surface. */
export function boxOfCaption(
	{ x, y, text, anchor, strong = false }: Caption,
	{ labelSize, labelLine }: Pick<Palette, 'labelSize' | 'labelLine'>,
	{ toSurface }: Projection = unmoved
): Box {
	const lines = linesOf(text);
	const halfWidth = Math.max(...lines.map((line) => measureText(line, labelSize, strong))) / 2 + 1;
	const at = toSurface({ x, y });
	const shift = anchor === 'start' ? halfWidth : anchor === 'end' ? -halfWidth : 0;
	return {
		x: at.x + shift,
		y: at.y,
		halfWidth,
		halfHeight: ((lines.length - 1) * labelLine + labelSize + 1) / 2
	};
}

/** Words keep their size while the camera goes back; whatever would lie on an earlier one is left out. */
export function fitting(
	captions: readonly Caption[],
	letters: Pick<Palette, 'labelSize' | 'labelLine'>,
	projection: Projection = unmoved
): readonly Caption[] {
	const taken: Box[] = [];
	return captions.filter((caption) => {
		const box = boxOfCaption(caption, letters, projection);
		if (taken.some((other) => meet(other, box))) return false;
		taken.push(box);
		return true;
	});
}

const linesOf = (text: Caption['text']): readonly string[] => (typeof text === 'string' ? [text] : text);

function captionMark(
	{ x, y, text, anchor, strong, tone = 'ink', halo }: Caption,
	palette: Palette,
	{ toSurface }: Projection
): Mark[] {
	const at = toSurface({ x, y });
	const lines = linesOf(text);
	return lines.map((line, i) =>
		textMark(
			line,
			{
				x: at.x,
				y: at.y + (i - (lines.length - 1) / 2) * palette.labelLine + palette.labelSize * 0.36
			},
			palette,
			{
				'text-anchor': anchor,
				'font-weight': strong ? HEAVY : 400,
				fill: toneColour(palette, tone),
				...(halo ? haloOf(palette) : {})
			}
		)
	);
}
