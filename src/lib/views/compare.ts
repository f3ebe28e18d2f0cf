import { pairKey } from '#lib/model/pairs.ts';
import { differencesOf, type Differences } from './compare/difference.ts';
import { figuresOn, measureWords, type Side } from './compare/measures.ts';
import { panelsOf, roomOf, type Panel } from './compare/panels.ts';
import { differenceRows } from './compare/rows.ts';
import { statesOf, type State, type States } from './compare/states.ts';
import { wordsOf } from './compare/words.ts';
import { finishPicture } from './finish.ts';
import { fitFrame, network } from './network.ts';
import { neighboursOf } from './nodes.ts';
import { nothingCaption } from './nothingCaption.ts';
import { obstaclesOf } from './marks/words.ts';
import { coalitionLegend, shownCoalitions } from './outlines/coalitions.ts';
import { OUTSIDE } from './outlines/Grid.ts';
import { drawOutlines } from './outlines/drawOutlines.ts';
import { palettes } from './palette.ts';
import {
	standsFor,
	type Caption,
	type Frame,
	type LegendEntry,
	type Outline,
	type Picture,
	type PictureLink,
	type PictureNode,
	type Point,
	type Size
} from './picture.ts';
import { cutText } from './text.ts';
import { defineView, type ViewInput } from './view.ts';

/** Two states of a map, everyone at one place in both: what came, what went, what is said differently. */
export const compare = defineView({
	id: 'compare',
	rows: (input) => differenceRows(statesOf(input), input),
	draw(input) {
		const states = statesOf(input);
		if (!states)
			return finishPicture(input, {
				size: input.size,
				nodes: [],
				captions: [nothingCaption('compare.nothing', input)]
			});
		const panels = panelsOf(input);
		const frame = fitFrame(states.places.values(), panels.surface);
		const sides = (['after', 'before'] as const).map((side) => {
			const shown = { states, side, panel: panels[side], frame };
			return { ...shown, ...drawSide(shown, { ...input, size: panels.surface }) };
		});
		const picture = finishPicture(
			input,
			{
				size: input.size,
				words: [...wordsOf(states, input), ...measureWords(states, input)],
				nodes: sides.flatMap(({ nodes }) => nodes),
				links: sides.flatMap(({ links }) => links),
				areas: [{ id: 'between', shape: { is: 'line', points: panels.line }, stroke: 'lineStrong' }],
				captions: sides.flatMap(({ side, panel }) => headOf(states[side], side, panel, input)),
				legend: [...legendOf(differencesOf(states), input), ...coalitionsOf(states, input)]
			},
			{ outlined: false }
		);
		return {
			...picture,
			outlines: sides.flatMap((side) => outlinesOf(side, panels.surface, picture, input))
		};
	}
});

/** Nobody else's id: the earlier picture has everyone a second time. */
function idOn(side: Side, id: string): string {
	return side === 'after' ? id : JSON.stringify([side, id]);
}

interface Shown {
	readonly states: States;
	readonly side: Side;
	readonly panel: Panel;
	readonly frame: Frame;
}

/** One state as the network draws it, in its panel; what differs is marked, answers and gaps are of neither. */
function drawSide({ states, side, panel, frame }: Shown, input: ViewInput) {
	const { stakeholders, pairs } = differencesOf(states);
	const { nodes, links } = network.draw({
		...input,
		...symbolsOf(states, side, input),
		map: states[side].map,
		frame,
		grouped: undefined,
		outlines: [],
		evidence: new Set(),
		answers: new Map(),
		ghosts: []
	});
	const room = roomOf(panel, input.size);
	return {
		nodes: nodes.map((node): PictureNode => {
			const difference = stakeholders.get(node.id);
			return {
				...node,
				id: idOn(side, node.id),
				...(side === 'before' ? { of: node.id } : {}),
				x: node.x + panel.corner.x,
				y: node.y + panel.corner.y,
				room,
				...(difference ? { difference, priority: Math.max(node.priority, TOLD) } : {})
			};
		}),
		links: links.map((link): PictureLink => {
			const difference = pairs.get(pairKey(link.from, link.to));
			return {
				...link,
				id: idOn(side, link.id),
				from: idOn(side, link.from),
				to: idOn(side, link.to),
				...(difference ? { difference } : {})
			};
		})
	};
}

/** Whoever differs is named before others. */
const TOLD = 20_000;

/**
 * Partners are counted on each side, and other figures are those worked out for it; both sides are drawn on one scale.
 * On a side of which a measure is not known, its symbols are all alike.
 */
