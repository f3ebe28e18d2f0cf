import type { Palette } from '../palette.ts';
import type { Point } from '../picture.ts';
import { tidy, type Mark } from './mark.ts';

export const HEAVY = 600;

/** A line of words at a base line. */
export function textMark(
	text: string,
	{ x, y }: Point,
	palette: Palette,
	more: Mark['attributes'] = {}
): Mark {
	return {
		tag: 'text',
		attributes: {
			x: tidy(x),
			y: tidy(y),
			fill: palette.ink,
			'font-size': palette.labelSize,
			'font-weight': 500,
			...more
		},
		text
	};
}
