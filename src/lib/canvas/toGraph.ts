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

/**
 * Writes a picture into the graph that sigma draws, in place: what is the same stays. y runs upwards there. What
 * changes of those who stay is written past graphology's events, which sigma would answer one by one: whoever calls
 * this refreshes the whole.
 */
export function updateGraph(graph: Graph, picture: Picture, palette: Palette): void {
	const links = new Set(picture.links.map(({ id }) => keyOf(id)));
	const nodes = new Set(picture.nodes.map(({ id }) => keyOf(id)));
	for (const edge of graph.edges()) if (!links.has(edge)) graph.dropEdge(edge);
	for (const node of graph.nodes()) if (!nodes.has(node)) graph.dropNode(node);
	for (const node of picture.nodes) {
		const key = keyOf(node.id);
		const attributes = symbolOf(node, picture.size.height, palette);
		if (graph.hasNode(key)) Object.assign(graph.getNodeAttributes(key), attributes);
		else graph.addNode(key, attributes);
	}
	// Sigma has no measure of a graph without nodes: one that is not drawn holds the camera.
	if (nodes.size === 0) graph.mergeNode(ANCHOR, { x: 0, y: 0, size: 1, hidden: true, type: 'symbol' });
	const drawn = [...picture.links].sort((a, b) => opacityOf(a) - opacityOf(b));
	drawn.forEach((link, zIndex) => {
		const attributes = { ...linkOf(link, palette), zIndex };
		const key = keyOf(link.id);
		if (graph.hasEdge(key)) Object.assign(graph.getEdgeAttributes(key), attributes);
		else graph.addUndirectedEdgeWithKey(key, keyOf(link.from), keyOf(link.to), attributes);
	});
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
