import type { Palette } from '../palette.ts';
import type { Point } from '../picture.ts';
import { tidy, type Mark } from './mark.ts';

export const HEAVY = 600;

/** The surface around letters, which keeps lines from running through them. */
export function haloOf({ halo, surface }: Palette): Mark['attributes'] {
	return { stroke: surface, 'stroke-width': halo, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
}

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
