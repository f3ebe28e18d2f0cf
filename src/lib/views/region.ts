import { indexNeighbours } from '#lib/analysis/answers/neighbours.ts';
import { silentPairs } from '#lib/analysis/answers/missing/regionPairs.ts';
import { cutJurisdictions, type JurisdictionCut } from '#lib/analysis/layouts/cutJurisdictions.ts';
import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { liesWithin } from '#lib/model/jurisdictions.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { finishPicture } from './finish.ts';
import { titleOf } from './lanes/arrange.ts';
import { drawNodes, neighboursOf, shortNameOf } from './nodes.ts';
import type { Area, Caption, LegendEntry, Point } from './picture.ts';
import { placeInBox } from './placeInBox.ts';
import { drawGap } from './region/drawGap.ts';
import { edgeTowards, fitGrid, hexagonAt, placeTiles } from './region/placeTiles.ts';
import { rememberFor } from './remember.ts';
import { palettes } from './palette.ts';
import { breakInto, measureText } from './text.ts';
import { defineView, type ViewInput } from './view.ts';

/** More tiles than these are not seen at a glance. */
const MOST_TILES = 12;
/** How much of its cell a tile fills; between tiles run the ties. */
const FILLED = 0.82;
const MOST_WIDTH = 12;
const MOST_SYMBOL = 24;
const LEAST_SYMBOL = 14;
/** How wide a line is, in radii, that does not leave a tile below its middle. */
const WIDEST = 1.5;
/** How wide the name of a tile is at most, in radii: it may leave the tile, and meets no other. */
const MOST_TITLE = 1.95;
/** How far above its middle the symbols of a tile begin, in radii. */
const SYMBOLS_FROM = 0.27;

/** Which jurisdictions work together: one tile a place, near what it is tied to. Not a map of the ground. */
export const region = defineView({
	id: 'region',
	rows(input) {
		const { cuts, between, silent } = tileMap(input.map);
		const nameAt = (tile: number) => titleOf(cuts[tile] as JurisdictionCut, input);
		return {
			caption: message('view.region.question'),
			columns: [
				{ id: 'place', label: message('view.column.place'), align: 'start' },
				{ id: 'members', label: message('view.column.members'), align: 'start' },
				{ id: 'within', label: message('view.column.within'), align: 'end' },
				{ id: 'across', label: message('view.column.across'), align: 'end' },
				{ id: 'silent', label: message('view.region.silentWith'), align: 'start' }
			],
			rows: cuts.map((cut, tile) => ({
				id: cut.id ?? '',
				cells: [
					nameAt(tile),
					input.translator.list(
						cut.stakeholders.flatMap((id) => {
							const stakeholder = input.map.stakeholders.get(id);
							return stakeholder ? [shortNameOf(stakeholder, input)] : [];
						})
					),
					between[tile]?.[tile] ?? 0,
					acrossOf(between, tile),
					input.translator.list(
						silent.flatMap(([a, b]) => (a === tile ? [nameAt(b)] : b === tile ? [nameAt(a)] : []))
					)
				]
			}))
		};
	},
	arrange({ map }) {
		countTiles(map);
	},
	draw(input) {
		// A surface that is hidden behind the list of a phone has no size.
		const size = { width: Math.max(1, input.size.width), height: Math.max(1, input.size.height) };
		const { cuts, between, cellOf, silent, tileOf } = tileMap(input.map, size.width / size.height);
		const { radius, cells } = fitGrid(cuts.length, size);
		const middles = cellOf.map((cell) => cells[cell] as Point);
		const tileRadius = radius * FILLED;
		const rows = cuts.map(({ stakeholders }, tile) => {
			const { x, y } = middles[tile] as Point;
			const box = {
				x: x - tileRadius * 0.74,
				y: y - tileRadius * SYMBOLS_FROM,
				width: 1.48 * tileRadius,
				height: 0.72 * tileRadius
			};
			return placeInBox(stakeholders, box);
		});
		const room = Math.min(...rows.map(({ cell }) => Math.min(cell.width, cell.height)));
		const most = Math.min(MOST_SYMBOL, Math.max(LEAST_SYMBOL, room * 0.8));
		const placeOf = (id: Id) => rows[tileOf.get(id) ?? -1]?.places.get(id);
		const lit = tileOf.get(input.focus ?? input.selection ?? '');
		const flows = drawFlows(between, middles, tileRadius, lit);
		return finishPicture(input, {
			size: input.size,
			names: 'below',
			nodes: drawNodes(input, placeOf, most).map((node) => {
				const { x, y } = middles[tileOf.get(node.id) as number] as Point;
				// Below the name of the tile, with which it would be read as one.
				const room = {
					x,
					y: y + tileRadius * 0.23,
					halfWidth: tileRadius * 0.86,
					halfHeight: tileRadius * 0.53
				};
				return { ...node, room };
			}),
			areas: [
				...flows.areas,
				...cuts.map((cut, tile): Area => ({
					id: `tile:${cut.id ?? ''}`,
					shape: { is: 'polygon', points: hexagonAt(middles[tile] as Point, tileRadius) },
					fill: 'ground',
					stroke: tile === lit ? 'accent' : 'lineStrong',
					width: tile === lit ? 2 : 1,
					...(cut.id === undefined ? {} : { about: { of: 'jurisdiction', id: cut.id } })
				}))
			],
			captions: [
				...cuts.map((cut, tile) => titleCaption(cut, middles[tile] as Point, tileRadius, input)),
				...countCaptions(cuts, middles, tileRadius, between, input),
				...flows.captions
			],
			ghosts: silent.map((pair) => drawGap(pair, middles, tileRadius)),
			legend: legendOf(input, silent.length > 0)
		});
	}
});

