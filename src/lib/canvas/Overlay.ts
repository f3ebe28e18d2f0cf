import { placeLabels } from '#lib/views/labels.ts';
import { groundMarks } from '#lib/views/marks/ground.ts';
import type { Mark } from '#lib/views/marks/mark.ts';
import { hoverMarks, namedNodes, obstaclesOf, stretchMark, wordMarks } from '#lib/views/marks/words.ts';
import type { Projection } from '#lib/views/marks/projection.ts';
import { palettes, type Palette, type Theme } from '#lib/views/palette.ts';
import { standsFor, type Picture, type PictureNode, type Point, type Size } from '#lib/views/picture.ts';

/** Between a symbol and the ring around it. */
const RING_GAP = 6;
const SVG = 'http://www.w3.org/2000/svg';

/** Where the picture's origin is on the surface, and how many surface units a picture unit is. */
export interface Placement extends Projection {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
	readonly surface: Size;
}

/** What lies behind and before the symbols, drawn as SVG on the same camera as sigma. */
export class Overlay {
	readonly ground = createElement('svg');
	readonly words = createElement('svg');
	private readonly moved = createElement('g');
	private readonly said = createElement('g');
	private readonly stretched = createElement('g');
	private picture: Picture | undefined;
	private theme: Theme = 'light';
	private ringed: ReadonlySet<string> = new Set();
	private placed: Parameters<Overlay['place']> | undefined;

	constructor() {
		this.ground.append(this.moved);
		this.words.append(this.stretched, this.said);
		for (const layer of [this.ground, this.words]) {
			layer.setAttribute('aria-hidden', 'true');
			layer.style.cssText =
				'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;overflow:hidden;user-select:none';
		}
	}

	show(picture: Picture, theme: Theme): void {
		this.picture = picture;
		this.theme = theme;
		this.moved.replaceChildren(...groundMarks(picture, palettes[theme]).map(toElement));
	}

	/** The same picture with a symbol elsewhere, as while it is dragged; the ground stays. */
	follow(picture: Picture): void {
		this.picture = picture;
	}

	/** A tie in the making, from a rim to the pointer. */
	stretch(ends: readonly [Point, Point] | undefined, arrived: boolean): void {
		this.stretched.replaceChildren(
			...(ends ? [toElement(stretchMark(ends[0], ends[1], palettes[this.theme], arrived))] : [])
		);
	}

	/** Who is ringed from now on. */
	mark(ids: ReadonlySet<string>): void {
		this.ringed = ids;
		if (this.placed) this.place(...this.placed);
	}

	/** Moves the ground along; `withWords`: names are placed for where symbols now are, else they are away. */
	place(placement: Placement, hovered: string | undefined, withWords: boolean): void {
		this.placed = [placement, hovered, withWords];
		const { x, y, zoom, surface } = placement;
		for (const layer of [this.ground, this.words])
			layer.setAttribute('viewBox', `0 0 ${surface.width} ${surface.height}`);
		this.moved.setAttribute('transform', `matrix(${zoom} 0 0 ${zoom} ${x} ${y})`);
		if (!this.picture || !withWords) return this.said.replaceChildren();
		this.said.replaceChildren(...this.marks(this.picture, placement, hovered).map(toElement));
	}

	private marks(picture: Picture, placement: Placement, hovered: string | undefined): Mark[] {
		const palette = palettes[this.theme];
		const { labels } = placeLabels(namedNodes(picture.nodes, placement), {
			size: placement.surface,
			fontSize: palette.labelSize,
			lineHeight: palette.labelLine,
			prefer: picture.names,
			obstacles: obstaclesOf(picture, palette, placement)
		});
		const node = picture.nodes.find(({ id }) => id === hovered);
		const ringed = picture.nodes.filter((one) => this.ringed.has(standsFor(one)));
		return [
			...ringed.map((one) => ringMark(one, palette, placement)),
			...wordMarks(picture, labels, palette, placement),
			...(node ? hoverMarks(node, palette, placement, !labels.some(({ id }) => id === hovered)) : [])
		];
	}
}

/** A ring around a symbol, as of one that somebody else changed: yellow between ink, seen on every ground. */
function ringMark(node: PictureNode, palette: Palette, { toSurface, symbolScale }: Projection): Mark {
	const { x, y } = toSurface(node);
	const r = (node.across / 2) * symbolScale + RING_GAP;
	const ring = { cx: x, cy: y, r, fill: 'none' };
	return {
		tag: 'g',
		attributes: {},
		children: [
			{ tag: 'circle', attributes: { ...ring, stroke: palette.ink, 'stroke-width': 7 } },
			{ tag: 'circle', attributes: { ...ring, stroke: palette.focus, 'stroke-width': 4 } }
		]
	};
}

function createElement<K extends keyof SVGElementTagNameMap>(tag: K): SVGElementTagNameMap[K] {
	return document.createElementNS(SVG, tag);
}

function toElement({ tag, attributes, children = [], text }: Mark): SVGElement {
	const element = createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
	if (text !== undefined) element.textContent = text;
	element.append(...children.map(toElement));
	return element;
}
