import { palettes } from '../palette.ts';
import type { Caption } from '../picture.ts';
import { measureText, wrapText } from '../text.ts';
import type { ViewInput } from '../view.ts';
import type { Block } from './blocks.ts';

/** Of names and titles: at least so wide, and at most, in ems where that is more. */
const HEADER = [150, 250] as const;
const HEADER_EMS = 16;
export const MARGIN = 8;
export const SYMBOL = 14;

/** How wide the names before the rows are, so that none is cut that need not be; `beside` is what stands with them. */
export function headerOf(
	names: readonly string[],
	beside: number,
	{ size, theme = 'light' }: ViewInput
): number {
	const { labelSize } = palettes[theme];
	const [least, most] = HEADER;
	const longest = Math.max(0, ...names.map((name) => measureText(name, labelSize, true)));
	return Math.ceil(
		Math.min(Math.max(most, HEADER_EMS * labelSize), size.width * 0.36, Math.max(least, longest + beside))
	);
}

/** How high the heads of the columns are: two lines. */
export function headOf({ theme = 'light' }: Pick<ViewInput, 'theme'>): number {
	return 2 * palettes[theme].labelLine + 8;
}

/** Titles over the columns; those without room for the whole are left out, for the rows have the same in the same order. */
export function columnTitles(
	blocks: readonly Block[],
	from: readonly number[],
	to: readonly number[],
	input: ViewInput
): Caption[] {
	const { labelSize } = palettes[input.theme ?? 'light'];
	return blocks.flatMap(({ id, title }, i): Caption[] => {
		const width = (to[i] as number) - (from[i] as number);
		const lines = wrapText(title, (width - 6) / labelSize, 2);
		if (lines.some((line) => line.endsWith('…'))) return [];
		return [
			{
				id: `column:${id}`,
				x: ((from[i] as number) + (to[i] as number)) / 2,
				y: headOf(input) / 2,
				text: lines,
				anchor: 'middle',
				strong: true
			}
		];
	});
}
