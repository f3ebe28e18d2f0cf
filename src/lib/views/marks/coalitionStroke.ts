import type { Palette } from '../palette.ts';
import type { Outline } from '../picture.ts';
import type { Mark } from './mark.ts';

/** A shape drawn with the line of a coalition: whole, of dashes and dots, or double. */
export function strokeMarks(
	{ tag, attributes }: Pick<Mark, 'tag' | 'attributes'>,
	line: Outline['line'],
	palette: Palette
): Mark[] {
	const width = palette.outlineWidth;
	const stroke = (strokeWidth: number, colour: string): Mark => ({
		tag,
		attributes: {
			...attributes,
			stroke: colour,
			'stroke-width': strokeWidth,
			'stroke-linejoin': 'round',
			'vector-effect': 'non-scaling-stroke',
			...(line === 'dashDot' ? { 'stroke-dasharray': '10 4 2 4' } : {})
		}
	});
	return [
		stroke(line === 'double' ? width * 3 : width, palette.ink),
		...(line === 'double' ? [stroke(width, palette.surface)] : [])
	];
}
