import Graph from 'graphology';
import type { Id } from '#lib/base/ids.ts';
import { dashOf, linkColour, linkWidth, nodeOpacity, opacityOf } from '#lib/views/marks/symbols.ts';
import { fillColour, kindColour, type Palette } from '#lib/views/palette.ts';
import type { Picture, PictureLink, PictureNode } from '#lib/views/picture.ts';
import { shapeIds, shapeOf } from '#lib/views/shapes.ts';

/**
 * What sigma calls a stakeholder. Graphology and sigma keep nodes as properties of plain objects, so an id
 * such as `__proto__` must never reach them bare.
 */
export function keyOf(id: Id): string {
	return `#${id}`;
}

/** No key of a stakeholder, for these begin with a sign. */
const ANCHOR = 'anchor';

const looks = { plain: 0, first: 1, unknown: 2 } as const;

/** So many ties go into a graph in one go: more would hold the page still. */
const AT_ONCE = 2_500;

/**
 * The graph of a picture, y running upwards, a part at a time, for the page to answer in between: the one before, where
 * nobody came or went, with what changed written past graphology's events; or a new one. Sigma answers each single
 * addition or removal by going through all it draws, so that of thousands would stand still for seconds: whoever calls
 * this hands the new graph over, or refreshes the whole.
 */
export function* graphOf(picture: Picture, palette: Palette, before?: Graph): Generator<undefined, Graph> {
	const nodes = new Map(
		picture.nodes.map((node) => [keyOf(node.id), symbolOf(node, picture.size.height, palette)])
	);
	const drawn = [...picture.links].sort((a, b) => opacityOf(a) - opacityOf(b));
	const isSame =
		before?.order === nodes.size &&
		before.size === drawn.length &&
		[...nodes.keys()].every((key) => before.hasNode(key)) &&
		drawn.every(({ id }) => before.hasEdge(keyOf(id)));
	const graph = isSame ? before : new Graph({ multi: true });
	for (const [key, attributes] of nodes)
		if (isSame) Object.assign(graph.getNodeAttributes(key), attributes);
		else graph.addNode(key, attributes);
	// Sigma has no measure of a graph without nodes: one that is not drawn holds the camera.
	if (nodes.size === 0) graph.addNode(ANCHOR, { x: 0, y: 0, size: 1, hidden: true, type: 'symbol' });
	for (const [zIndex, link] of drawn.entries()) {
		if (zIndex % AT_ONCE === AT_ONCE - 1) yield;
		const attributes = { ...linkOf(link, palette), zIndex };
		const key = keyOf(link.id);
		if (isSame) Object.assign(graph.getEdgeAttributes(key), attributes);
		else graph.addUndirectedEdgeWithKey(key, keyOf(link.from), keyOf(link.to), attributes);
	}
	// To tell sigma of thousands takes as long as to make the graph of them.
	yield;
	return graph;
}

function symbolOf(node: PictureNode, height: number, palette: Palette) {
	const look = node.emphasis === 'first' ? 'first' : node.fill.by === 'unknown' ? 'unknown' : 'plain';
	return {
		x: node.x,
		y: height - node.y,
		size: node.across / 2,
		color: look === 'unknown' ? kindColour(palette, node.kind) : fillColour(palette, node.fill),
		type: 'symbol',
		shape: shapeIds.indexOf(shapeOf[node.kind]),
		opacity: nodeOpacity[node.emphasis],
		look: looks[look],
		surface: palette.surface,
		ringColor: palette.accent,
		zIndex: node.emphasis === 'dim' ? 0 : 1
	};
}

function linkOf(link: PictureLink, palette: Palette) {
	return {
		color: linkColour(palette, link),
		size: linkWidth(palette, link),
		type: link.bend === 0 ? 'straight' : 'curved',
		opacity: opacityOf(link),
		dash: dashOf(link) ?? [1, 0],
		bend: link.bend
	};
}
