import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { finishPicture } from './finish.ts';
import { scoresOf, type Scored } from './grid/scores.ts';
import { axes, emptyCaption, fields, quadrantOf, spot, STEPS } from './grid/ground.ts';
import { drawTrays, type Tray } from './grid/trays.ts';
import { drawLinks, drawNodes, shortNameOf } from './nodes.ts';
import type { Area, LegendEntry, Point } from './picture.ts';
import { placeInBox, type Corner } from './placeInBox.ts';
import { defineView, type ViewInput } from './view.ts';

const LEFT = 60;
const TOP = 34;
const BOTTOM = 44;
const GAP = 24;
const MOST_SYMBOL = 26;
/** A field keeps so much of its room free at its rim. */
const INSET = 8;
/** Tray of who is not placed: between these shares of the width. */
const LEAST_TRAY = 0.2;
const MOST_TRAY = 0.6;

/** Power and interest as people judged them: whom to work with how. Who was not judged stands outside. */
export const grid = defineView({
	id: 'grid',
	rows(input) {
		const { scored, apart, unscored } = scoresOf(input.map);
		const { t } = input.translator;
		const nameOf = (id: Id) => {
			const stakeholder = input.map.stakeholders.get(id);
			return stakeholder ? shortNameOf(stakeholder, input) : id;
		};
		return {
			caption: message('view.grid.question'),
			columns: [
				{ id: 'name', label: message('view.column.stakeholder'), align: 'start' },
				{ id: 'power', label: message('view.grid.power'), align: 'end' },
				{ id: 'interest', label: message('view.grid.interest'), align: 'end' },
				{ id: 'raters', label: message('view.grid.raters'), align: 'end' },
				{ id: 'place', label: message('view.grid.place'), align: 'start' }
			],
			rows: [
				...scored.map((one) => ({
					id: one.id,
					cells: [
						nameOf(one.id),
						one.power.median,
						one.interest.median,
						one.judgments.length,
						t(`view.grid.quadrant.${quadrantOf(one)}`)
					]
				})),
				...apart.map((id) => ({
					id,
					cells: [nameOf(id), undefined, undefined, undefined, t('view.grid.apart')]
				})),
				...unscored.map((id) => ({
					id,
					cells: [nameOf(id), undefined, undefined, 0, t('view.grid.unscored')]
				}))
			]
		};
	},
	draw(input) {
		const { scored, apart, unscored, isMadeUp } = scoresOf(input.map);
		const { t } = input.translator;
		const box = boxOf(input);
		const placed = placeScored(scored, box);
		const side = { x: box.x + box.width + GAP, y: TOP, width: 0, height: input.size.height - TOP - 12 };
		const trays: Tray[] = [
			{ id: 'apart', title: t('view.grid.apart'), ids: apart },
			{ id: 'unscored', title: t('view.grid.unscored'), ids: unscored, hatched: true }
		];
		const tray = drawTrays(trays, { ...side, width: input.size.width - side.x - 12 }, input);
		const placeOf = (id: Id) => placed.get(id) ?? tray.places.get(id);
		/** No name stands on an axis; to the right there is none. */
		const field = {
			x: (box.x + side.x) / 2,
			y: (box.y + box.height) / 2,
			halfWidth: (side.x - box.x) / 2,
			halfHeight: (box.y + box.height) / 2
		};
		const asked = input.focus !== undefined || input.evidence.size > 0;
		const whiskers = scored.flatMap((one) => whiskersOf(one, placed.get(one.id) as Point, box));
		return finishPicture(input, {
			size: input.size,
			names: 'below',
			nodes: drawNodes(input, placeOf, MOST_SYMBOL).map((node) => ({
				...node,
				room: tray.rooms.get(node.id) ?? field,
				...(tray.listed.has(node.id) ? { names: 'right' as const } : {})
			})),
			links: asked ? drawLinks(input, placeOf).filter(({ emphasis }) => emphasis === 'strong') : [],
			areas: [...fields(box), ...whiskers, ...ratersOf(input, scored, box), ...tray.areas],
			captions: [
				...axes(box, input),
				...(scored.length === 0 ? [emptyCaption(box, input)] : []),
				...(isMadeUp
					? [
							{
								id: 'madeUp',
								x: box.x + box.width,
								y: box.y - 18,
								text: t('view.grid.madeUp'),
								anchor: 'end' as const
							}
						]
					: []),
				...tray.captions
			],
			legend: legendOf(input, whiskers.length > 0)
		});
	},
	place(input, { x, y }) {
		const box = boxOf(input);
		const stepOf = (share: number) => Math.ceil(share * STEPS);
		const [interest, influence] = [stepOf((x - box.x) / box.width), stepOf(1 - (y - box.y) / box.height)];
		const fits = (score: number) => score >= 1 && score <= STEPS;
		return fits(interest) && fits(influence) ? { influence, interest } : undefined;
	}
});

