import type { Box, Emphasis, PictureLabel, Point, Size } from './picture.ts';
import type { Id } from '#lib/base/ids.ts';
import { BoxIndex } from './BoxIndex.ts';
import { breakInto, breakName, measureText, type MeasureText } from './text.ts';

/** A symbol that wants its name beside it, in the units of the surface that it is drawn on. */
export interface Named {
	readonly id: Id;
	readonly x: number;
	readonly y: number;
	readonly across: number;
	readonly name: string;
	/** The lines of its name where they are other than usual. */
	readonly lines?: readonly string[];
	readonly priority: number;
	readonly emphasis: Emphasis;
	/** The name stays within it. */
	readonly room?: Box | undefined;
	/** Where this one is looked for, other than the rest. */
	readonly names?: LabelOptions['prefer'];
}

export interface LabelOptions {
	readonly size: Size;
	readonly fontSize: number;
	readonly lineHeight: number;
	/** More than these are not read at a distance. */
	readonly most?: number;
	/** Where a name is looked for first; `below` keeps rows of names level, `right` allows nothing else. */
	readonly prefer?: 'beside' | 'below' | 'right';
	readonly measure?: MeasureText;
	/** Boxes besides the symbols that names keep clear of. */
	readonly obstacles?: readonly Box[];
}

export interface PlacedLabels {
	readonly labels: readonly PictureLabel[];
	readonly hidden: number;
}

type Leader = NonNullable<PictureLabel['leader']>;
type Candidate = Box & Pick<PictureLabel, 'anchor' | 'lines' | 'leader'>;

const MOST_LABELS = 40;
/** Where it is crowded, whoever ranks lower than this is not tried. */
const MOST_TRIED = 200;
/** For so many of the first, a picture without their name is about nobody: they are tried in more ways. */
const FOREMOST = 12;
/** Of a larger crowd nobody finds room by trying more ways, and the camera does not wait for it. */
const CROWD = 150;
/** Narrow lines, and how much farther from the symbol than others. */
const NARROW = 3;
const FARTHER = [0, 6, 16, 28, 42, 58, 76];
/** From so much farther on a line leads from the name to its symbol. */
const LED = 16;
/** Rows of a list are low, and lines there may be so long, in ems, where they have room. */
const LISTED = 14;
const SLIDES = [0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.8, -0.8, 0.98, -0.98];
const GAP = 4;
/** Of the size of its letters: two names side by side are read as two. */
const SPACE = 0.3;
/** Words that are covered weigh so much more than symbols. */
const WORDS = 3;
/**
 * Right, below, left, above, the corners, below and above by half, and slid along a side: as people expect a name.
 * The fraction says how much of half the name is beside the middle.
 */
const places: readonly (readonly [number, number])[] = [
	[1, 0],
	[0, 1],
	[-1, 0],
	[0, -1],
	[1, 1],
	[-1, 1],
	[1, -1],
	[-1, -1],
	[0.6, 1],
	[-0.6, 1],
	[0.6, -1],
	[-0.6, -1],
	[1, 0.6],
	[1, -0.6],
	[-1, 0.6],
	[-1, -0.6],
	[0.9, 1],
	[-0.9, 1],
	[0.9, -1],
	[-0.9, -1]
];
/** Places in the order in which they are tried: beside for one line, below for two. */
const ONE_LINE = places.map((_, place) => place);
const TWO_LINES = [1, 3, 0, 2, ...ONE_LINE.slice(4)];
const BELOW = [1, 0, 2, 3, 8, 9];
const RIGHT = [0];
/** All around, in small steps. */
const finely = SLIDES.flatMap((slide): (readonly [number, number])[] => [
	[1, slide],
	[slide, 1],
	[-1, slide],
	[slide, -1]
]);

/**
 * Places names one by one, the most important first, each at the first of the places around its symbol
 * where it meets no symbol and no name that stands already (greedy point labelling; Christensen, Marks and
 * Shieber 1995). Whoever finds no room goes without and is counted. Those of infinite priority come first
 * of all, and stand over a symbol where there is no room beside one. The foremost are tried in more ways, at the end of
 * a line that leads to them (boundary labelling's leaders, used where nothing else is left). O(n).
 */
