import type { Palette } from '../palette.ts';
import { linesOf, type Named } from '../labels.ts';
import type { Band, Box, Ghost, Outline, Picture, PictureLabel, PictureNode, Point } from '../picture.ts';
import { wrapText } from '../text.ts';
import { differenceMarks, signAt } from './differences.ts';
import { boxOfCaption, captionMarks } from './captions.ts';
import { tidy, type Mark } from './mark.ts';
import { boxOnSurface, unmoved, type Projection } from './projection.ts';
import { haloOf, HEAVY, textMark } from './text.ts';

/** What lies before symbols: ghosts, names, badges, tabs of coalitions, heads of lanes, rings of the chosen. */
export function wordMarks(
	picture: Pick<Picture, 'nodes' | 'links' | 'ghosts' | 'outlines' | 'bands' | 'captions'>,
	labels: Picture['labels'],
	palette: Palette,
	projection: Projection = unmoved
): Mark[] {
	const at = new Map(picture.nodes.map((node) => [node.id, projection.toSurface(node)]));
	return [
		...captionMarks(picture.captions, palette, projection),
		...picture.ghosts.flatMap((ghost) => ghostMarks(ghost, at, palette, projection)),
		...picture.nodes.filter(({ selected }) => selected).map((node) => ringMark(node, palette, projection)),
		...differenceMarks({ nodes: picture.nodes, links: picture.links, labels }, palette, projection),
		...labels.map((label) => labelMark(label, palette)),
		...picture.nodes.flatMap((node) => badgeMarks(node, palette, projection)),
		...picture.outlines.flatMap((outline) => tabMarks(outline, palette, projection)),
		...picture.bands.flatMap((band) => headMarks(band, palette, projection))
	];
}

/** A name in its lines, with a halo of the surface that keeps ties from running through it. */
export function labelMark(label: PictureLabel, palette: Palette): Mark {
	const x = label.x + (label.anchor === 'start' ? -1 : label.anchor === 'end' ? 1 : 0) * label.halfWidth;
	const top = label.y - label.halfHeight;
	const lineHeight = (2 * label.halfHeight) / label.lines.length;
	const bold = label.emphasis === 'first' || label.emphasis === 'strong';
	return {
		tag: 'g',
		attributes: {
			'text-anchor': label.anchor,
			opacity: label.emphasis === 'dim' ? 0.55 : 1,
			...haloOf(palette)
		},
		children: [
			...leaderMarks(label, palette),
			...label.lines.map((line, i) =>
				textMark(
					line,
					{ x, y: top + (i + 0.5) * lineHeight + palette.labelSize * 0.36 },
					palette,
					bold ? { 'font-weight': HEAVY } : {}
				)
			)
		]
	};
}

/** Drawn on its halo, so that it is not taken for a tie. */
function leaderMarks({ leader }: PictureLabel, palette: Palette): Mark[] {
	if (!leader) return [];
	const [a, b] = leader;
	const at = { x1: tidy(a.x), y1: tidy(a.y), x2: tidy(b.x), y2: tidy(b.y) };
	return [
		{ tag: 'line', attributes: { ...at, 'stroke-linecap': 'round' } },
		{ tag: 'line', attributes: { ...at, stroke: palette.muted, 'stroke-width': LEADER } }
	];
}

const LEADER = 1;

/** Where a badge stands: at the upper left, or on the ring of the first answer. */
function badgeAt(node: PictureNode, { toSurface, symbolScale }: Projection): Point {
	const { x, y } = toSurface(node);
	const half = (node.across * symbolScale) / 2;
	if (node.emphasis !== 'first') return { x: x - half - 2, y: y - half - 2 };
	const out = (half * 1.6 + 3) * Math.SQRT1_2;
	return { x: x - out, y: y + out };
}

const BADGE = 10;
const PLUS = 12;

