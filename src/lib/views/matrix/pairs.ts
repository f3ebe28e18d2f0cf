import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { pairKey } from '#lib/model/pairs.ts';
import { confidences, type Confidence } from '#lib/model/words.ts';
import { finishPicture } from '../finish.ts';
import { drawNodes, shortNameOf } from '../nodes.ts';
import { palettes } from '../palette.ts';
import type { Area, LegendEntry, Picture, Point, Tone } from '../picture.ts';
import { cutText } from '../text.ts';
import { laneOf, markLetters, markRuns } from '../outlines/coalitionMarks.ts';
import { coalitionLegend, shownCoalitions } from '../outlines/coalitions.ts';
import type { ViewInput } from '../view.ts';
import { recordedPairs, type Block } from './blocks.ts';
import { columnTitles, headerOf, headOf, MARGIN, SYMBOL } from './frame.ts';

/** What a name has beside it: its symbol before, and air. */
const BESIDE = 40;

const tones: Readonly<Record<Confidence, Tone>> = {
	documented: { step: 4 },
	reported: { step: 2 },
	inferred: { step: 1 }
};

/** A row and a column for everyone, in blocks; a cell a pair. */
export function drawPairs(input: ViewInput, blocks: readonly Block[]): Picture {
	const { labelSize } = palettes[input.theme ?? 'light'];
	const { size, map, translator } = input;
	const ids = blocks.flatMap(({ members }) => members);
	const count = Math.max(1, ids.length);
	const coalitions = shownCoalitions(input);
	const gutter = coalitions.length * laneOf(input);
	const names = ids.flatMap((id) => {
		const stakeholder = map.stakeholders.get(id);
		return stakeholder ? [shortNameOf(stakeholder, input)] : [];
	});
	const header = headerOf(names, BESIDE, input);
	const [left, head] = [header + gutter, headOf(input) + gutter];
	const [width, height] = [(size.width - left - MARGIN) / count, (size.height - head - MARGIN) / count];
	const indexOf = new Map(ids.map((id, i) => [id, i]));
	const places = new Map<Id, Point>(ids.map((id, i) => [id, { x: 16, y: head + (i + 0.5) * height }]));
	const cell = (row: number, column: number, inset: number) =>
		({
			is: 'box',
			x: left + column * width + inset,
			y: head + row * height + inset,
			width: Math.max(1, width - 2 * inset),
			height: Math.max(1, height - 2 * inset)
		}) as const;
	const known = new Map<string, Confidence>();
	for (const { from, to, confidence = 'reported' } of map.ties.values()) {
		const key = pairKey(from, to);
		const held = known.get(key);
		if (!held || confidences.indexOf(confidence) < confidences.indexOf(held)) known.set(key, confidence);
	}
	const both = (id: string, a: number, b: number, more: Partial<Area>): Area[] => [
		{ id: `${id}:a`, shape: cell(a, b, 1), ...more },
		{ id: `${id}:b`, shape: cell(b, a, 1), ...more }
	];
	const marked = recordedPairs(map).flatMap(({ key, state, ...ends }): Area[] => {
		const [a, b] = [indexOf.get(ends.a), indexOf.get(ends.b)];
		if (a === undefined || b === undefined) return [];
		return state === 'tied'
			? both(key, a, b, { fill: tones[known.get(key) ?? 'reported'] })
			: both(key, a, b, { fill: 'surface', stroke: 'lineStrong' });
	});
	const starts = blocks.map((_, i) =>
		blocks.slice(0, i).reduce((sum, { members }) => sum + members.length, 0)
	);
	const ends = blocks.map(({ members }, i) => (starts[i] as number) + members.length);
	const lines = blocks.flatMap((_, i): Area[] => {
		const along = { x: left + (starts[i] as number) * width, y: head + (starts[i] as number) * height };
		const part = (ends[i] as number) - (starts[i] as number);
		return [
			{
				id: `block:${i}`,
				shape: { is: 'box', ...along, width: part * width, height: part * height },
				stroke: 'ink',
				width: 1.5
			}
		];
	});
	const asked = indexOf.get(input.focus ?? input.selection ?? '');
	const bands: Area[] =
		asked === undefined
			? []
			: [
					{
						id: 'askedRow',
						shape: { is: 'box', x: 0, y: head + asked * height, width: size.width - MARGIN, height },
						stroke: 'accent',
						width: 2
					},
					{
						id: 'askedColumn',
						shape: { is: 'box', x: left + asked * width, y: head, width, height: count * height },
						stroke: 'accent',
						width: 2
					}
				];
	const marks = markLetters(coalitions, { x: left, y: head }, true, input);
	const ground = { is: 'box', x: left, y: head, width: count * width, height: count * height } as const;
	return finishPicture(
		input,
		{
			size,
			names: 'right',
			nodes: drawNodes(input, (id) => places.get(id)).map((node) => ({
				...node,
				across: SYMBOL,
				lines: [cutText(node.name, (header - BESIDE) / labelSize)]
			})),
			areas: [
				{ id: 'unknown', shape: ground, hatched: true, opacity: 0.35 },
				...marked,
				...lines,
				...bands,
				...markRuns(coalitions, { ids, runs: 'down', start: head, pitch: height, edge: left }, input),
				...markRuns(coalitions, { ids, runs: 'across', start: left, pitch: width, edge: head }, input),
				...marks.areas
			],
			captions: [
				...marks.captions,
				...columnTitles(
					blocks,
					starts.map((i) => left + i * width),
					ends.map((i) => left + i * width),
					input
				)
			],
			legend: [
				...coalitionLegend(coalitions, input),
				...confidences.map((confidence): LegendEntry => ({
					id: confidence,
					sign: { is: 'fill', tone: tones[confidence] },
					text: translator.say(message(`confidence.${confidence}`))
				})),
				...(map.absences.size > 0
					? [
							{
								id: 'asked',
								sign: { is: 'fill', tone: 'surface', edge: 'lineStrong' } as const,
								text: translator.t('view.matrix.askedNotTied')
							}
						]
					: []),
				{ id: 'unknown', sign: { is: 'hatch' }, text: translator.t('view.matrix.unknown') }
			]
		},
		{ outlined: false }
	);
}
