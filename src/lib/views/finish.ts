import { placeLabels } from './labels.ts';
import { drawOutlines } from './outlines/drawOutlines.ts';
import { palettes } from './palette.ts';
import type { Box, Picture } from './picture.ts';
import type { ViewInput } from './view.ts';

const PLUS = 12;

/** Puts the names and the outlines into a picture whose symbols and lines stand. */
export function finishPicture(
	input: ViewInput,
	picture: Omit<Picture, 'labels' | 'hiddenLabels' | 'outlines'>
): Picture {
	const { labelSize, labelLine } = palettes.light;
	const obstacles: Box[] = [
		...picture.ghosts.map(({ middle }) => ({ ...middle, halfWidth: PLUS, halfHeight: PLUS })),
		...picture.bands.map(({ y, height, headerWidth }) => ({
			x: headerWidth / 2,
			y: y + height / 2,
			halfWidth: headerWidth / 2,
			halfHeight: height / 2
		}))
	];
	const { labels, hidden } = placeLabels(picture.nodes, {
		size: picture.size,
		fontSize: labelSize,
		lineHeight: labelLine,
		prefer: picture.bands.length > 0 ? 'below' : 'beside',
		obstacles
	});
	return {
		...picture,
		labels,
		hiddenLabels: hidden,
		outlines: drawOutlines(input, picture.nodes, labels, picture.size, obstacles)
	};
}