/** What names keep clear of besides symbols: badges, the plus of ghosts, tabs, heads of lanes, signs of groups. */
export function obstaclesOf(
	picture: Pick<Picture, 'nodes' | 'ghosts' | 'bands' | 'outlines' | 'captions' | 'areas'>,
	letters: Pick<Palette, 'labelSize' | 'labelLine'>,
	projection: Projection = unmoved
): Box[] {
	const square = (middle: Point, half: number): Box => ({ ...middle, halfWidth: half, halfHeight: half });
	return [
		...picture.nodes
			.filter(({ badge }) => badge !== undefined)
			.map((node) => square(badgeAt(node, projection), BADGE)),
		...picture.nodes
			.filter(({ difference }) => difference !== undefined)
			.map((node) => square(signAt(node, projection), BADGE)),
		...picture.captions.map((caption) => boxOfCaption(caption, letters, projection)),
		...picture.areas.flatMap(({ about, shape }) =>
			about?.of === 'group' && shape.is === 'ellipse'
				? [
						boxOnSurface(
							{ x: shape.x, y: shape.y, halfWidth: shape.across / 2, halfHeight: shape.down / 2 },
							projection
						)
					]
				: []
		),
		...picture.ghosts.map(({ middle }) => square(projection.toSurface(middle), PLUS)),
		...picture.outlines.map(({ tab }) => square(projection.toSurface(tab), PLUS)),
		...picture.bands.map(({ y, height, headerWidth }) =>
			boxOnSurface(
				{ x: headerWidth / 2, y: y + height / 2, halfWidth: headerWidth / 2, halfHeight: height / 2 },
				projection
			)
		)
	];
}

/** Symbols as names see them: where they are drawn, the first answer with its ring. */
export function namedNodes(nodes: readonly PictureNode[], projection: Projection = unmoved): Named[] {
	return nodes.map((node) => {
		const across = node.across * projection.symbolScale;
		return {
			...node,
			...projection.toSurface(node),
			room: node.room && boxOnSurface(node.room, projection),
			across: node.emphasis === 'first' ? across * 1.6 + 8 : node.selected ? across + 14 : across
		};
	});
}

function ringMark(node: PictureNode, palette: Palette, { toSurface, symbolScale }: Projection): Mark {
	const { x, y } = toSurface(node);
	const radius = (node.across * symbolScale) / 2 + 7;
	const ring = (r: number, stroke: string, width: number): Mark => ({
		tag: 'circle',
		attributes: { cx: tidy(x), cy: tidy(y), r: tidy(r), fill: 'none', stroke, 'stroke-width': width }
	});
	return {
		tag: 'g',
		attributes: {},
		children: [ring(radius, palette.focus, 3), ring(radius + 2.5, palette.ink, 2)]
	};
}

function badgeMarks(node: PictureNode, palette: Palette, projection: Projection): Mark[] {
	if (node.badge === undefined) return [];
	const first = node.emphasis === 'first';
	const middle = badgeAt(node, projection);
	return [
		disc(middle, 9.5, first ? palette.accent : palette.ink, palette.surface),
		textMark(String(node.badge), { x: middle.x, y: middle.y + 4.5 }, palette, {
			fill: palette.onInk,
			'font-size': 13,
			'font-weight': HEAVY,
			'text-anchor': 'middle'
		})
	];
}

function disc({ x, y }: Point, r: number, fill: string, stroke: string, width = 1.5): Mark {
	return {
		tag: 'circle',
		attributes: { cx: tidy(x), cy: tidy(y), r, fill, stroke, 'stroke-width': width }
	};
}

/** A ghost keeps so far from the middle of a symbol. */
const CLEAR = 18;

