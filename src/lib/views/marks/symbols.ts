import { fillColour, kindColour, toneColour, type Palette } from '../palette.ts';
import type { Emphasis, Picture, PictureLink, PictureNode, Point } from '../picture.ts';
import { pathOfShape, shapeOf } from '../shapes.ts';
import type { Confidence } from '#lib/model/words.ts';
import { differenceDashes, differenceTones } from './differenceLooks.ts';
import { tidy, type Mark } from './mark.ts';

/** By how well a tie is known; absent for a whole line. */
const dashes: Readonly<Record<Confidence, readonly [number, number] | undefined>> = {
	documented: undefined,
	reported: [3, 3.5],
	inferred: [1.5, 5]
};

/** They whisper at rest, and step back while others are lit. */
const linkOpacity: Readonly<Record<Emphasis, number>> = {
	normal: 0.62,
	dim: 0.24,
	strong: 1,
	first: 1
};
export const nodeOpacity: Readonly<Record<Emphasis, number>> = { normal: 1, dim: 0.3, strong: 1, first: 1 };

/** How strongly a tie shows: one that came or went is seen whole unless others are lit. */
export function opacityOf({ emphasis, difference }: PictureLink): number {
	const isTold = difference === 'gained' || difference === 'lost';
	return linkOpacity[isTold && emphasis === 'normal' ? 'strong' : emphasis];
}

/** Lengths of stroke and gap of a tie: by its difference where there is one, else by how well it is known. */
export function dashOf({ confidence, difference }: PictureLink): readonly [number, number] | undefined {
	return difference === undefined ? dashes[confidence] : differenceDashes[difference];
}

export function linkColour(palette: Palette, { emphasis, difference }: PictureLink): string {
	if (difference !== undefined) return toneColour(palette, differenceTones[difference]);
	return emphasis === 'strong' || emphasis === 'first' ? palette.accent : palette.tie;
}

export function linkWidth(palette: Palette, { emphasis, difference }: PictureLink): number {
	if (difference !== undefined) return difference === 'changed' ? palette.tieWidth : palette.evidenceWidth;
	return emphasis === 'strong' || emphasis === 'first' ? palette.evidenceWidth : palette.tieWidth;
}

/** Ties and symbols, for where no canvas draws them. */
export function symbolMarks(picture: Picture, palette: Palette): Mark[] {
	const at = new Map<string, Point>(picture.nodes.map((node) => [node.id, node]));
	return [
		...[...picture.links]
			.sort((a, b) => opacityOf(a) - opacityOf(b))
			.flatMap((link) => linkMark(link, at, palette)),
		...picture.nodes.flatMap((node) => nodeMarks(node, palette))
	];
}

/** Where a tie's curve bows to: the control point of a quadratic Bézier. */
export function controlOf(a: Point, b: Point, bend: number): Point {
	return { x: (a.x + b.x) / 2 + (b.y - a.y) * bend * 2, y: (a.y + b.y) / 2 - (b.x - a.x) * bend * 2 };
}

function linkMark(link: PictureLink, at: ReadonlyMap<string, Point>, palette: Palette): Mark[] {
	const [a, b] = [at.get(link.from), at.get(link.to)];
	if (!a || !b) return [];
	const c = controlOf(a, b, link.bend);
	const way = link.bend === 0 ? 'L' : `Q${tidy(c.x)} ${tidy(c.y)} `;
	const dash = dashOf(link);
	return [
		{
			tag: 'path',
			attributes: {
				d: `M${tidy(a.x)} ${tidy(a.y)}${way}${tidy(b.x)} ${tidy(b.y)}`,
				fill: 'none',
				stroke: linkColour(palette, link),
				'stroke-width': linkWidth(palette, link),
				'stroke-opacity': opacityOf(link),
				...(dash ? { 'stroke-dasharray': dash.join(' ') } : {})
			}
		}
	];
}

function nodeMarks(node: PictureNode, palette: Palette): Mark[] {
	const shape = shapeOf[node.kind];
	const where = `translate(${tidy(node.x)} ${tidy(node.y)})`;
	const first = node.emphasis === 'first';
	const unknown = node.fill.by === 'unknown';
	const isRing = shape === 'doubleRing' || shape === 'hollowCircle';
	return [
		...(isRing || first
			? [
					{
						tag: 'circle' as const,
						attributes: {
							cx: tidy(node.x),
							cy: tidy(node.y),
							r: tidy(first ? node.across * 0.8 + 3 : node.across / 2),
							fill: palette.surface,
							...(first ? { stroke: palette.accent, 'stroke-width': 2.5 } : {})
						}
					}
				]
			: []),
		{
			tag: 'path',
			attributes: {
				d: pathOfShape(shape, node.across),
				transform: where,
				fill: fillColour(palette, node.fill),
				opacity: nodeOpacity[node.emphasis],
				...(unknown
					? { stroke: kindColour(palette, node.kind), 'stroke-width': 1.5, 'stroke-dasharray': '2 2' }
					: {})
			}
		}
	];
}
