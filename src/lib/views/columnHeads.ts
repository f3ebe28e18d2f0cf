import type { Area, Caption } from './picture.ts';
import { measureText, wrapText } from './text.ts';

/** Where the heads of columns stand, and in which type. */
interface Frame {
	/** The left edge of the first column, and the width of each. */
	readonly left: number;
	readonly column: number;
	/** Nothing goes beyond these. */
	readonly from?: number;
	readonly right: number;
	readonly labelSize: number;
	readonly labelLine: number;
}

interface Heads {
	readonly captions: readonly Caption[];
	/** From a head that stands higher down to its column. */
	readonly areas: readonly Area[];
	readonly height: number;
}

const LINES = 2;
const MOST_LEVELS = 3;
/** Before a name is cut. */
const MOST_LINES = 3;
const TOP = 6;
const AIR = 8;
/** Nothing goes farther to the left, unless told. */
const EDGE = 8;

/** How high the heads are where every word has room. */
export function usualHead(labelLine: number): number {
	return TOP + LINES * labelLine;
}

/**
 * The names over the columns. Where a word is wider than its column the heads stand by turns on two levels, or three,
 * so that each has twice or three times the room and none is cut.
 */
export function columnHeads(
	titles: readonly { readonly id: string; readonly name: string }[],
	{ left, column, from = EDGE, right, labelSize, labelLine }: Frame
): Heads {
	const ems = (width: number) => Math.max(1, width / labelSize);
	const words = titles.flatMap(({ name }) => name.split(/\s+/));
	const longest = Math.max(0, ...words.map((word) => measureText(word, labelSize, true)));
	const roomOn = (levels: number) => (levels > 1 ? levels * column - AIR : column - 2);
	const headAt = (i: number, level: number, most: number) => {
		const { id, name } = titles[i] as (typeof titles)[number];
		const middle = left + (i + 0.5) * column;
		const lines = wrapText(name, ems(most), MOST_LINES);
		const half = Math.max(...lines.map((line) => measureText(line, labelSize, true))) / 2;
		const x = Math.max(from + half, Math.min(middle, right - half));
		return { id, x, half, middle, level, lines };
	};
	const headsOn = (levels: number) => {
		const heads = titles.map((_, i) => headAt(i, i % levels, roomOn(levels)));
		// One at an edge is moved in, and must not come upon the next of its level: then it stands on another, or is cut.
		for (let i = 0; levels > 1 && i < heads.length; i++) {
			const head = heads[i] as (typeof heads)[number];
			if (head.x === head.middle) continue;
			const isLeft = head.x > head.middle;
			const inwards = isLeft ? heads.slice(i + 1) : heads.slice(0, i).reverse();
			const roomAt = (level: number) => {
				const other = inwards.find((one) => one.level === level);
				if (!other) return Infinity;
				return (isLeft ? other.x - other.half - from : right - other.x - other.half) - AIR;
			};
			const free = Array.from({ length: levels }, (_, more) => (head.level + more) % levels).find(
				(level) => 2 * head.half <= roomAt(level)
			);
			heads[i] = free === undefined ? headAt(i, head.level, roomAt(head.level)) : { ...head, level: free };
		}
		return heads;
	};
	const isCut = (heads: ReturnType<typeof headsOn>) =>
		heads.some(({ lines }) => lines.some((line) => line.endsWith('…')));
	const levels = [1, 2].find((count) => longest <= roomOn(count) && !isCut(headsOn(count))) ?? MOST_LEVELS;
	const heads = headsOn(levels);
	const linesOn = (level: number) =>
		Math.max(0, ...heads.filter((head) => head.level === level).map(({ lines }) => lines.length));
	/** The first level stands right above its columns, each next one above the one before. */
	const heightOf = (level: number) =>
		(levels === 1 ? Math.max(LINES, linesOn(level)) : linesOn(level)) * labelLine;
	const below = (level: number) =>
		Array.from({ length: level }, (_, i) => heightOf(i)).reduce((sum, one) => sum + one, 0);
	const height = TOP + below(levels);
	return {
		height,
		captions: heads.map(({ id, x, level, lines }): Caption => ({
			id,
			x,
			y: height - below(level) - (level > 0 ? (lines.length * labelLine) / 2 : heightOf(level) / 2),
			text: lines,
			anchor: 'middle',
			strong: true,
			// Where three levels leave no way between two words, the line from above is broken by one.
			halo: levels > 2
		})),
		areas: heads
			.filter(({ level }) => level > 0)
			.map(({ id, middle, level }): Area => {
				const shape = {
					is: 'box',
					x: middle - 0.5,
					y: height - below(level),
					width: 1,
					height: below(level)
				} as const;
				return { id: `${id}:down`, shape, fill: 'line' };
			})
	};
}
