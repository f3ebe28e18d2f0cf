import type { Palette } from '../palette.ts';
import type { Outline } from '../picture.ts';
import type { Mark } from './mark.ts';

/** Dash and dot of a long line, and of one that is no longer than a row. */
const LONG = '10 4 2 4';
export const SHORT = '4 2 1.5 2';

/** A shape drawn with the line of a coalition: whole, of dashes and dots, or double. */
export function strokeMarks(
	{ tag, attributes }: Pick<Mark, 'tag' | 'attributes'>,
	line: Outline['line'],
	palette: Palette,
	{ width = palette.outlineWidth, dash = LONG }: { readonly width?: number; readonly dash?: string } = {}
): Mark[] {
	const stroke = (strokeWidth: number, colour: string): Mark => ({
		tag,
		attributes: {
			...attributes,
			stroke: colour,
			'stroke-width': strokeWidth,
			'stroke-linejoin': 'round',
			'vector-effect': 'non-scaling-stroke',
			...(line === 'dashDot' ? { 'stroke-dasharray': dash } : {})
		}
	});
	return [
		stroke(line === 'double' ? width * 3 : width, palette.ink),
		...(line === 'double' ? [stroke(width, palette.surface)] : [])
	];
}
