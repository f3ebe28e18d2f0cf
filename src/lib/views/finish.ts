import { placeLabels, type PlacedLabels } from './labels.ts';
import { fitting } from './marks/captions.ts';
import { namedNodes, obstaclesOf } from './marks/words.ts';
import { coalitionLegend, shownCoalitions } from './outlines/coalitions.ts';
import { drawOutlines } from './outlines/drawOutlines.ts';
import { palettes } from './palette.ts';
import type { Picture } from './picture.ts';
import type { ViewInput } from './view.ts';

type Drawn = Pick<Picture, 'size' | 'nodes'> & Partial<Omit<Picture, 'labels' | 'hiddenLabels' | 'outlines'>>;

export interface FinishOptions {
	/** Coalitions are enclosed; not where a place in the picture is not one in the network, as in a list. */
	readonly outlined?: boolean;
}

/** Puts the names and the outlines into a picture whose symbols and lines stand. */
export function finishPicture(
	input: ViewInput,
	drawn: Drawn,
	{ outlined = true }: FinishOptions = {}
): Picture {
	const letters = palettes[input.theme ?? 'light'];
	const picture = {
		links: [],
		bands: [],
		areas: [],
		legend: [],
		ghosts: [],
		names: 'beside' as const,
		...drawn,
		captions: fitting(drawn.captions ?? [], letters)
	};
	const coalitions = outlined ? shownCoalitions(input) : [];
	const obstacles = obstaclesOf({ ...picture, outlines: [] }, letters);
	let placed: PlacedLabels | undefined;
	/** When somebody asks: a canvas places them for itself, where its camera is, and does not. */
	const placedNow = () =>
		(placed ??= placeLabels(namedNodes(picture.nodes), {
			size: picture.size,
			fontSize: letters.labelSize,
			lineHeight: letters.labelLine,
			prefer: picture.names,
			obstacles
		}));
	return {
		...picture,
		legend: [...picture.legend, ...coalitionLegend(coalitions, input)],
		get labels() {
			return placedNow().labels;
		},
		get hiddenLabels() {
			return placedNow().hidden;
		},
		outlines:
			coalitions.length > 0
				? drawOutlines(input, picture.nodes, placedNow().labels, picture.size, obstacles)
				: []
	};
}
