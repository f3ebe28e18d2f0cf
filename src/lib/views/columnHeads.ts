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
	const levelOf = (i: number) => (isTight ? i % 2 : 0);
	const headAt = (i: number, most: number) => {
		const { id, name } = titles[i] as (typeof titles)[number];
		const middle = left + (i + 0.5) * column;
		const lines = wrapText(name, ems(most), MOST_LINES);
		const half = Math.max(...lines.map((line) => measureText(line, labelSize, true))) / 2;
		const x = Math.max(from + half, Math.min(middle, right - half));
		return { id, x, half, middle, level: levelOf(i), lines };
	};
	const usual = isTight ? 2 * column - AIR : column - 2;
	const heads = titles.map((_, i) => headAt(i, usual));
	if (isTight)
		// One at an edge is moved in, and must not come upon the next of its row.
		for (const [i, next] of [
			[0, 2],
			[1, 3],
			[titles.length - 2, titles.length - 4],
			[titles.length - 1, titles.length - 3]
		] as const) {
			const [head, other] = [heads[i], heads[next]];
			if (!head || !other || head.x === head.middle) continue;
			const most = i < next ? other.x - other.half - from : right - other.x - other.half;
			if (2 * head.half > most - AIR) heads[i] = headAt(i, most - AIR);
		}
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
