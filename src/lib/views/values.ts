import { listHeld, ratingsThatCount } from '#lib/analysis/answers/values/holding.ts';
import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { Value, ValueRating } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { finishPicture } from './finish.ts';
import { spreadOf } from './grid/scores.ts';
import { drawTrays } from './grid/trays.ts';
import { drawNodes, shortNameOf } from './nodes.ts';
import { headerOf } from './matrix/frame.ts';
import { laneOf, markLetters, markRuns, markSymbols } from './outlines/coalitionMarks.ts';
import { coalitionLegend, shownCoalitions } from './outlines/coalitions.ts';
import { inkToneOn, palettes } from './palette.ts';
import type { Area, Caption, LegendEntry, Point, Tone } from './picture.ts';
import { rememberFor } from './remember.ts';
import { cutText } from './text.ts';
import { columnHeads, usualHead } from './columnHeads.ts';
import { defineView, type ViewInput } from './view.ts';

/** What stands with a name: its symbol, and air on both sides. */
const BESIDE = 42;
const MARGIN = 12;
const MOST_ROW = 30;
const SYMBOL = 15;
/** Tray of those of whom nothing is on record, beside the rows. */
const TRAY = 0.2;

/** Who holds which value how strongly, as they or others said; unknown is hatched. */
export const values = defineView({
	id: 'values',
	rows(input) {
		const { held, rows, silent } = ratedIn(input.map);
		const none = new Map<Id, Cell>();
		return {
			caption: message('view.values.question'),
			columns: [
				{ id: 'name', label: message('view.column.stakeholder'), align: 'start' },
				...held.map(({ value }) => ({
					id: value.id,
					label: message('view.values.column', { name: nameOf(value, input) }),
					align: 'end' as const
				}))
			],
			rows: [...rows, ...silent.map((id) => [id, none] as const)].map(([id, cells]) => {
				const stakeholder = input.map.stakeholders.get(id);
				return {
					id,
					cells: [
						stakeholder ? shortNameOf(stakeholder, input) : id,
						...held.map(({ value }) => wordsOf(cells.get(value.id), input))
					]
				};
			})
		};
	},
	draw(input) {
		const { held, rows, silent } = withFewSilent(ratedIn(input.map));
		const { labelLine, labelSize } = palettes[input.theme ?? 'light'];
		const { width, height } = input.size;
		const coalitions = shownCoalitions(input);
		const gutter = rows.size === 0 ? 0 : coalitions.length * laneOf(input);
		const names = [...rows.keys()].flatMap((id) => {
			const stakeholder = input.map.stakeholders.get(id);
			return stakeholder ? [shortNameOf(stakeholder, input)] : [];
		});
		const header = headerOf(names, BESIDE, input);
		const edge = header + gutter;
		const isServed = held.some(({ served }) => served > 0);
		const servedLine = isServed ? labelLine : 0;
		// A few rows leave their room below to those of whom nothing is on record.
		const isBelow =
			rows.size === 0 || usualHead(labelLine) + servedLine + rows.size * MOST_ROW < height * 0.55;
		const trayWidth = isBelow ? width - 2 * MARGIN : silent.length === 0 ? 0 : width * TRAY;
		const right = rows.size === 0 ? 0 : width - MARGIN - (trayWidth > 0 && !isBelow ? trayWidth + MARGIN : 0);
		const column = held.length === 0 ? 0 : (right - edge) / held.length;
		const fill = rows.size === 0 ? (width - 2 * MARGIN) / Math.max(1, held.length) : column;
		const left = rows.size === 0 ? MARGIN : edge;
		const heads = columnHeads(
			held.map(({ value }) => ({ id: `value:${value.id}`, name: nameOf(value, input) })),
			{
				left,
				column: fill,
				// The letters of coalitions stand before the first head.
				...(gutter > 0 ? { from: edge } : {}),
				right: rows.size === 0 ? width - MARGIN : right,
				labelSize,
				labelLine
			}
		);
		const head = held.length === 0 ? 0 : heads.height + servedLine + 4;
		const least = labelSize + 1.5;
		const pitch = Math.min(MOST_ROW, Math.max(least, (height - head - MARGIN) / Math.max(1, rows.size)));
		const needed = head + rows.size * pitch + MARGIN;
		// What is a little too high would be shrunk until its words touch: it is shown from its top instead.
		const whole = needed > height + 1 ? Math.max(needed, height * 1.15) : height;
		const places = new Map<Id, Point>(
			[...rows.keys()].map((id, row) => [id, { x: 20, y: head + (row + 0.5) * pitch }])
		);
		const tray = drawTrays(
			[
				{
					id: 'silent',
					title: input.translator.t('view.values.silent'),
					ids: silent,
					hatched: true
				}
			],
			{
				x: width - MARGIN - trayWidth,
				y: isBelow ? head + rows.size * pitch + MARGIN : MARGIN,
				width: trayWidth,
				height: height - (isBelow ? head + rows.size * pitch : 0) - 2 * MARGIN
			},
			input
		);
		const letters = markLetters(gutter > 0 ? coalitions : [], { x: edge, y: head }, false, input);
		const nodes = drawNodes(input, (id) => places.get(id) ?? tray.places.get(id), 22);
		const runs = { ids: [...rows.keys()], runs: 'down', start: head, pitch, edge } as const;
		const beside = nodes.filter(({ id }) => !places.has(id));
		return finishPicture(
			input,
			{
				size: { width, height: whole },
				names: rows.size === 0 && tray.listed.size === 0 ? 'below' : 'right',
				nodes: nodes.map((node) =>
					places.has(node.id)
						? {
								...node,
								across: SYMBOL,
								lines: [cutText(node.name, (header - BESIDE) / labelSize)],
								priority: Math.max(node.priority, 1e6)
							}
						: { ...node, room: tray.rooms.get(node.id)! }
				),
				areas: [
					...[...rows.values()].flatMap((cells, row) =>
						held.flatMap(({ value, isSplit }, at): Area[] => {
							const cell = cells.get(value.id);
							const shape = {
								is: 'box',
								x: edge + at * column + 1,
								y: head + row * pitch + 1,
								width: column - 2,
								height: pitch - 2
							} as const;
							const id = `cell:${row}:${at}`;
							if (!cell) return [{ id, shape, hatched: true, opacity: 0.5 }];
							const conflicts =
								isSplit && cell.median !== undefined && (cell.median <= 2 || cell.median >= 4);
							return [
								{ id, shape, fill: toneOf(cell), ...(conflicts ? { stroke: 'ink' as const, width: 2 } : {}) }
							];
						})
					),
					...tray.areas,
					...heads.areas,
					...markRuns(coalitions, runs, input),
					...markSymbols(coalitions, beside),
					...letters.areas
				],
				captions: [
					...letters.captions,
					...heads.captions,
					...(isServed ? held : []).map(({ value, served }, at): Caption => ({
						id: `served:${value.id}`,
						x: left + (at + 0.5) * fill,
						y: heads.height + 2 + labelLine / 2,
						text: cutText(
							input.translator.t('view.values.served', { count: served }),
							(fill - 4) / labelSize
						),
						anchor: 'middle'
					})),
					...[...rows.values()].flatMap((cells, row) =>
						held.flatMap(({ value }, at): Caption[] => {
							const cell = cells.get(value.id);
							if (!cell) return [];
							return [
								{
									id: `cell:${row}:${at}`,
									x: edge + (at + 0.5) * column,
									y: head + (row + 0.5) * pitch,
									text: cutText(wordsOf(cell, input) ?? '', (column - 4) / labelSize),
									anchor: 'middle',
									tone: inkToneOn(palettes[input.theme ?? 'light'], toneOf(cell))
								}
							];
						})
					),
					...tray.captions
				],
				legend: [
					...legendOf(
						input,
						held.some(({ isSplit }) => isSplit)
					),
					...coalitionLegend(coalitions, input)
				]
			},
			{ outlined: false }
		);
	}
});

