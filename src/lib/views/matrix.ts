import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { columnHeads } from './columnHeads.ts';
import { finishPicture } from './finish.ts';
import { blocksOf, pairsOf, type Block, type BlockPair } from './matrix/blocks.ts';
import { headerOf, headOf, MARGIN, SYMBOL } from './matrix/frame.ts';
import { drawPairs } from './matrix/pairs.ts';
import { drawNodes } from './nodes.ts';
import { laneOf, markSymbols } from './outlines/coalitionMarks.ts';
import { coalitionLegend, shownCoalitions } from './outlines/coalitions.ts';
import { inkToneOn, palettes } from './palette.ts';
import type { Area, Caption, LegendEntry, Picture, Tone } from './picture.ts';
import { placeInBox } from './placeInBox.ts';
import { measureText, wrapText } from './text.ts';
import { defineView, type ViewInput } from './view.ts';

/** As many have a row of their own; more are shown by their blocks. */
const MOST_ROWS = 40;

/** Who works with whom as a table: pair by pair, or by blocks with the share of pairs that are tied. */
export const matrix = defineView({
	id: 'matrix',
	rows(input) {
		const blocks = blocksOf(input);
		const pairs = pairsOf(input.map, blocks);
		return {
			caption: message('view.matrix.question'),
			columns: [
				{ id: 'block', label: message('view.matrix.block'), align: 'start' },
				...blocks.map(({ id, title }) => ({
					id,
					label: message('view.matrix.column', { name: title }),
					align: 'end' as const
				}))
			],
			rows: blocks.map(({ id, title }, row) => ({
				id,
				cells: [title, ...blocks.map((_, at) => wordsOf(pairs[row]?.[at], input))]
			}))
		};
	},
	arrange: blocksOf,
	draw(input) {
		const blocks = blocksOf(input);
		const line = palettes[input.theme ?? 'light'].labelSize + 1.5;
		const rows = input.map.stakeholders.size;
		const head = headOf(input) + shownCoalitions(input).length * laneOf(input);
		const fits = rows <= MOST_ROWS && (input.size.height - head - MARGIN) / Math.max(1, rows) >= line;
		return fits ? drawPairs(input, blocks) : drawBlocks(input, blocks);
	}
});

function wordsOf(pair: BlockPair | undefined, { translator: { t } }: ViewInput): string | undefined {
	if (!pair || pair.possible === 0 || (pair.tied === 0 && pair.unknown > 0)) return undefined;
	return t('view.matrix.of', { tied: pair.tied, possible: pair.possible });
}

function drawBlocks(input: ViewInput, blocks: readonly Block[]): Picture {
	const palette = palettes[input.theme ?? 'light'];
	const { translator, size } = input;
	const pairs = pairsOf(input.map, blocks);
	const header = headerOf(
		blocks.map(({ title }) => title),
		2 * MARGIN,
		input
	);
	const width = (size.width - header - MARGIN) / Math.max(1, blocks.length);
	const heads = columnHeads(
		blocks.map(({ id, title }) => ({ id: `column:${id}`, name: title })),
		{ left: header, column: width, right: size.width - MARGIN, ...palette }
	);
	const head = heads.height + 2;
	const height = (size.height - head - MARGIN) / Math.max(1, blocks.length);
	const most = Math.max(
		...pairs.flat().map(({ tied, possible }) => (possible > 0 ? tied / possible : 0)),
		0.01
	);
	const coalitions = shownCoalitions(input);
	// Below the title, and below the rings that coalitions are marked by.
	const titled = palette.labelLine + (coalitions.length > 0 ? 7 : 4);
	const headers = blocks.map(({ members }, row) =>
		placeInBox(
			members,
			{
				x: MARGIN,
				y: head + row * height + titled,
				width: header - 2 * MARGIN,
				height: Math.max(SYMBOL, height - titled - 4)
			},
			1,
			24
		)
	);
	const room = Math.min(...headers.map(({ cell }) => Math.min(cell.width, cell.height)));
	const placeOf = (id: Id) => headers.find(({ places }) => places.has(id))?.places.get(id);
	const at = (i: number) => header + i * width;
	const widthOf = (line: string) => measureText(line, palette.labelSize);
	const isRoomy = height >= 2 * palette.labelLine + 6;
	const cells = pairs.flatMap((row, i) =>
		row.map((pair, j) => {
			const share = pair.possible > 0 ? pair.tied / pair.possible : 0;
			const isUnknown = pair.tied === 0 && pair.unknown > 0;
			const shape = {
				is: 'box',
				x: at(j) + 1,
				y: head + i * height + 1,
				width: width - 2,
				height: height - 2
			} as const;
			const tone: Tone = { step: Math.min(4, Math.floor((share / most) * 4.999)) as 0 | 1 | 2 | 3 | 4 };
			const id = `cell:${i}:${j}`;
			const fill: Tone = pair.tied === 0 ? 'surface' : tone;
			const area: Area = isUnknown
				? { id, shape, hatched: true, opacity: 0.6 }
				: pair.possible === 0
					? { id, shape, fill: 'ground' }
					: { id, shape, fill, stroke: i === j ? 'ink' : 'line', width: i === j ? 1.5 : 1 };
			const words = [
				translator.percent(share),
				translator.t('view.matrix.of', { tied: pair.tied, possible: pair.possible })
			];
			const caption: Caption = {
				id,
				x: shape.x + shape.width / 2,
				y: shape.y + shape.height / 2,
				// Both where both fit: a cell whose words are left out reads as if nothing were in it.
				text: isRoomy && words.every((line) => widthOf(line) <= shape.width - 2) ? words : words.slice(0, 1),
				anchor: 'middle',
				tone: inkToneOn(palette, fill)
			};
			return { area, captions: isUnknown || pair.possible === 0 ? [] : [caption] };
		})
	);
	// Names have no room beside so many; pointing or choosing tells them.
	// In rows too low for both, the title stands: a symbol on it would hide it.
	const isLow = height < titled + SYMBOL;
	const linesOfTitle = isLow && height >= 2 * palette.labelSize + 2 ? 2 : 1;
	const nodes = drawNodes(
		input,
		isLow ? () => undefined : placeOf,
		Math.min(18, Math.max(SYMBOL, room * 0.85))
	).map((node) => ({
		...node,
		priority: 0,
		room: { x: node.x, y: node.y, halfWidth: 0, halfHeight: 0 }
	}));
	return finishPicture(
		input,
		{
			size,
			names: 'right',
			nodes,
			areas: [...cells.map(({ area }) => area), ...heads.areas, ...markSymbols(coalitions, nodes)],
			captions: [
				...heads.captions,
				...blocks.map(({ id, title }, row): Caption => ({
					id: `row:${id}`,
					x: MARGIN,
					y: head + row * height + (isLow ? height / 2 : palette.labelLine / 2 + 3),
					text: wrapText(title, (header - 2 * MARGIN) / palette.labelSize, linesOfTitle),
					anchor: 'start',
					strong: true
				})),
				...cells.flatMap(({ captions }) => captions)
			],
			legend: [
				...([0, 2, 4] as const).map((step): LegendEntry => ({
					id: `step:${step}`,
					sign: { is: 'fill', tone: { step } },
					text: translator.t('view.matrix.share', { share: translator.percent((most * (step + 1)) / 5) })
				})),
				{ id: 'unknown', sign: { is: 'hatch' }, text: translator.t('view.matrix.unknown') },
				...coalitionLegend(coalitions, input)
			]
		},
		{ outlined: false }
	);
}