function boxOf({ map, size }: ViewInput): Corner {
	const { scored } = scoresOf(map);
	const outside = 1 - scored.length / Math.max(1, map.stakeholders.size);
	const tray = size.width * Math.min(MOST_TRAY, Math.max(LEAST_TRAY, outside * 0.7));
	return {
		x: LEFT,
		y: TOP,
		width: Math.max(120, size.width - LEFT - tray - GAP),
		height: Math.max(120, size.height - TOP - BOTTOM)
	};
}

/** Scores are steps, so many share a field: they stand in rows within it, which says no more than the field. */
function placeScored(scored: readonly Scored[], box: Corner): Map<Id, Point> {
	const fields = new Map<string, Scored[]>();
	for (const one of scored) {
		const field = `${one.interest.median} ${one.power.median}`;
		const held = fields.get(field);
		if (held) held.push(one);
		else fields.set(field, [one]);
	}
	const places = new Map<Id, Point>();
	const [width, height] = [box.width / STEPS - 2 * INSET, box.height / STEPS - 2 * INSET];
	for (const members of fields.values()) {
		const [first] = members as [Scored];
		const { x, y } = spot(box, first.interest.median, first.power.median);
		const corner = { x: x - width / 2, y: y - height / 2, width, height };
		for (const [id, place] of placeInBox(
			members.map(({ id }) => id),
			corner
		).places)
			places.set(id, place);
	}
	return places;
}

/** From the least to the most that anybody said, each way. */
function whiskersOf({ id, power, interest }: Scored, at: Point, box: Corner): Area[] {
	const middle = spot(box, interest.median, power.median);
	const [dx, dy] = [at.x - middle.x, at.y - middle.y];
	const bar = (axis: string, a: Point, b: Point): Area => ({
		id: `whisker:${axis}:${id}`,
		shape: {
			is: 'line',
			points: [
				{ x: a.x + dx, y: a.y + dy },
				{ x: b.x + dx, y: b.y + dy }
			]
		},
		stroke: 'ink',
		width: 1.5
	});
	return [
		...(interest.most > interest.least
			? [bar('x', spot(box, interest.least, power.median), spot(box, interest.most, power.median))]
			: []),
		...(power.most > power.least
			? [bar('y', spot(box, interest.median, power.least), spot(box, interest.median, power.most))]
			: [])
	];
}

const RATER = 9;

/** Each rater's own judgment of whoever is looked at, as a small ring. */
function ratersOf({ focus, selection }: ViewInput, scored: readonly Scored[], box: Corner): Area[] {
	const asked = scored.find(({ id }) => id === (focus ?? selection));
	if (!asked || asked.judgments.length < 2) return [];
	return asked.judgments.map(({ id, influence, interest }, i): Area => {
		const { x, y } = spot(box, interest, influence);
		const turn = (i / asked.judgments.length) * 2 * Math.PI;
		return {
			id: `rater:${id}`,
			shape: {
				is: 'ellipse',
				x: x + 16 * Math.cos(turn),
				y: y + 16 * Math.sin(turn),
				across: RATER,
				down: RATER
			},
			fill: 'surface',
			stroke: 'accent',
			width: 2
		};
	});
}

function legendOf({ translator: { t } }: ViewInput, hasWhiskers: boolean): LegendEntry[] {
	return [
		...(hasWhiskers
			? [{ id: 'whisker', sign: { is: 'whisker' } as const, text: t('view.grid.whisker') }]
			: []),
		{ id: 'unscored', sign: { is: 'hatch' }, text: t('view.grid.unscoredWhy') }
	];
}