interface Tiling {
	readonly cuts: readonly JurisdictionCut[];
	/** Of each stakeholder: its place among the cuts. */
	readonly tileOf: ReadonlyMap<Id, number>;
	/** Tied pairs between two tiles, and within one. */
	readonly between: readonly (readonly number[])[];
	/** Pairs of tiles with no tie on record where the ties of their members make some likely. */
	readonly silent: readonly (readonly [number, number])[];
	readonly cellOf: readonly number[];
}

function tileMap(map: StakeholderMap, aspect = 1.4): Tiling {
	const counted = countTiles(map);
	const { cells } = fitGrid(counted.cuts.length, { width: 1000 * aspect, height: 1000 });
	return { ...counted, cellOf: placeTiles(counted.pull, cells) };
}

const countTiles = rememberFor((map: StakeholderMap) => {
	const cuts = cutJurisdictions(map, MOST_TILES);
	const tileOf = new Map(
		cuts.flatMap(({ stakeholders }, tile) => stakeholders.map((id) => [id, tile] as const))
	);
	const between = cuts.map(() => cuts.map(() => 0));
	for (const [id, near] of neighboursOf({ map }))
		for (const other of near) {
			const [a, b] = [tileOf.get(id) as number, tileOf.get(other) as number];
			const row = between[a] as number[];
			row[b] = (row[b] as number) + (a === b ? 0.5 : 1);
		}
	const members = new Map(cuts.map(({ stakeholders }, tile) => [String(tile), stakeholders]));
	const groupOf = new Map([...tileOf].map(([id, tile]) => [id, String(tile)]));
	const grouping = { by: 'tile', groupOf, members, nameOf: (group: string) => group };
	const silent = silentPairs(indexNeighbours(map), grouping).map(
		({ a, b }) => [Number(a), Number(b)] as const
	);
	const ties = between.flat().reduce((sum, count) => sum + count, 0);
	const isSilent = (i: number, j: number) =>
		silent.some(([a, b]) => (a === i && b === j) || (a === j && b === i));
	// A gap is seen best between neighbours, and a place lies beside the one around it, as far as ties leave it free to.
	const kin = Math.max(1, ties / Math.max(1, cuts.length) / 4);
	const pull = cuts.map((a, i) =>
		cuts.map((b, j) =>
			i === j ? 0 : (between[i]?.[j] ?? 0) + (areKin(map, a, b) ? kin : 0) + (isSilent(i, j) ? 2 * kin : 0)
		)
	);
	return { cuts, between, silent, pull, tileOf };
});

function areKin(map: StakeholderMap, a: JurisdictionCut, b: JurisdictionCut): boolean {
	return (
		a.id !== undefined && b.id !== undefined && (liesWithin(map, a.id, b.id) || liesWithin(map, b.id, a.id))
	);
}