export function placeLabels(named: readonly Named[], options: LabelOptions): PlacedLabels {
	const { size, fontSize, lineHeight, most = MOST_LABELS, measure = measureText, obstacles = [] } = options;
	const { prefer = 'beside' } = options;
	const symbols = named.map(({ id, x, y, across }) => ({
		id,
		x,
		y,
		halfWidth: across / 2 + 1,
		halfHeight: across / 2 + 1
	}));
	const near = new BoxIndex(symbols);
	const labels: PictureLabel[] = [];
	/** Steps along the lines that lead to names. */
	const leaders: Box[] = [];
	const inView = named.filter(({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
	const order = [...inView].sort((a, b) => compareDown(a.priority, b.priority));
	const foremost = inView.length > CROWD ? 0 : FOREMOST;
	const isListed = ({ names }: Named) => (names ?? prefer) === 'right';
	const spaced = (box: Box) => ({ ...box, halfWidth: box.halfWidth + SPACE * fontSize });
	const isFree = (box: Box, id: Id) =>
		isWithin(box, size) &&
		!near.some(box, (other) => other.id !== id && meet(box, other)) &&
		!obstacles.some((other) => meet(box, other)) &&
		!labels.some((other) => meet(spaced(box), other)) &&
		!leaders.some((other) => meet(box, other));
	/** For a name that must stand: on no other name, and over as few words and symbols as can be. */
	const leastCovering = (boxes: readonly Candidate[], id: Id) =>
		boxes
			.filter((box) => isWithin(box, size) && !labels.some((other) => meet(box, other)))
			.map((box) => ({
				box,
				covered:
					symbols.filter((other) => other.id !== id && meet(box, other)).length +
					WORDS * obstacles.filter((other) => meet(box, other)).length
			}))
			.sort((a, b) => a.covered - b.covered)[0]?.box;
	const preferredFor = ({ length }: readonly string[], prefer: LabelOptions['prefer']) => {
		const order = prefer === 'below' ? BELOW : prefer === 'right' ? RIGHT : length > 1 ? TWO_LINES : ONE_LINE;
		return order.map((place) => places[place] as (typeof places)[number]);
	};
	/** Where the name of a symbol may stand in these lines, so much farther away than usual. */
	const boxesOf = (
		node: Named,
		lines: readonly string[],
		tried: typeof places = preferredFor(lines, node.names ?? prefer),
		farther = 0
	) => {
		const bold = node.emphasis === 'first' || node.emphasis === 'strong';
		const halfWidth = Math.max(...lines.map((line) => measure(line, fontSize, bold))) / 2 + 1;
		// In a list lines may stand close: nothing but names of one line above and below.
		const line = isListed(node) ? Math.min(lineHeight, fontSize + 1) : lineHeight;
		const half = { halfWidth, halfHeight: (lines.length * line) / 2 };
		const around = { x: node.x, y: node.y, across: node.across + 2 * farther };
		return tried.map(([dx, dy]): Candidate => {
			const anchor = Math.abs(dx) < 1 ? 'middle' : dx > 0 ? 'start' : 'end';
			const { x, y } = boxAt(around, dx, dy, half);
			return { x, y, ...half, anchor, lines };
		});
	};
	/** Whether a leader runs through no symbol and no word. */
	const isClear = (leader: Leader, id: Id) =>
		stepsOf(leader).every(
			(step) =>
				!near.some(step, (other) => other.id !== id && meet(step, other)) &&
				!obstacles.some((other) => meet(step, other)) &&
				!labels.some((other) => meet(step, other))
		);
	const freeOf = (
		node: Named,
		boxes: readonly Candidate[],
		suits: (box: Candidate) => boolean = () => true
	) => boxes.find((box) => isFree(box, node.id) && (!node.room || lies(box, node.room)) && suits(box));
	/** In smaller steps, in narrower lines, and farther away: where it is nearest to its own symbol, or led to it. */
	const freeElsewhere = (node: Named): Candidate | undefined => {
		const usual = linesOf(node);
		const narrow = breakInto(node.name, NARROW);
		const half = node.across / 2;
		/** Whether nobody would take the name for that of another symbol. */
		const isOwn = (box: Box) => {
			const away = distance({ ...node, halfWidth: half, halfHeight: half }, box);
			const around = { ...box, halfWidth: box.halfWidth + away + 1, halfHeight: box.halfHeight + away + 1 };
			return !near.some(around, (other) => other.id !== node.id && distance(other, box) <= away);
		};
		const isLed = (box: Box) => isClear(leaderOf(node, box), node.id);
		for (const farther of FARTHER)
			for (const lines of narrow.length > usual.length ? [usual, narrow] : [usual]) {
				const suits = farther >= LED ? isLed : farther > 0 ? isOwn : undefined;
				const free = freeOf(node, boxesOf(node, lines, finely, farther), suits);
				if (free) return farther >= LED ? { ...free, leader: leaderOf(node, free) } : free;
			}
		return undefined;
	};
	order.slice(0, MOST_TRIED).forEach((node, rank) => {
		if (labels.length >= most) return;
		const boxes = boxesOf(node, linesOf(node));
		const box =
			freeOf(node, boxes) ??
			(isListed(node) ? freeOf(node, boxesOf(node, breakInto(node.name, 2, LISTED))) : undefined) ??
			(rank < foremost && prefer === 'beside' ? freeElsewhere(node) : undefined) ??
			(node.priority === Infinity ? leastCovering(boxes, node.id) : undefined);
		if (!box) return;
		labels.push({ id: node.id, ...box, emphasis: node.emphasis });
		if (box.leader) leaders.push(...stepsOf(box.leader));
	});
	return { labels, hidden: inView.length - labels.length };
}

/** A name in its lines. Of thousands of names few are placed, so no others are broken. */
export function linesOf({ name, lines }: Pick<Named, 'name' | 'lines'>): readonly string[] {
	return lines ?? breakName(name);
}

/** From the rim of a symbol to the nearest point of its name. */
function leaderOf({ x, y, across }: Named, name: Box): Leader {
	const near = (middle: number, half: number, to: number) =>
		Math.max(middle - half, Math.min(middle + half, to));
	const end = { x: near(name.x, name.halfWidth, x), y: near(name.y, name.halfHeight, y) };
	const length = Math.hypot(end.x - x, end.y - y) || 1;
	const rim = across / 2 + 1;
	return [{ x: x + ((end.x - x) / length) * rim, y: y + ((end.y - y) / length) * rim }, end];
}

/** A line as small boxes along it, up to where the name begins. */
function stepsOf([a, b]: Leader): Box[] {
	const count = Math.max(1, Math.floor(Math.hypot(b.x - a.x, b.y - a.y) / STEP));
	return Array.from({ length: count }, (_, i) => ({
		x: a.x + ((b.x - a.x) * (i + 0.5)) / count,
		y: a.y + ((b.y - a.y) * (i + 0.5)) / count,
		halfWidth: STEP / 2,
		halfHeight: STEP / 2
	}));
}

const STEP = 4;

/** How far two boxes are apart. */
function distance(a: Box, b: Box): number {
	const apart = (between: number, halves: number) => Math.max(0, Math.abs(between) - halves);
	return Math.hypot(
		apart(a.x - b.x, a.halfWidth + b.halfWidth),
		apart(a.y - b.y, a.halfHeight + b.halfHeight)
	);
}

/** The middle of a name beside a symbol. */
function boxAt(
	{ x, y, across }: Pick<Named, 'x' | 'y' | 'across'>,
	dx: number,
	dy: number,
	{ halfWidth, halfHeight }: Pick<Box, 'halfWidth' | 'halfHeight'>
): Point {
	const reach = across / 2 + GAP;
	if (Math.abs(dx) < 1) return { x: x + dx * halfWidth, y: y + dy * (reach - 2 + halfHeight) };
	if (Math.abs(dy) < 1) return { x: x + dx * (reach + halfWidth), y: y + dy * halfHeight };
	const corner = across / 4;
	return { x: x + dx * (corner + GAP + halfWidth), y: y + dy * (corner + halfHeight) };
}

/** Whether two boxes share more than an edge. */
export function meet(a: Box, b: Box): boolean {
	return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;
}

function lies(box: Box, room: Box): boolean {
	return (
		Math.abs(box.x - room.x) + box.halfWidth <= room.halfWidth &&
		Math.abs(box.y - room.y) + box.halfHeight <= room.halfHeight
	);
}

function isWithin(box: Box, { width, height }: Size): boolean {
	return (
		box.x - box.halfWidth >= 2 &&
		box.x + box.halfWidth <= width - 2 &&
		box.y - box.halfHeight >= 2 &&
		box.y + box.halfHeight <= height - 2
	);
}

function compareDown(a: number, b: number): number {
	return a === b ? 0 : b > a ? 1 : -1;
}
