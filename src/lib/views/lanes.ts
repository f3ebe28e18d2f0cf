import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { finishPicture } from './finish.ts';
import { arrangeLanes, type Lane } from './lanes/arrange.ts';
import { slotsAlike, slotsBeside, type Lot } from './slots.ts';
import { drawGhosts, drawLinks, drawNodes, shortNameOf } from './nodes.ts';
import { palettes, type Theme } from './palette.ts';
import type { Band, Point } from './picture.ts';
import { measureText } from './text.ts';
import { defineView, type ViewInput } from './view.ts';

/** Of the names and counts of lanes, at least and at most; wider where words are larger. */
const HEADER = [186, 232] as const;
const ROOM_HEADER = [216, 272] as const;
/** Left and right of a name in a head. */
const HEAD_MARGIN = 28;
/** Air above the first lane and below the last, for outlines. */
const RIM = 8;
const COLUMN = 106;
/** Where all lanes would not be seen at once, columns and rows may be this narrow. */
const NARROW_COLUMN = 56;
const LEAST_ROW = 70;
const NARROW_ROW = 38;
const MOST_ROW = 104;
/** Where the symbol stands in its row: above the middle, for its name is below. */
const SYMBOL_AT = 0.29;
const BEND = 0.12;

/** Who works with whom across jurisdictions: one lane a place, ordered so that few ties cross. */
export const lanes = defineView({
	id: 'lanes',
	rows(input) {
		return {
			caption: message('view.lanes.question'),
			columns: [
				{ id: 'place', label: message('view.column.place'), align: 'start' },
				{ id: 'members', label: message('view.column.members'), align: 'start' },
				{ id: 'within', label: message('view.column.within'), align: 'end' },
				{ id: 'across', label: message('view.column.across'), align: 'end' }
			],
			rows: arrangeLanes(input).map(({ cut, title, stakeholders, within, across }) => ({
				id: cut.id ?? '',
				cells: [title, input.translator.list(namesOf(stakeholders, input)), within, across]
			}))
		};
	},
	arrange: arrangeLanes,
	draw(input) {
		const arranged = arrangeLanes(input);
		const { bands, places, height, names } = stack(arranged, input);
		const placeOf = (id: Id) => places.get(id);
		const bendOf = (a: Point, b: Point) => {
			if (Math.abs(a.y - b.y) >= 1) return BEND / 2;
			// An arc rises by its bend times its length, and not beyond the picture.
			const most = Math.max(0, a.y - RIM / 2) / Math.max(1, Math.abs(b.x - a.x));
			return Math.min(BEND, most) * Math.sign(b.x - a.x);
		};
		return finishPicture(input, {
			size: { width: input.size.width, height },
			nodes: drawNodes(input, placeOf),
			links: drawLinks(input, placeOf, bendOf),
			bands,
			names,
			ghosts: drawGhosts(input, placeOf)
		});
	}
});

/** The fewest columns, so the widest, with which all lanes are seen at once; in low rows where none does in high ones. */
function columnsFor(width: number, fits: (columns: number, row: number) => boolean): number {
	const most = Math.max(1, Math.floor(width / NARROW_COLUMN));
	const usual = Math.max(1, Math.floor(width / COLUMN));
	for (const row of [LEAST_ROW, NARROW_ROW])
		for (let columns = usual; columns <= most; columns++) if (fits(columns, row)) return columns;
	return Math.max(usual, Math.round((usual + most) / 2));
}

/** Lanes below one another, stakeholders in rows within them; never lower than names need. */
function stack(arranged: readonly Lane[], input: ViewInput) {
	const { size, translator, theme = 'light' } = input;
	const header = headerFor(arranged, theme);
	const width = Math.max(COLUMN, size.width - header);
	const free = size.height - 2 * RIM;
	const countRows = (columns: number) =>
		arranged.reduce(
			(sum, { stakeholders }) => sum + Math.max(1, Math.ceil(stakeholders.length / columns)),
			0
		);
	const columns = columnsFor(width, (columns, row) => countRows(columns) * row <= free);
	const rowsOf = ({ stakeholders }: Lane) => Math.max(1, Math.ceil(stakeholders.length / columns));
	const rowCount = countRows(columns);
	const least = rowCount * NARROW_ROW <= free ? NARROW_ROW : LEAST_ROW;
	const rowHeight = Math.min(MOST_ROW, Math.max(least, free / Math.max(1, rowCount)));
	/** Below a symbol there is no room for its name: it stands beside it, and columns are as wide as that takes. */
	const isDense = rowHeight < LEAST_ROW;
	const symbolAt = isDense ? 0.5 : SYMBOL_AT;
	const lots = arranged.map((lane): Lot => {
		const rows = rowsOf(lane);
		const count = Math.ceil(lane.stakeholders.length / rows);
		return { ids: lane.stakeholders, rows, least: width / Math.max(count, Math.min(columns, 6)) };
	});
	const slots = isDense ? slotsBeside(lots, width, input) : lots.map(slotsAlike);
	const places = new Map<Id, Point>();
	const bands: Band[] = [];
	let y = RIM;
	arranged.forEach((lane, i) => {
		const rows = rowsOf(lane);
		lane.stakeholders.forEach((id, n) => {
			const x = slots[i]?.[Math.floor(n / rows)] ?? 0;
			places.set(id, { x: header + x, y: y + ((n % rows) + symbolAt) * rowHeight });
		});
		bands.push({
			id: lane.cut.id ?? '',
			title: lane.title,
			note: translator.t('view.lanes.counts', { within: lane.within, across: lane.across }),
			y,
			height: rows * rowHeight,
			headerWidth: header,
			tinted: i % 2 === 0
		});
		y += rows * rowHeight;
	});
	const names = isDense ? ('right' as const) : ('below' as const);
	return { bands, places, height: Math.max(size.height, y + RIM), names };
}

/** As wide as the longest name of a lane, within bounds. */
function headerFor(arranged: readonly Lane[], theme: Theme): number {
	const { labelSize } = palettes[theme];
	const longest = Math.max(0, ...arranged.map(({ title }) => measureText(title, labelSize, true)));
	const [least, most] = theme === 'room' ? ROOM_HEADER : HEADER;
	return Math.ceil(Math.min(most, Math.max(least, longest + HEAD_MARGIN)));
}

function namesOf(ids: readonly Id[], input: ViewInput): string[] {
	return ids.flatMap((id) => {
		const stakeholder = input.map.stakeholders.get(id);
		return stakeholder ? [shortNameOf(stakeholder, input)] : [];
	});
}