const acrossOf = (between: Tiling['between'], tile: number): number =>
	(between[tile] ?? []).reduce((sum, ties, other) => sum + (other === tile ? 0 : ties), 0);

/** Lines as wide as there are ties, from rim to rim, with their number at the middle where they are near. */
function drawFlows(
	between: Tiling['between'],
	middles: readonly Point[],
	radius: number,
	lit: number | undefined
) {
	const pairs = between
		.flatMap((row, a) => row.map((ties, b) => ({ a, b, ties })))
		.filter(({ a, b, ties }) => a < b && ties > 0)
		.sort((one, other) => one.ties - other.ties);
	const most = Math.max(1, ...pairs.map(({ ties }) => ties));
	const drawn = pairs.map(({ a, b, ties }) => {
		const [from, to] = [middles[a] as Point, middles[b] as Point];
		const ends = [edgeTowards(from, radius, to), edgeTowards(to, radius, from)] as const;
		const isLit = a === lit || b === lit;
		const area: Area = {
			id: `flow:${a}-${b}`,
			shape: { is: 'line', points: ends },
			stroke: isLit ? 'accent' : 'tie',
			width: 1.5 + (MOST_WIDTH - 1.5) * (ties / most),
			opacity: isLit ? 0.8 : 0.45
		};
		return { area, ends, ties, isNear: Math.hypot(from.x - to.x, from.y - to.y) < radius * 2.2 };
	});
	const captions = drawn
		.filter(({ isNear }) => isNear)
		.reverse()
		.map(({ area, ends: [from, to], ties }): Caption => {
			// Beside the line, towards the upper left of its middle.
			const [dx, dy] = [to.x - from.x, to.y - from.y];
			const length = Math.hypot(dx, dy) || 1;
			const aside = (area.width ?? 1) / 2 + 11;
			return {
				id: `${area.id}:count`,
				x: (from.x + to.x) / 2 - (Math.abs(dy) / length) * aside,
				y: (from.y + to.y) / 2 - (Math.abs(dx) / length) * aside * (dx * dy > 0 ? -1 : 1),
				text: String(ties),
				anchor: 'middle'
			};
		});
	return { areas: drawn.map(({ area }) => area), captions };
}

/** Two lines that stay within the cell of their tile. */
function titleLines(title: string, radius: number, { theme = 'light' }: ViewInput): readonly string[] {
	const { labelSize } = palettes[theme];
	const most = (radius * MOST_TITLE) / labelSize;
	return breakInto(title, 2, most);
}

function titleCaption(cut: JurisdictionCut, { x, y }: Point, radius: number, input: ViewInput): Caption {
	const text = titleLines(titleOf(cut, input), radius, input);
	// Above the symbols, however high its lines are.
	const half = (text.length * palettes[input.theme ?? 'light'].labelLine) / 2;
	return {
		id: `title:${cut.id ?? ''}`,
		x,
		y: y - Math.max(radius * 0.47, radius * SYMBOLS_FROM + half),
		text,
		anchor: 'middle',
		strong: true,
		halo: true
	};
}

/**
 * Ties within each place and across its border. Where one of them would run out of its tile none is written: they
 * would run into one another, and one that is missing among others would say something.
 */
function countCaptions(
	cuts: readonly JurisdictionCut[],
	middles: readonly Point[],
	radius: number,
	between: Tiling['between'],
	{ theme = 'light', translator: { t } }: ViewInput
): Caption[] {
	const texts = cuts.map((_, tile) =>
		t('view.region.counts', { within: between[tile]?.[tile] ?? 0, across: acrossOf(between, tile) })
	);
	const { labelSize } = palettes[theme];
	if (texts.some((text) => measureText(text, labelSize) > radius * WIDEST)) return [];
	return cuts.map((cut, tile) => {
		const { x, y } = middles[tile] as Point;
		return {
			id: `counts:${cut.id ?? ''}`,
			x,
			y: y + radius * 0.56,
			text: texts[tile] ?? '',
			anchor: 'middle'
		};
	});
}

function legendOf({ translator: { t } }: ViewInput, hasGhosts: boolean): LegendEntry[] {
	return [
		{ id: 'flow', sign: { is: 'line', tone: 'tie', width: 6 }, text: t('view.region.flow') },
		...(hasGhosts ? [{ id: 'silent', sign: { is: 'ghost' } as const, text: t('view.region.silent') }] : [])
	];
}
