import { placeLabels } from './labels.ts';
import { namedNodes, obstaclesOf } from './marks/words.ts';
import { drawOutlines } from './outlines/drawOutlines.ts';
import { palettes } from './palette.ts';
import type { Picture } from './picture.ts';
import type { ViewInput } from './view.ts';

/** Puts the names and the outlines into a picture whose symbols and lines stand. */
export function finishPicture(
	input: ViewInput,
	picture: Omit<Picture, 'labels' | 'hiddenLabels' | 'outlines'>
): Picture {
	const { labelSize, labelLine } = palettes.light;
	const obstacles = obstaclesOf({ ...picture, outlines: [] });
	const { labels, hidden } = placeLabels(namedNodes(picture.nodes), {
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
