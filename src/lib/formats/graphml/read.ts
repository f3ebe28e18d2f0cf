import { InputError } from '#lib/base/errors.ts';
import type { NamedFile, ReadOptions } from '../format.ts';
import { GraphDraft, type AttributeValue, type RawGraph } from '../graph/RawGraph.ts';
import { LIMITS } from '../limits.ts';
import { countElements } from '../text/countElements.ts';
import { decodeText } from '../text/decode.ts';
import { parseXml, type XmlHandlers, type XmlReading, type XmlTag } from '../text/parseXml.ts';
import { fromToken } from '../text/writeXml.ts';
import { OURS } from './write.ts';

/** Elements that say how a graph is put together; what else stands in a file is counted. */
const STRUCTURE = new Set(['graphml', 'key', 'default', 'data', 'desc', 'locator', 'endpoint', 'resources']);
const UNPLACED = new Set(['port', 'hyperedge']);
/** How yEd draws a node or an edge: of that, label, place and colour are read. */
const DRAWING =
	/^(ShapeNode|GenericNode|GroupNode|ImageNode|SVGNode|UMLClassNode|TableNode|ProxyAutoBoundsNode|PolyLineEdge|QuadCurveEdge|SplineEdge|ArcEdge|BezierEdge|GenericEdge)$/;

interface Key {
	name: string;
	readonly type: string;
	readonly of: string;
	description?: string;
	fallback?: AttributeValue | undefined;
}

interface Open {
	readonly element: 'node' | 'edge';
	readonly tag: XmlTag;
	readonly line: number;
	readonly attributes: Map<string, AttributeValue>;
	position?: { x: number; y: number };
	/** Which ends of an edge are drawn with an arrow. */
	arrows?: { readonly source: boolean; readonly target: boolean };
}

/**
 * Reads GraphML: keys with types and defaults, directed, undirected and mixed edges, edge ids, descriptions,
 * and the labels, places, colours and arrows of yEd. Nested graphs are read flat, each node with its `parent`; the
 * ports of edges stay in their note; hyperedges have no place in a stakeholder map and are counted.
 * Source: Brandes, Eiglsperger, Lerner 2002-2013, the GraphML specification.
 */
export function readGraphml([file]: readonly NamedFile[], { progress }: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { text, issues } = decodeText(file.bytes, file.name);
	const draft = new GraphDraft(file.name, issues);
	const counts = countElements(text, ['node', 'edge']);
	draft.expectNodes(counts.node);
	draft.expectEdges(counts.edge);
	let reading: GraphmlReading | undefined;
	parseXml(text, file.name, (xml) => (reading = new GraphmlReading(xml, draft, counts)), progress);
	reading?.finish();
	return draft.finish();
}

class GraphmlReading implements XmlHandlers {
	readonly #keys = new Map<string, Key>();
	readonly #open: Open[] = [];
	readonly #skipped = new Map<string, number>();
	readonly #directedGraphs: boolean[] = [];
	/** Names of the elements that are open, outermost first. */
	readonly #path: string[] = [];
	#nested = 0;
	#drawings = 0;
	/** How many open elements have no place of their own on a map, and how many belong to a drawing. */
	#unplaced = 0;
	#drawing = 0;
	#sawGraph = false;
	#lastKey: Key | undefined;
	/** How ids are spelt: in our own files in a way of their own, else as they stand. */
	#spelt: (id: string | undefined) => string | undefined = (id) => id;

	constructor(
		private readonly xml: XmlReading,
		private readonly draft: GraphDraft,
		private readonly counts: { readonly node: number; readonly edge: number }
	) {}