function symbolsOf(states: States, side: Side, input: ViewInput): Pick<ViewInput, 'figures' | 'sizeBy'> {
	const partnersOf = (of: Side) =>
		new Map<string, number | undefined>(
			[...neighboursOf(states[of])].map(([id, others]) => [id, others.size] as const)
		);
	const on = (of: Side) => new Map([...figuresOn(of, states, input), ['degree', partnersOf(of)]]);
	const [own, other] = [on(side), on(side === 'after' ? 'before' : 'after')];
	const figures = new Map(
		[...own].map(([id, values]) => {
			const all = [...values.values(), ...(other.get(id)?.values() ?? [])].flatMap((value) => value ?? []);
			const ends =
				all.length === 0
					? []
					: ([
							[LEAST, Math.min(...all)],
							[MOST, Math.max(...all)]
						] as const);
			return [id, values.size === 0 ? values : new Map([...values, ...ends])];
		})
	);
	const isSized = input.sizeBy === 'degree' || (own.get(input.sizeBy)?.size ?? 0) > 0;
	return { figures, sizeBy: isSized ? input.sizeBy : 'none' };
}

/** Nobody's ids, which hold the least and the largest figure of either side, so that both are drawn on one scale. */
const LEAST = '';
const MOST = ' ';

/** What a side is called, and how much of it there is. */
function headOf(
	{ title, map }: State,
	side: Side,
	{ head, headWidth }: Panel,
	{ translator: { say, t }, theme = 'light' }: ViewInput
): Caption[] {
	const { labelSize, labelLine } = palettes[theme];
	const counts = [
		t('record.stakeholder', { count: map.stakeholders.size }),
		t('record.tie', { count: map.ties.size })
	];
	const line = (id: string, text: string, row: number): Caption => ({
		id: `${side}:${id}`,
		x: head.x,
		y: head.y + (row + 0.5) * labelLine,
		text: cutText(text, headWidth / labelSize / BOLDER),
		anchor: 'start',
		strong: row === 0
	});
	return [line('title', say(title), 0), line('counts', counts.join(', '), 1)];
}

/** Titles are heavier, and so wider, than letters are counted. */
const BOLDER = 1.04;

/** The coalitions of one state around their members there, within its panel. */
function outlinesOf(
	{ states, side, panel }: Shown,
	surface: Size,
	picture: Picture,
	input: ViewInput
): Outline[] {
	const move = <T extends Point>(one: T, way: 1 | -1): T => ({
		...one,
		x: one.x + way * (panel.corner.x + OUTSIDE),
		y: one.y + way * (panel.corner.y + OUTSIDE)
	});
	const own = picture.nodes.filter(({ of }) => (of !== undefined) === (side === 'before'));
	const stakeholders = new Map(own.map((node) => [node.id, standsFor(node)]));
	const labels = picture.labels.flatMap((label) => {
		const id = stakeholders.get(label.id);
		return id === undefined ? [] : [{ ...move(label, -1), id }];
	});
	return drawOutlines(
		{ ...input, map: states[side].map },
		own.map((node) => ({ ...move(node, -1), id: standsFor(node) })),
		labels,
		{ width: surface.width - 2 * OUTSIDE, height: surface.height - 2 * OUTSIDE },
		obstaclesOf(picture, palettes[input.theme ?? 'light']).map((box) => move(box, -1))
	).map((outline) => ({
		...outline,
		rings: outline.rings.map((ring) => ring.map((point) => move(point, 1))),
		tab: move(outline.tab, 1)
	}));
}

/** Whose line is whose, with the members of the later state; of the earlier, where it is no more. */
function coalitionsOf({ before, after }: States, input: ViewInput): LegendEntry[] {
	const known = coalitionLegend(shownCoalitions({ ...input, map: after.map }), input);
	const earlier = coalitionLegend(shownCoalitions({ ...input, map: before.map }), input);
	return [...known, ...earlier.filter(({ id }) => known.every((other) => other.id !== id))];
}

function legendOf({ stakeholders, pairs }: Differences, { translator: { t } }: ViewInput): LegendEntry[] {
	const present = new Set([...stakeholders.values(), ...pairs.values()]);
	return (['gained', 'lost', 'changed'] as const)
		.filter((difference) => present.has(difference))
		.map((difference) => ({
			id: difference,
			sign: { is: 'difference', difference },
			text: t(`compare.sign.${difference}`)
		}));
}
