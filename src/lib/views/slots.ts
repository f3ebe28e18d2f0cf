import type { Id } from '#lib/base/ids.ts';
import { linesOf } from './labels.ts';
import { drawNodes } from './nodes.ts';
import { palettes } from './palette.ts';
import type { PictureNode } from './picture.ts';
import { measureText } from './text.ts';
import type { ViewInput } from './view.ts';

/** What stands in one lane or tray: column by column, so many rows each. */
export interface Lot {
	readonly ids: readonly Id[];
	readonly rows: number;
	/** As wide as a column is where all are alike. */
	readonly least: number;
}

/** Around a symbol, and between it and its name. */
const AIR = 10;
const GAP = 4;

/** The middles of the columns of a lane, all alike; names stand below symbols. */
export function slotsAlike({ ids, rows, least }: Lot): readonly number[] {
	return Array.from({ length: Math.ceil(ids.length / rows) }, (_, column) => (column + 0.5) * least);
}

/**
 * Where the symbols of each column stand, where names stand to the right of them: the largest, in whichever lane, get
 * the room for their names first, as long as their lane has it. O(n log n).
 */
export function slotsBeside(lots: readonly Lot[], width: number, input: ViewInput): (readonly number[])[] {
	const { labelSize } = palettes[input.theme ?? 'light'];
	const nodes = new Map(drawNodes(input, () => ({ x: 0, y: 0 })).map((node) => [node.id, node]));
	const widest = Math.max(0, ...[...nodes.values()].map(({ across }) => across));
	const withName = (node: PictureNode) => {
		const bold = node.emphasis === 'first' || node.emphasis === 'strong';
		const name = Math.max(...linesOf(node).map((line) => measureText(line, labelSize, bold)));
		return (widest + node.across) / 2 + GAP + name + AIR;
	};
	const columns = lots.map(({ ids, rows }) =>
		Array.from({ length: Math.ceil(ids.length / rows) }, () => widest + AIR)
	);
	const wanting = lots
		.flatMap(({ ids, rows }, lane) =>
			ids.flatMap((id, n) => {
				const node = nodes.get(id);
				return node ? [{ node, lane, column: Math.floor(n / rows) }] : [];
			})
		)
		.sort((a, b) => (b.node.priority > a.node.priority ? 1 : b.node.priority < a.node.priority ? -1 : 0));
	for (const { node, lane, column } of wanting) {
		const needs = columns[lane] as number[];
		const need = Math.max(needs[column] as number, withName(node));
		const others = needs.reduce((sum, one, i) => (i === column ? sum : sum + one), 0);
		if (others + need <= width) needs[column] = need;
	}
	return columns.map((needs, lane) => {
		const wide = widen(needs, width, (lots[lane] as Lot).least);
		let x = 0;
		return wide.map((one) => {
			const middle = x + (widest + AIR) / 2;
			x += one;
			return middle;
		});
	});
}

/** Columns as they need it, and as wide as usual where there is room: alike, as long as they can be. */
function widen(needs: readonly number[], width: number, usual: number): readonly number[] {
	const sum = (level: number) => needs.reduce((all, need) => all + Math.max(need, level), 0);
	let [low, high] = [0, usual];
	for (let i = 0; i < 20; i++) {
		const level = (low + high) / 2;
		if (sum(level) <= width) low = level;
		else high = level;
	}
	return needs.map((need) => Math.max(need, low));
}