function ghostMarks(
	{ between, ends, lines, middle: plus }: Ghost,
	at: ReadonlyMap<string, Point>,
	palette: Palette,
	{ toSurface }: Projection
): Mark[] {
	// A symbol that is being dragged takes its end along.
	const a = (between && at.get(between[0])) ?? toSurface(ends[0]);
	const b = (between && at.get(between[1])) ?? toSurface(ends[1]);
	const middle = between ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : toSurface(plus);
	const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
	const clear = between ? CLEAR : 0;
	const [gapX, gapY] = [((b.x - a.x) / length) * clear, ((b.y - a.y) / length) * clear];
	const seen = lines?.map(([from, to]) => [toSurface(from), toSurface(to)] as const) ?? [
		[
			{ x: a.x + gapX, y: a.y + gapY },
			{ x: b.x - gapX, y: b.y - gapY }
		] as const
	];
	const line = (from: Point, to: Point, more: Mark['attributes']): Mark => ({
		tag: 'line',
		attributes: {
			x1: tidy(from.x),
			y1: tidy(from.y),
			x2: tidy(to.x),
			y2: tidy(to.y),
			stroke: palette.ink,
			'stroke-width': palette.ghostWidth,
			...more
		}
	});
	const arm = (dx: number, dy: number) =>
		line(
			{ x: middle.x - dx, y: middle.y - dy },
			{ x: middle.x + dx, y: middle.y + dy },
			{ 'stroke-width': 2 }
		);
	return [
		...seen.map(([from, to]) => line(from, to, { 'stroke-dasharray': '10 6' })),
		disc(middle, 10, palette.surface, palette.ink, 2),
		arm(4.5, 0),
		arm(0, 4.5)
	];
}

function tabMarks(outline: Outline, palette: Palette, { toSurface }: Projection): Mark[] {
	const { x, y } = toSurface(outline.tab);
	return [
		{
			tag: 'rect',
			attributes: { x: tidy(x - 12), y: tidy(y - 12), width: 24, height: 24, rx: 4, fill: palette.ink }
		},
		textMark(outline.letter, { x, y: y + 5 }, palette, {
			fill: palette.onInk,
			'font-weight': HEAVY,
			'text-anchor': 'middle'
		})
	];
}

const HEAD_AIR = 20;

/** The head of a lane: its whole name in up to two lines, and its counts where there is room for them. */
function headMarks(band: Band, palette: Palette, { toSurface }: Projection): Mark[] {
	const { x, y } = toSurface({ x: 16, y: band.y });
	const end = toSurface({ x: band.headerWidth, y: band.y + band.height });
	const ems = Math.max(6, (end.x - x - HEAD_AIR / 2) / palette.labelSize);
	const height = end.y - y;
	// Lines stand closer before one of two is left out.
	const line = Math.min(palette.labelLine, Math.max(palette.labelSize + 1, height / 2));
	const most = Math.floor(height / line + 0.05);
	const title = wrapText(band.title, ems, Math.max(1, Math.min(2, most)));
	const lines = most > title.length ? [...title, band.note] : title;
	const air = Math.max(0, Math.min(HEAD_AIR, (height - lines.length * line) / 2));
	return lines.map((text, i) =>
		textMark(text, { x, y: y + air + (i + 0.5) * line + palette.labelSize * 0.36 }, palette, {
			'font-weight': i < title.length ? HEAVY : 400
		})
	);
}

/** The rim from which connecting starts, and the name of a symbol that stands without one. */
export function hoverMarks(
	node: PictureNode,
	palette: Palette,
	{ toSurface, symbolScale }: Projection,
	withName: boolean
): Mark[] {
	const { x, y } = toSurface(node);
	const radius = (node.across * symbolScale) / 2;
	const lines = linesOf(node);
	const halfHeight = (lines.length * palette.labelLine) / 2;
	const label: PictureLabel = {
		id: node.id,
		x,
		y: y + radius + 6 + halfHeight,
		halfWidth: 0,
		halfHeight,
		lines,
		anchor: 'middle',
		emphasis: 'strong'
	};
	return [
		disc({ x, y }, tidy(radius + 5), 'none', palette.accent, 2),
		...(withName ? [labelMark(label, palette)] : [])
	];
}

/** A tie in the making. */
export function stretchMark(from: Point, to: Point, palette: Palette, arrived: boolean): Mark {
	return {
		tag: 'line',
		attributes: {
			x1: tidy(from.x),
			y1: tidy(from.y),
			x2: tidy(to.x),
			y2: tidy(to.y),
			stroke: palette.accent,
			'stroke-width': 2,
			...(arrived ? {} : { 'stroke-dasharray': '6 4' })
		}
	};
}
