import type { Id } from '#lib/base/ids.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import { titleOf } from '../lanes/arrange.ts';
import { boxOfCaption } from '../marks/captions.ts';
import { shortNameOf } from '../nodes.ts';
import { palettes } from '../palette.ts';
import type { Area, Box, Caption, LegendEntry, Point, Size } from '../picture.ts';
import { breakName } from '../text.ts';
import type { ViewInput } from '../view.ts';
import { drawBundles } from './drawBundles.ts';
import { groupsOf, type PlaceGroup } from './groups.ts';
import { keepApart } from './keepApart.ts';

const LEAST_RADIUS = 18;
const MOST_RADIUS = 44;
/** On a surface smaller than a square of this side, as on a phone, signs are smaller: so much at most. */
const USUAL_SIDE = 600;
const LEAST_SCALE = 0.6;
/** Room around the middle of a symbol, for the ring of the first answer and a badge. */
const AROUND = 32;
const MOST_SPREAD = 2.2;
/** Air between two signs, and between a sign and its name. */
const AIR = 6;

/** A place as one sign. */
interface Sign extends PlaceGroup {
	readonly radius: number;
	readonly title: readonly string[];
	/** The middle of the sign. */
	readonly middle: Point;
}

/** What a grouped network draws beside the symbols of those who stand alone. */
export interface GroupedPart {
	/** Those who are inside a sign and have no symbol of their own. */
	readonly inside: ReadonlySet<Id>;
	readonly areas: readonly Area[];
	readonly captions: readonly Caption[];
	readonly legend: readonly LegendEntry[];
}

/**
 * One sign for everyone of a place that is not opened, near where they stand, with lines as wide as there are tied
 * pairs. Whoever is selected, chosen as an answer, asked about or outlined keeps a symbol: what one looks for is never
 * inside a sign. O(n + m), and a few rounds over the signs.
 */
export function drawGroups(input: ViewInput, placeOf: (id: Id) => Point | undefined): GroupedPart {
	const kept = groupsOf(input).flatMap(({ cut, members }) => {
		const placed = members.filter(placeOf);
		return placed.length > 0 ? [{ cut, members: placed }] : [];
	});
	const groups = placeGroups(input, kept, placeOf);
	const groupOf = new Map(groups.flatMap((group, i) => group.members.map((id) => [id, i] as const)));
	const lines = drawBundles(input, groups, groupOf, placeOf);
	return {
		inside: new Set(groupOf.keys()),
		areas: [...lines, ...groups.map(signOf)],
		captions: groups.flatMap((group) => wordsOf(group, input)),
		legend: groups.length === 0 ? [] : legendOf(input)
	};
}

/** Signs stand at the middle of their members and give way to one another and to symbols. */
function placeGroups(
	input: ViewInput,
	kept: readonly PlaceGroup[],
	placeOf: (id: Id) => Point | undefined
): Sign[] {
	const most = Math.max(1, ...kept.map(({ members }) => members.length));
	const scale = Math.max(
		LEAST_SCALE,
		Math.min(1, Math.sqrt(input.size.width * input.size.height) / USUAL_SIDE)
	);
	const letters = palettes[input.theme ?? 'light'];
	const drafts = kept.map(({ cut, members }) => {
		const places = members.map((id) => placeOf(id) as Point);
		const radius = scale * (LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(members.length / most));
		const title = breakName(titleOf(cut, input));
		const words = boxOfCaption({ id: '', x: 0, y: 0, text: title, anchor: 'middle', strong: true }, letters);
		const box: Box = {
			x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
			y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
			halfWidth: Math.max(radius, words.halfWidth) + AIR,
			halfHeight: radius + words.halfHeight + 2 * AIR
		};
		return { cut, members, radius, title, words, box };
	});
	const inside = new Set(kept.flatMap(({ members }) => members));
	const symbols = [...input.map.stakeholders.values()].flatMap((stakeholder) => {
		const place = inside.has(stakeholder.id) ? undefined : placeOf(stakeholder.id);
		return place ? [roomAround(place, stakeholder, input)] : [];
	});
	const boxes = keepApart(
		spread(
			drafts.map(({ box }) => box),
			input.size
		),
		symbols,
		input.size
	);
	return drafts.map(({ cut, members, radius, title }, i) => {
		const { x, y, halfHeight } = boxes[i] as Box;
		return { cut, members, radius, title, middle: { x, y: y - halfHeight + AIR + radius } };
	});
}

/** What a symbol takes: its ring, and its name below where that is always shown. */
function roomAround({ x, y }: Point, stakeholder: Stakeholder, input: ViewInput): Box {
	const isNamed = input.answers.has(stakeholder.id) || stakeholder.id === input.selection;
	if (!isNamed) return { x, y, halfWidth: AROUND, halfHeight: AROUND };
	const lines = breakName(shortNameOf(stakeholder, input));
	const { halfWidth, halfHeight } = boxOfCaption(
		{ id: '', x, y, text: lines, anchor: 'middle', strong: true },
		palettes[input.theme ?? 'light']
	);
	return { x, y: y + halfHeight, halfWidth: Math.max(AROUND, halfWidth), halfHeight: AROUND + halfHeight };
}

/** Middles of many lie near one another: they are drawn apart to fill the surface, each way as far as there is room. */
function spread(boxes: readonly Box[], { width, height }: Size): Box[] {
	const [left, right] = [Math.min(...boxes.map(({ x }) => x)), Math.max(...boxes.map(({ x }) => x))];
	const [top, bottom] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...boxes.map(({ y }) => y))];
	const [halfWidth, halfHeight] = [
		Math.max(...boxes.map((box) => box.halfWidth)),
		Math.max(...boxes.map((box) => box.halfHeight))
	];
	const share = (room: number, from: number, to: number) =>
		Math.min(MOST_SPREAD, Math.max(1, room / Math.max(1, to - from)));
	const [growX, growY] = [
		share(width - 2 * halfWidth, left, right),
		share(height - 2 * halfHeight, top, bottom)
	];
	return boxes.map((box) => ({
		...box,
		x: width / 2 + (box.x - (left + right) / 2) * growX,
		y: height / 2 + (box.y - (top + bottom) / 2) * growY
	}));
}

function signOf({ cut, middle, radius }: Sign): Area {
	return {
		id: `group:${cut.id ?? ''}`,
		shape: { is: 'ellipse', x: middle.x, y: middle.y, across: 2 * radius, down: 2 * radius },
		fill: 'ground',
		stroke: 'lineStrong',
		width: 1.5,
		...(cut.id === undefined ? {} : { about: { of: 'group', id: cut.id } })
	};
}

function wordsOf({ cut, members, middle, radius, title }: Sign, { theme, translator }: ViewInput): Caption[] {
	const { labelLine } = palettes[theme ?? 'light'];
	return [
		{
			id: `members:${cut.id ?? ''}`,
			...middle,
			text: translator.number(members.length),
			anchor: 'middle',
			strong: true
		},
		{
			id: `title:${cut.id ?? ''}`,
			x: middle.x,
			y: middle.y + radius + AIR + (title.length * labelLine) / 2,
			text: title,
			anchor: 'middle',
			strong: true,
			halo: true
		}
	];
}

function legendOf({ translator: { t } }: ViewInput): LegendEntry[] {
	return [
		{ id: 'group', sign: { is: 'fill', tone: 'ground', edge: 'lineStrong' }, text: t('view.network.group') },
		{ id: 'bundle', sign: { is: 'line', tone: 'tie', width: 6 }, text: t('view.network.bundle') }
	];
}