type Rated = ReturnType<typeof ratedIn>;

/** A few of whom nothing is on record are rows like all others, hatched from end to end. */
function withFewSilent({ held, rows, silent }: Rated): Rated {
	if (silent.length > rows.size / 2) return { held, rows, silent };
	return {
		held,
		rows: new Map([...rows, ...silent.map((id) => [id, new Map<Id, Cell>()] as const)]),
		silent: []
	};
}

/** What is on record of one stakeholder and one value. */
interface Cell {
	/** Of all ratings, 1 to 5; absent where it was called central without a number. */
	readonly median?: number;
	readonly least?: number;
	readonly most?: number;
	readonly isOwnWord: boolean;
}

interface HeldValue {
	readonly value: Value;
	/** Projects on record as serving it. */
	readonly served: number;
	/** Some hold it strongly and others hardly. */
	readonly isSplit: boolean;
}

/** Values most widely held first, and for everyone with a rating what was said; Indigenous bodies in their own words only. */
const ratedIn = rememberFor((map: StakeholderMap) => {
	const ratings = ratingsThatCount(map, undefined);
	const held = listHeld(map, ratings).map(({ value, counts }): HeldValue => {
		const [one = 0, two = 0, , four = 0, five = 0] = counts;
		const served = new Set(
			[...map.services.values()].filter((one) => one.value === value.id).map(({ project }) => project)
		);
		return { value, served: served.size, isSplit: one + two > 0 && four + five > 0 };
	});
	const all = new Map<Id, Map<Id, ValueRating[]>>();
	for (const rating of ratings) {
		const own = all.get(rating.stakeholder) ?? new Map<Id, ValueRating[]>();
		all.set(rating.stakeholder, own.set(rating.value, [...(own.get(rating.value) ?? []), rating]));
	}
	const rows = new Map(
		[...map.stakeholders.keys()].flatMap((id): [Id, ReadonlyMap<Id, Cell>][] => {
			const own = all.get(id);
			return own ? [[id, new Map([...own].map(([value, list]) => [value, cellOf(list)]))]] : [];
		})
	);
	return { held, rows, silent: [...map.stakeholders.keys()].filter((id) => !rows.has(id)) };
});

