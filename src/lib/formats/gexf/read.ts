import { InputError } from '#lib/base/errors.ts';
import type { NamedFile, ReadOptions } from '../format.ts';
import { GraphDraft, type AttributeValue, type RawGraph } from '../graph/RawGraph.ts';
import { LIMITS } from '../limits.ts';
import { countElements } from '../text/countElements.ts';
import { decodeText } from '../text/decode.ts';
import { parseXml, type XmlHandlers, type XmlReading, type XmlTag } from '../text/parseXml.ts';

/** Elements that say how a graph is put together; what else stands in a file is counted. */
const STRUCTURE = new Set(
	'gexf meta creator description keywords author title graph attributes attribute default options nodes edges attvalues spells parents'.split(
		' '
	)
);

interface Column {
	readonly name: string;
	readonly type: string;
	fallback?: AttributeValue | undefined;
}

interface Span {
	readonly from: string | undefined;
	readonly until: string | undefined;
}

interface Open {
	readonly element: 'node' | 'edge';
	readonly tag: XmlTag;
	readonly line: number;
	readonly attributes: Map<string, AttributeValue>;
	/** Of attributes that change in time: when the value that is kept began. */
	readonly begun: Map<string, string>;
	readonly spells: Span[];
	position?: { x: number; y: number };
}

/**
 * Reads GEXF 1.1 to 1.3: attributes with types, lists and defaults, mixed directions, places, colours and
 * sizes. Of a hierarchy every node keeps its `parent`; of values that change in time the last one counts and
 * the earlier ones are counted; of several times of being there the first beginning and the last end count.
 * Source: the GEXF specifications 1.1 (2009), 1.2 (2012) and 1.3 (2022).
 */
export function readGexf([file]: readonly NamedFile[], { progress }: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { text, issues } = decodeText(file.bytes, file.name);
	const draft = new GraphDraft(file.name, issues);
	const counts = countElements(text, ['node', 'edge']);
	draft.expectNodes(counts.node);
	draft.expectEdges(counts.edge);
	let reading: GexfReading | undefined;
	parseXml(text, file.name, (xml) => (reading = new GexfReading(xml, draft, counts)), progress);
	reading?.finish();
	return draft.finish();
}

class GexfReading implements XmlHandlers {
	readonly #columns = { node: new Map<string, Column>(), edge: new Map<string, Column>() };
	#class: 'node' | 'edge' = 'node';
	#lastColumn: Column | undefined;
	readonly #open: Open[] = [];
	readonly #skipped = new Map<string, number>();
	#isDirected = false;
	#sawGraph = false;
	#earlier = 0;
	#inMeta = false;
	#isOurs = false;

	constructor(
		private readonly xml: XmlReading,
		private readonly draft: GraphDraft,
		private readonly counts: { readonly node: number; readonly edge: number }
	) {}

	open(tag: XmlTag): void {
		const open = this.#open.at(-1);
		switch (tag.name) {
			case 'graph':
				this.#sawGraph = true;
				this.#isDirected = tag.attribute('defaultedgetype') === 'directed';
				break;
			case 'meta':
				this.#inMeta = true;
				break;
			case 'attributes':
				this.#class = tag.attribute('class') === 'edge' ? 'edge' : 'node';
				break;
			case 'attribute':
				this.#declare(tag);
				break;
			case 'node':
			case 'edge':
				this.#start(tag.name, tag);
				break;
			case 'attvalue':
				if (open) this.#setValue(open, tag);
				else this.#skip(tag.name);
				break;
			case 'spell':
			case 'slice':
				if (open) open.spells.push(spanOf(tag));
				else this.#skip(tag.name);
				break;
			case 'parent': {
				const parent = tag.attribute('for');
				if (open && parent) addParent(open, parent);
				else this.#skip(tag.name);
				break;
			}
			case 'position':
			case 'color':
			case 'size':
				if (open) this.#draw(open, tag);
				else this.#skip(tag.name);
				break;
			default:
				if (!STRUCTURE.has(tag.name)) this.#skip(tag.name);
		}
	}

