import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { NamedFile, ReadOptions, ReadResult } from '../format.ts';
import type { AttributeValue, RawEdge, RawGraph, RawNode } from '../graph/RawGraph.ts';
import { titleOf } from '../graph/titleOf.ts';
import { toMap } from '../graph/toMap.ts';
import { decodeText } from '../text/decode.ts';

const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 200;

/** Elements that say how a graph is put together; what else stands in a file is counted. */
const STRUCTURE = new Set(['graphml', 'key', 'default', 'data', 'desc', 'locator', 'endpoint']);
const UNPLACED = new Set(['port', 'hyperedge']);

interface Key {
	readonly name: string;
	readonly type: string;
	readonly of: string;
	fallback?: AttributeValue | undefined;
}

interface Open {
	readonly element: 'node' | 'edge';
	readonly tag: SaxesTagPlain;
	readonly line: number;
	readonly attributes: Map<string, AttributeValue>;
}

/**
 * Reads GraphML: keys with types and defaults, directed, undirected and mixed edges, edge ids. Nested
 * graphs are read flat; ports and hyperedges have no place in a stakeholder map and are counted.
 * A document type declaration is refused: it could define entities or name other files.
 * Source: Brandes, Eiglsperger, Lerner 2002-2013, the GraphML specification.
 */
export function readGraphml([file]: readonly NamedFile[], { id, title, strength }: ReadOptions): ReadResult {
	if (!file) throw new InputError('files.none');
	const { text, issues } = decodeText(file.bytes, file.name);
	const raw = new GraphmlReading(file.name, [...issues]).read(text);
	return toMap(raw, { id: id ?? 'map', title: title ?? titleOf([file]) }, strength);
}

class GraphmlReading {
	readonly #parser = new SaxesParser({ xmlns: false, position: true });
	readonly #keys = new Map<string, Key>();
	readonly #nodes: RawNode[] = [];
	readonly #edges: RawEdge[] = [];
	readonly #open: Open[] = [];
	readonly #skipped = new Map<string, number>();
	readonly #directedGraphs: boolean[] = [];
	#nested = 0;
	/** How many open elements have no place of their own on a map. */
	#unplaced = 0;
	#depth = 0;
	#sawGraph = false;
	#text = '';

	constructor(
		private readonly file: string,
		private readonly issues: Issue[]
	) {}

	read(text: string): RawGraph {
		this.#parser.on('doctype', () => this.#fail('xml.doctype'));
		this.#parser.on('opentag', (tag) => this.#openTag(tag));
		this.#parser.on('closetag', (tag) => this.#closeTag(tag));
		this.#parser.on('text', (piece) => (this.#text += piece));
		this.#parser.on('cdata', (piece) => (this.#text += piece));
		this.#parser.on('error', () => this.#fail('xml.unreadable'));
		this.#parser.write(text).close();
		if (!this.#sawGraph) this.#fail('graphml.noGraph');
		for (const [element, count] of this.#skipped) {
			this.issues.push({
				code: 'graphml.skipped',
				severity: 'warning',
				at: { file: this.file },
				values: { element, count }
			});
		}
		if (this.#nested > 0) {
			this.issues.push({
				code: 'graphml.nested',
				severity: 'notice',
				at: { file: this.file },
				values: { count: this.#nested }
			});
		}
		return { nodes: this.#nodes, edges: this.#edges, issues: this.issues };
	}

	#openTag(tag: SaxesTagPlain): void {
		if (++this.#depth > MAX_DEPTH) this.#fail('xml.tooDeep', { limit: MAX_DEPTH });
		this.#text = '';
		const name = localName(tag.name);
		if (UNPLACED.has(name)) this.#unplaced++;
		if (name === 'graph') {
			this.#sawGraph = true;
			if (this.#directedGraphs.length > 0) this.#nested++;
			this.#directedGraphs.push(tag.attributes['edgedefault'] !== 'undirected');
		} else if (name === 'key') this.#declareKey(tag);
		else if (name === 'node' || name === 'edge') this.#start(name, tag);
		else if (name === 'port' || name === 'hyperedge') this.#skip(name);
		// What is neither structure nor plain text, such as the shapes of yEd.
		else if (!STRUCTURE.has(name)) this.#skip(name);
	}

	#closeTag(tag: SaxesTagPlain): void {
		this.#depth--;
		const name = localName(tag.name);
		if (UNPLACED.has(name)) this.#unplaced--;
		if (name === 'data') this.#setAttribute(tag.attributes['key'] ?? '');
		else if (name === 'default') this.#setDefault();
		else if (name === 'graph') this.#directedGraphs.pop();
		else if (name === 'node' || name === 'edge') this.#finish();
		this.#text = '';
	}

	#declareKey({ attributes }: SaxesTagPlain): void {
		const id = attributes['id'] ?? '';
		this.#lastKey = {
			name: attributes['attr.name'] ?? id,
			type: attributes['attr.type'] ?? 'string',
			of: attributes['for'] ?? 'all'
		};
		this.#keys.set(id, this.#lastKey);
	}
	#lastKey: Key | undefined;

	#setDefault(): void {
		if (this.#lastKey) this.#lastKey.fallback = this.#typed(this.#text, this.#lastKey);
	}

	#start(element: Open['element'], tag: SaxesTagPlain): void {
		const attributes = new Map<string, AttributeValue>();
		for (const key of this.#keys.values()) {
			if (key.fallback !== undefined && (key.of === element || key.of === 'all'))
				attributes.set(key.name, key.fallback);
		}
		this.#open.push({ element, tag, line: this.#parser.line, attributes });
	}

	#setAttribute(keyId: string): void {
		const open = this.#open.at(-1);
		const key = this.#keys.get(keyId) ?? { name: keyId, type: 'string', of: 'all' };
		const value = this.#typed(this.#text, key);
		if (value === undefined || key.name === '') return;
		if (!open || this.#unplaced > 0) return this.#skip('data');
		if (open.attributes.size >= MAX_ATTRIBUTES)
			this.#fail('graphml.tooManyAttributes', { limit: MAX_ATTRIBUTES });
		open.attributes.set(key.name, value);
	}

	#typed(text: string, { type }: Key): AttributeValue | undefined {
		const bare = text.trim();
		if (bare === '') return undefined;
		if (type === 'boolean') return bare === 'true' || bare === '1';
		if (!['int', 'long', 'float', 'double'].includes(type)) return text;
		const number = Number(bare);
		return Number.isFinite(number) ? number : bare;
	}

	#finish(): void {
		const open = this.#open.pop();
		if (!open) return;
		const at = { file: this.file, line: open.line };
		const { attributes: own } = open.tag;
		if (open.element === 'node') {
			if (own['id']) this.#nodes.push({ id: own['id'], attributes: open.attributes, at });
			else this.issues.push({ code: 'node.withoutId', severity: 'error', at });
			return;
		}
		const { source, target, id, directed } = own;
		if (!source || !target) {
			this.issues.push({ code: 'edge.withoutEnd', severity: 'error', at });
			return;
		}
		const isDirected = directed === undefined ? (this.#directedGraphs.at(-1) ?? true) : directed === 'true';
		this.#edges.push({
			...(id ? { id } : {}),
			from: source,
			to: target,
			directed: isDirected,
			attributes: open.attributes,
			at
		});
	}

	#skip(element: string): void {
		const name = element.slice(0, 80);
		this.#skipped.set(name, (this.#skipped.get(name) ?? 0) + 1);
	}

	#fail(code: string, values: { readonly limit: number } | Record<string, never> = {}): never {
		throw new InputError(code, values, { file: this.file, line: this.#parser.line });
	}
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
