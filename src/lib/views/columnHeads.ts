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
 * The names over the columns. Where a word is wider than its column the heads stand by turns higher and lower,
 * so that each has twice the room and none is cut.
 */
export function columnHeads(
	titles: readonly { readonly id: string; readonly name: string }[],
	{ left, column, from = EDGE, right, labelSize, labelLine }: Frame
): Heads {
	const ems = (width: number) => Math.max(1, width / labelSize);
	const isTight = titles.some(({ name }) =>
		name.split(/\s+/).some((word) => measureText(word, labelSize, true) > column - 2)
	);
	const heads = titles.map(({ id, name }, i) => {
		const middle = left + (i + 0.5) * column;
		const isAtEdge = middle - column < from || middle + column > right + AIR;
		// One at an edge is moved in, and must not come upon the next of its row.
		const most = isTight ? (isAtEdge ? 1.5 : 2) * column - AIR : column - 2;
		const lines = wrapText(name, ems(most), MOST_LINES);
		const half = Math.max(...lines.map((line) => measureText(line, labelSize, true))) / 2;
		const x = Math.max(from + half, Math.min(middle, right - half));
		return { id, x, middle, level: isTight ? i % 2 : 0, lines };
	});
	const linesOn = (level: number) =>
		Math.max(0, ...heads.filter((head) => head.level === level).map(({ lines }) => lines.length));
	const isStaggered = isTight && heads.length > 1;
	// The upper ones are those of uneven columns: the first stands right above its own.
	const upper = isStaggered ? linesOn(1) * labelLine : 0;
	const lower = (isTight ? linesOn(0) : Math.max(LINES, linesOn(0))) * labelLine;
	const height = TOP + upper + lower;
	return {
		height,
		captions: heads.map(({ id, x, level, lines }): Caption => ({
			id,
			x,
			y: level === 1 ? TOP + upper - (lines.length * labelLine) / 2 : height - lower / 2,
			text: lines,
			anchor: 'middle',
			strong: true
		})),
		areas: heads
			.filter(({ level }) => level === 1)
			.map(({ id, middle }): Area => {
				const shape = { is: 'box', x: middle - 0.5, y: TOP + upper, width: 1, height: lower } as const;
				return { id: `${id}:down`, shape, fill: 'line' };
			})
	};
}
