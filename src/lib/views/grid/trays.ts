import type { Id } from '#lib/base/ids.ts';
import type { Area, Box, Caption, Point } from '../picture.ts';
import { palettes } from '../palette.ts';
import { placeInBox, type Corner } from '../placeInBox.ts';
import { slotsBeside } from '../slots.ts';
import { wrapText } from '../text.ts';
import type { ViewInput } from '../view.ts';

/** A box beside the picture for those whom it has no place for, with a title that says why. */
export interface Tray {
	readonly id: string;
	readonly title: string;
	readonly ids: readonly Id[];
	/** Unknown: hatched, never empty ground. */
	readonly hatched?: boolean;
}

export interface DrawnTrays {
	readonly places: ReadonlyMap<Id, Point>;
	/** Names stay within their tray. */
	readonly rooms: ReadonlyMap<Id, Box>;
	readonly areas: readonly Area[];
	readonly captions: readonly Caption[];
	/** Whose names stand to the right of their symbols. */
	readonly listed: ReadonlySet<Id>;
}

const BETWEEN = 12;
const INSET = 8;
/** Symbols need so much height for each line of them before names find room. */
const LEAST = 44;

/** Trays below one another, each as high as what it holds needs; empty ones are left out. */
export function drawTrays(trays: readonly Tray[], side: Corner, input: ViewInput): DrawnTrays {
	const filled = trays.filter(({ ids }) => ids.length > 0);
	const { labelLine, labelSize } = palettes[input.theme ?? 'light'];
	const heads = filled.map(({ title }) => wrapText(title, (side.width - 2 * INSET) / labelSize, 5));
	const fixed = heads.reduce((sum, lines) => sum + lines.length * labelLine + 3 * INSET, 0);
	const free = Math.max(0, side.height - fixed - BETWEEN * Math.max(0, filled.length - 1));
	const weights = filled.map(({ ids }) => Math.max(ids.length, 3));
	const whole = weights.reduce((a, b) => a + b, 0);
	// A line of names first for everyone, then as many as there are.
	const line = Math.min(2 * labelLine + 4, free / Math.max(1, filled.length));
	const rest = Math.max(0, free - line * filled.length);
	const places = new Map<Id, Point>();
	const rooms = new Map<Id, Box>();
	const areas: Area[] = [];
	const captions: Caption[] = [];
	const listed = new Set<Id>();
	let y = side.y;
	filled.forEach(({ id, ids, hatched = false }, i) => {
		const lines = heads[i] as readonly string[];
		const head = lines.length * labelLine + 2 * INSET;
		const most = line + (rest * (weights[i] as number)) / whole;
		const list = listOf(ids, side.width - 2 * INSET, most, input);
		const body = list?.height ?? Math.min(most, wantedBy(ids, side.width));
		const height = head + body + INSET;
		const shape = { is: 'box', x: side.x, y, width: side.width, height, round: 8 } as const;
		areas.push(
			{ id: `tray:${id}`, shape, fill: 'ground', stroke: 'lineStrong' },
			...(hatched
				? [
						{
							id: `tray:${id}:hatch`,
							shape: { ...shape, y: y + head, height: height - head, round: 0 },
							hatched: true,
							opacity: 0.5
						}
					]
				: [])
		);
		captions.push({
			id: `tray:${id}`,
			x: side.x + INSET + 2,
			y: y + INSET + (lines.length * labelLine) / 2,
			text: lines,
			anchor: 'start',
			strong: true
		});
		const inner = { x: side.x + INSET, y: y + head, width: side.width - 2 * INSET, height: body };
		const room: Box = {
			x: side.x + side.width / 2,
			y: y + height / 2,
			halfWidth: side.width / 2 - 2,
			halfHeight: height / 2 - 2
		};
		for (const [member, place] of list?.placesAt(inner) ?? placeInBox(ids, inner, 1.6).places) {
			places.set(member, place);
			rooms.set(member, room);
			if (list) listed.add(member);
		}
		y += height + BETWEEN;
	});
	return { places, rooms, areas, captions, listed };
}

/** The height that symbols ask for where names have no rows of their own. */
function wantedBy(ids: readonly Id[], width: number): number {
	return Math.ceil(ids.length / Math.max(1, Math.floor(width / 90))) * LEAST * 1.6;
}

/** How wide columns are in which most names have room, in letters. */
const NAME_EMS = 8.5;
const BESIDE = 34;
/** What a symbol without its name takes. */
const NARROW = 42;

/** Rows so high that names of two lines stand in them, beside their symbols; undefined where not even one does. */
function listOf(ids: readonly Id[], width: number, most: number, input: ViewInput) {
	const { labelLine, labelSize } = palettes[input.theme ?? 'light'];
	const least = 2 * labelLine + 4;
	if (most < least) return undefined;
	const usual = Math.max(1, Math.floor(width / (NAME_EMS * labelSize + BESIDE)));
	const rows = Math.min(Math.floor(most / least), Math.ceil(ids.length / usual));
	const down = Math.min(most / rows, 3 * labelLine);
	const columns = Math.ceil(ids.length / rows);
	// Symbols alone would leave the tray then.
	if (columns * NARROW > width) return undefined;
	const [slots = []] = slotsBeside([{ ids, rows, least: width / columns }], width, input);
	return {
		height: rows * down,
		placesAt: ({ x, y }: Corner) =>
			new Map(
				ids.map((id, i): [Id, Point] => [
					id,
					{ x: x + (slots[Math.floor(i / rows)] ?? 0), y: y + ((i % rows) + 0.5) * down }
				])
			)
	};
}