	open(tag: XmlTag): void {
		const { name } = tag;
		this.#path.push(name);
		if (this.#drawing > 0) {
			this.#drawing++;
			this.#readDrawing(tag);
		} else if (UNPLACED.has(name)) {
			this.#unplaced++;
			this.#skip(name);
		} else if (name === 'graph') {
			if (!this.#sawGraph && tag.attribute('id') === OURS) this.#readOurs();
			this.#sawGraph = true;
			if (this.#directedGraphs.length > 0) this.#nested++;
			this.#directedGraphs.push(tag.attribute('edgedefault') !== 'undirected');
		} else if (name === 'key') this.#declareKey(tag);
		else if (name === 'node' || name === 'edge') this.#start(name, tag);
		else if (DRAWING.test(name) && this.#open.length > 0) {
			this.#drawings++;
			this.#drawing = 1;
		} else if (!STRUCTURE.has(name)) this.#skip(name);
	}

	close(tag: XmlTag, text: string): void {
		const { name } = tag;
		this.#path.pop();
		if (this.#drawing > 0) {
			this.#drawing--;
			if (name === 'NodeLabel' || name === 'EdgeLabel') this.#setLabel(text);
			return;
		}
		if (UNPLACED.has(name)) this.#unplaced--;
		if (name === 'data') this.#setAttribute(tag.attribute('key') ?? '', text);
		else if (name === 'default' && this.#lastKey) this.#lastKey.fallback = this.#typed(text, this.#lastKey);
		else if (name === 'desc') this.#describe(text.trim());
		else if (name === 'graph') this.#directedGraphs.pop();
		else if (name === 'node' || name === 'edge') this.#finish();
	}

	finish(): void {
		if (!this.#sawGraph) this.xml.fail('graphml.noGraph');
		for (const [element, count] of this.#skipped)
			this.draft.see('graphml.skipped', 'warning', {}, { element, count });
		if (this.#nested > 0) this.draft.see('graphml.nested', 'notice', {}, { count: this.#nested });
		if (this.#drawings > 0) this.draft.see('graphml.drawings', 'notice', {}, { count: this.#drawings });
	}

	#readOurs(): void {
		this.#spelt = (id) => id && fromToken(id);
		for (const key of this.#keys.values()) key.name = key.description ?? key.name;
	}

	#declareKey(tag: XmlTag): void {
		const id = tag.attribute('id') ?? '';
		if (this.#keys.size >= LIMITS.columns)
			this.xml.fail('network.tooManyAttributes', { limit: LIMITS.columns });
		this.#lastKey = {
			name: tag.attribute('attr.name') ?? id,
			type: tag.attribute('attr.type') ?? 'string',
			of: tag.attribute('for') ?? 'all'
		};
		this.#keys.set(id, this.#lastKey);
	}

	#start(element: Open['element'], tag: XmlTag): void {
		const attributes = new Map<string, AttributeValue>();
		for (const key of this.#keys.values()) {
			if (key.fallback !== undefined && (key.of === element || key.of === 'all'))
				attributes.set(key.name, key.fallback);
		}
		this.draft.expectAttributes(attributes.size * this.counts[element], { line: this.xml.line });
		const parent = this.#spelt(this.#open.at(-1)?.tag.attribute('id'));
		if (element === 'node' && parent) attributes.set('parent', parent);
		for (const port of ['sourceport', 'targetport']) {
			const name = tag.attribute(port);
			if (name) attributes.set(port, name);
		}
		this.#open.push({ element, tag, line: this.xml.line, attributes });
	}

	#setAttribute(keyId: string, text: string): void {
		const open = this.#open.at(-1);
		const key = this.#keys.get(keyId) ?? { name: keyId, type: 'string', of: 'all' };
		const value = this.#typed(text, key);
		if (value === undefined || key.name === '') return;
		if (!open || this.#unplaced > 0) return this.#skip('data');
		if (open.attributes.size >= LIMITS.attributes && !open.attributes.has(key.name))
			this.xml.fail('network.tooManyAttributes', { limit: LIMITS.attributes });
		open.attributes.set(key.name, value);
	}

	#describe(text: string): void {
		const open = this.#open.at(-1);
		if (text === '' || this.#unplaced > 0) return;
		if (!open) {
			if (this.#path.at(-1) === 'key' && this.#lastKey) this.#lastKey.description = text;
			return;
		}
		if (!open.attributes.has('description')) open.attributes.set('description', text);
	}

	#typed(text: string, { type }: Key): AttributeValue | undefined {
		const bare = text.trim();
		if (bare === '') return undefined;
		if (type === 'boolean' && /^(true|false|1|0)$/.test(bare)) return bare === 'true' || bare === '1';
		if (!['int', 'long', 'float', 'double'].includes(type)) return text;
		const number = Number(bare);
		return Number.isFinite(number) ? number : bare;
	}

	#readDrawing(tag: XmlTag): void {
		const open = this.#open.at(-1);
		if (!open) return;
		// A group is drawn twice, opened and folded: the first counts.
		if (tag.name === 'Geometry' && !open.position) {
			const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((side) =>
				Number(tag.attribute(side) ?? 0)
			);
			// yEd places the corner; a map places the middle.
			const place = { x: x! + width! / 2, y: y! + height! / 2 };
			if (Number.isFinite(place.x) && Number.isFinite(place.y)) open.position = place;
		} else if (tag.name === 'Fill') {
			const colour = tag.attribute('color');
			if (colour && !open.attributes.has('colour')) open.attributes.set('colour', colour);
		} else if (tag.name === 'Arrows' && open.element === 'edge') {
			const isDrawn = (end: string) => (tag.attribute(end) ?? 'none') !== 'none';
			open.arrows = { source: isDrawn('source'), target: isDrawn('target') };
		}
	}

	#setLabel(text: string): void {
		const open = this.#open.at(-1);
		const label = text.trim();
		if (!open || label === '' || open.attributes.has('label')) return;
		open.attributes.set('label', label);
	}

	#finish(): void {
		const open = this.#open.pop();
		if (!open) return;
		const { tag, attributes, position } = open;
		const at = { file: this.draft.file, line: open.line };
		if (open.element === 'node') {
			const id = this.#spelt(tag.attribute('id'));
			if (id) this.draft.addNode({ id, attributes, at, position });
			else this.draft.see('node.withoutId', 'error', at);
			return;
		}
		const [source, target] = ['source', 'target'].map((end) => this.#spelt(tag.attribute(end)));
		if (!source || !target) return this.draft.see('edge.withoutEnd', 'error', at);
		const said = tag.attribute('directed');
		const directed = said === undefined ? (this.#directedGraphs.at(-1) ?? true) : said === 'true';
		// Whoever draws says with arrows which way a tie goes; with two it goes both ways, as with none.
		const arrows = said === undefined ? open.arrows : undefined;
		const isBackward = arrows !== undefined && arrows.source && !arrows.target;
		this.draft.addEdge({
			id: this.#spelt(tag.attribute('id')),
			from: isBackward ? target : source,
			to: isBackward ? source : target,
			directed: arrows ? arrows.source !== arrows.target : directed,
			attributes,
			at
		});
	}

	#skip(element: string): void {
		const name = element.slice(0, 80);
		if (this.#skipped.size >= 100 && !this.#skipped.has(name)) return this.#skip('…');
		this.#skipped.set(name, (this.#skipped.get(name) ?? 0) + 1);
	}
}
