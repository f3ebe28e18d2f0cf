import type { Box, Emphasis, PictureLabel, Size } from './picture.ts';
import type { Id } from '#lib/base/ids.ts';
import { measureText, type MeasureText } from './text.ts';

/** A symbol that wants its name beside it, in the units of the surface that it is drawn on. */
export interface Named {
	readonly id: Id;
	readonly x: number;
	readonly y: number;
	readonly across: number;
	readonly lines: readonly string[];
	readonly priority: number;
	readonly emphasis: Emphasis;
	/** The name stays within it. */
	readonly room?: Box | undefined;
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

type Candidate = Box & Pick<PictureLabel, 'anchor'>;

const MOST_LABELS = 40;
/** Where it is crowded, whoever ranks lower than this is not tried. */
const MOST_TRIED = 200;
const GAP = 4;
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

/**
 * Places names one by one, the most important first, each at the first of the places around its symbol
 * where it meets no symbol and no name that stands already (greedy point labelling; Christensen, Marks and
 * Shieber 1995). Whoever finds no room goes without and is counted. Those of infinite priority come first
 * of all, and stand over a symbol where there is no room beside one. O(n).
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
	const labels: PictureLabel[] = [];
	const inView = named.filter(({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
	const order = [...inView].sort((a, b) => compareDown(a.priority, b.priority));
	const isFree = (box: Box, id: Id) =>
		isWithin(box, size) &&
		!symbols.some((other) => other.id !== id && meet(box, other)) &&
		!obstacles.some((other) => meet(box, other)) &&
		!labels.some((other) => meet(box, other));
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
	for (const node of order.slice(0, MOST_TRIED)) {
		if (labels.length >= most) break;
		const bold = node.emphasis === 'first' || node.emphasis === 'strong';
		const halfWidth = Math.max(...node.lines.map((line) => measure(line, fontSize, bold))) / 2 + 1;
		// In a list lines may stand close: nothing but names of one line above and below.
		const line = prefer === 'right' ? Math.min(lineHeight, fontSize + 1) : lineHeight;
		const halfHeight = (node.lines.length * line) / 2;
		const preferred =
			prefer === 'below' ? BELOW : prefer === 'right' ? RIGHT : node.lines.length > 1 ? TWO_LINES : ONE_LINE;
		const boxes = preferred.map((place): Candidate => {
			const [dx, dy] = places[place] as readonly [number, number];
			const anchor = Math.abs(dx) < 1 ? 'middle' : dx > 0 ? 'start' : 'end';
			return { ...boxAt(node, dx, dy, halfWidth, halfHeight), anchor };
		});
		const free = boxes.find((box) => isFree(box, node.id) && (!node.room || lies(box, node.room)));
		const box = free ?? (node.priority === Infinity ? leastCovering(boxes, node.id) : undefined);
		if (box) labels.push({ id: node.id, ...box, lines: node.lines, emphasis: node.emphasis });
	}
	return { labels, hidden: inView.length - labels.length };
}

function boxAt({ x, y, across }: Named, dx: number, dy: number, halfWidth: number, halfHeight: number): Box {
	const reach = across / 2 + GAP;
	if (Math.abs(dx) < 1)
		return { x: x + dx * halfWidth, y: y + dy * (reach - 2 + halfHeight), halfWidth, halfHeight };
	if (Math.abs(dy) < 1)
		return { x: x + dx * (reach + halfWidth), y: y + dy * halfHeight, halfWidth, halfHeight };
	const corner = across / 4;
	return {
		x: x + dx * (corner + GAP + halfWidth),
		y: y + dy * (corner + halfHeight),
		halfWidth,
		halfHeight
	};
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