function cellOf(ratings: readonly ValueRating[]): Cell {
	const scores = ratings.flatMap(({ rating }) => rating ?? []);
	const isOwnWord = ratings.some(({ published }) => published === true);
	return scores.length === 0 ? { isOwnWord } : { ...spreadOf(scores), isOwnWord };
}

/** From 1 (hardly) over 3 to 5; what somebody itself calls central stands at the end. */
function toneOf({ median }: Cell): Tone {
	return { diverging: median === undefined ? 2 : (Math.round(median - 3) as -2 | -1 | 0 | 1 | 2) };
}

function wordsOf(cell: Cell | undefined, { translator: { t, number } }: ViewInput): string | undefined {
	if (!cell) return undefined;
	if (cell.median === undefined) return t('view.values.own');
	if (cell.least === cell.most) return number(cell.median);
	return t('view.values.range', { median: cell.median, least: cell.least ?? 0, most: cell.most ?? 0 });
}

function nameOf({ name, nameFr }: Value, { translator }: ViewInput): string {
	return translator.language === 'fr' ? (nameFr ?? name) : name;
}

function legendOf({ translator: { t } }: ViewInput, hasSplit: boolean): LegendEntry[] {
	return [
		{ id: 'low', sign: { is: 'fill', tone: { diverging: -2 } }, text: t('view.values.low') },
		{ id: 'high', sign: { is: 'fill', tone: { diverging: 2 } }, text: t('view.values.high') },
		{ id: 'unknown', sign: { is: 'hatch' }, text: t('view.values.unknown') },
		...(hasSplit
			? [
					{
						id: 'split',
						sign: { is: 'fill', tone: 'surface', edge: 'ink' } as const,
						text: t('view.values.split')
					}
				]
			: [])
	];
}