	close(tag: XmlTag, text: string): void {
		if (tag.name === 'meta') this.#inMeta = false;
		else if (this.#inMeta) this.#readMeta(tag.name, text);
		else if (tag.name === 'default' && this.#lastColumn)
			this.#lastColumn.fallback = typed(text, this.#lastColumn.type);
		else if (tag.name === 'node' || tag.name === 'edge') this.#finish();
	}

	finish(): void {
		if (!this.#sawGraph) this.xml.fail('gexf.noGraph');
		for (const [element, count] of this.#skipped)
			this.draft.see('xml.skipped', 'warning', {}, { element, count });
		if (this.#earlier > 0) this.draft.see('gexf.earlier', 'warning', {}, { count: this.#earlier });
	}

	#readMeta(name: string, text: string): void {
		if (name === 'title') this.draft.title = text;
		else if (name === 'creator') this.#isOurs = text === 'Roundtable';
		// Ours begins with the title, for which the format has no element.
		else if (name === 'description' && this.#isOurs) this.draft.title ??= text.split('\n')[0];
	}

	#declare(tag: XmlTag): void {
		const columns = this.#columns[this.#class];
		if (columns.size >= LIMITS.columns) this.xml.fail('network.tooManyAttributes', { limit: LIMITS.columns });
		const id = tag.attribute('id') ?? '';
		this.#lastColumn = { name: tag.attribute('title') || id, type: tag.attribute('type') ?? 'string' };
		columns.set(id, this.#lastColumn);
	}

	#start(element: Open['element'], tag: XmlTag): void {
		const attributes = new Map<string, AttributeValue>();
		for (const { name, fallback } of this.#columns[element].values())
			if (fallback !== undefined) attributes.set(name, fallback);
		this.draft.expectAttributes(attributes.size * this.counts[element], { line: this.xml.line });
		const open: Open = { element, tag, line: this.xml.line, attributes, begun: new Map(), spells: [] };
		const label = tag.attribute('label');
		if (label) attributes.set('label', label);
		const parent =
			tag.attribute('pid') ?? (element === 'node' ? this.#open.at(-1)?.tag.attribute('id') : undefined);
		if (parent) addParent(open, parent);
		if (element === 'edge') {
			const weight = tag.attribute('weight');
			if (weight) attributes.set('weight', typed(weight, 'double') ?? weight);
			const kind = tag.attribute('kind');
			if (kind) attributes.set('kind', kind);
		}
		const span = spanOf(tag);
		if (span.from !== undefined || span.until !== undefined) open.spells.push(span);
		this.#open.push(open);
	}

	#setValue(open: Open, tag: XmlTag): void {
		const id = tag.attribute('for') ?? tag.attribute('id') ?? '';
		const column = this.#columns[open.element].get(id) ?? { name: id, type: 'string' };
		const value = typed(tag.attribute('value') ?? '', column.type);
		if (value === undefined || column.name === '') return;
		const start = tag.attribute('start') ?? tag.attribute('startopen') ?? '';
		const begun = open.begun.get(column.name);
		// Of two values of one attribute the later one counts, and of two without a time the last.
		if (begun !== undefined) this.#earlier++;
		if (begun !== undefined && compareTimes(start, begun) < 0) return;
		open.begun.set(column.name, start);
		if (open.attributes.size >= LIMITS.attributes && !open.attributes.has(column.name))
			this.xml.fail('network.tooManyAttributes', { limit: LIMITS.attributes });
		open.attributes.set(column.name, value);
	}

	#draw(open: Open, tag: XmlTag): void {
		if (tag.name === 'position') {
			const place = { x: Number(tag.attribute('x')), y: -Number(tag.attribute('y')) };
			if (Number.isFinite(place.x) && Number.isFinite(place.y)) open.position = place;
		} else if (open.element === 'edge') this.#skip(tag.name);
		else if (tag.name === 'color') {
			const channels = ['r', 'g', 'b'].map((channel) => Number(tag.attribute(channel)));
			const hex = channels.map((value) => (value & 255).toString(16).padStart(2, '0')).join('');
			const colour = tag.attribute('hex') ?? (channels.every(Number.isFinite) ? `#${hex}` : undefined);
			if (colour && !open.attributes.has('colour')) open.attributes.set('colour', colour);
		} else {
			const size = typed(tag.attribute('value') ?? '', 'double');
			if (size !== undefined && !open.attributes.has('size')) open.attributes.set('size', size);
		}
	}

	#finish(): void {
		const open = this.#open.pop();
		if (!open) return;
		const { tag, attributes, position, spells } = open;
		const at = { line: open.line };
		if (spells.length > 0) this.#setTimes(open);
		if (open.element === 'node') {
			const id = tag.attribute('id');
			if (id) this.draft.addNode({ id, attributes, at: { file: this.draft.file, ...at }, position });
			else this.draft.see('node.withoutId', 'error', at);
			return;
		}
		const [source, target] = [tag.attribute('source'), tag.attribute('target')];
		if (!source || !target) return this.draft.see('edge.withoutEnd', 'error', at);
		const type = tag.attribute('type');
		this.draft.addEdge({
			id: tag.attribute('id'),
			from: source,
			to: target,
			// Mutual ties go both ways, which is what a tie without direction says.
			directed: type === undefined ? this.#isDirected : type === 'directed',
			attributes,
			at: { file: this.draft.file, ...at }
		});
	}

	#setTimes({ attributes, spells }: Open): void {
		const starts = spells.map(({ from }) => from).filter((time) => time !== undefined);
		const ends = spells.map(({ until }) => until).filter((time) => time !== undefined);
		const [start] = starts.sort(compareTimes);
		const end = ends.sort(compareTimes).at(-1);
		this.#earlier += spells.length - 1;
		// A beginning that one of them leaves open is open.
		if (start !== undefined && starts.length === spells.length && !attributes.has('start'))
			attributes.set('start', start);
		if (end !== undefined && ends.length === spells.length && !attributes.has('end'))
			attributes.set('end', end);
	}

	#skip(element: string): void {
		const name = element.slice(0, 80);
		if (this.#skipped.size >= 100 && !this.#skipped.has(name)) return this.#skip('…');
		this.#skipped.set(name, (this.#skipped.get(name) ?? 0) + 1);
	}
}

function addParent({ attributes }: Open, parent: string): void {
	const held = attributes.get('parent');
	attributes.set('parent', held === undefined ? parent : `${String(held)}; ${parent}`);
}

function spanOf(tag: XmlTag): Span {
	const time = (...names: string[]) =>
		names.map((name) => tag.attribute(name)).find((time) => time !== undefined);
	return { from: time('start', 'startopen'), until: time('end', 'endopen') };
}

/** Times are numbers or dates; dates in ISO 8601 compare as text. */
function compareTimes(a: string, b: string): number {
	const [x, y] = [Number(a), Number(b)];
	if (a !== '' && b !== '' && Number.isFinite(x) && Number.isFinite(y)) return x - y;
	return a < b ? -1 : a > b ? 1 : 0;
}

function typed(text: string, type: string): AttributeValue | undefined {
	const bare = text.trim();
	if (bare === '') return undefined;
	if (type === 'boolean' && /^(true|false|1|0)$/i.test(bare)) return /^(true|1)$/i.test(bare);
	if (!/^(integer|int|long|float|double|short|byte|bigdecimal|biginteger)$/.test(type)) return text;
	const number = Number(bare);
	return Number.isFinite(number) ? number : bare;
}
