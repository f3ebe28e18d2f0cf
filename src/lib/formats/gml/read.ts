import { InputError } from '#lib/base/errors.ts';
import type { NamedFile, ReadOptions } from '../format.ts';
import { GraphDraft, type AttributeValue, type RawGraph } from '../graph/RawGraph.ts';
import { LIMITS } from '../limits.ts';
import { decodeText } from '../text/decode.ts';

const MAX_DEPTH = 64;
/** What text in GML stands for: ISO 8859-1 entities, of which tools write these and numbers. */
const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0'
};

type Fields = Map<string, AttributeValue>;

/** One list of keys and values: what was read of a node or edge, inner lists flat as `graphics.x`. */
interface Item {
	readonly key: string;
	readonly line: number;
	readonly fields: Fields;
}

/**
 * Reads GML: nodes and edges with their attributes, `directed` of the graph; lists inside are read flat, so
 * that `graphics [ x 1 ]` is `graphics.x`. Throws `gml.unreadable` with the line.
 */
export function readGml([file]: readonly NamedFile[], { progress }: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { text, issues } = decodeText(file.bytes, file.name);
	const draft = new GraphDraft(file.name, issues);
	const { node, edge } = countLists(text);
	draft.expectNodes(node);
	draft.expectEdges(edge);
	const items = new GmlReading(text, draft).read(progress);
	const directed = items.find(({ key }) => key === 'graph')?.fields.get('directed');
	for (const { key, fields, line } of items) {
		const at = { file: file.name, line };
		if (key === 'node') addNode(draft, fields, at);
		else if (key === 'edge') addEdge(draft, fields, Number(directed ?? 0) === 1, at);
	}
	return draft.finish();
}

/** How many lists are called node and edge, what stands in quotes aside. */
function countLists(text: string): { node: number; edge: number } {
	const counts = { node: 0, edge: 0 };
	for (const [, key] of text.matchAll(/"[^"]*"|(?<![\w.-])(node|edge)\s*\[/g))
		if (key) counts[key as 'node' | 'edge']++;
	return counts;
}

function addNode(draft: GraphDraft, fields: Fields, at: { file: string; line: number }): void {
	const id = take(fields, 'id');
	if (id === undefined) return draft.see('node.withoutId', 'error', at);
	const [x, y] = ['graphics.x', 'graphics.y'].map((name) => Number(fields.get(name) ?? NaN)) as [
		number,
		number
	];
	const position = Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined;
	if (position) for (const name of ['graphics.x', 'graphics.y']) fields.delete(name);
	draft.addNode({ id: String(id), attributes: fields, at, position });
}

function addEdge(
	draft: GraphDraft,
	fields: Fields,
	directed: boolean,
	at: { file: string; line: number }
): void {
	const [source, target] = [take(fields, 'source'), take(fields, 'target')];
	if (source === undefined || target === undefined) return draft.see('edge.withoutEnd', 'error', at);
	const own = take(fields, 'directed');
	const id = take(fields, 'id');
	draft.addEdge({
		...(id === undefined ? {} : { id: String(id) }),
		from: String(source),
		to: String(target),
		directed: own === undefined ? directed : Number(own) === 1,
		attributes: fields,
		at
	});
}

function take(fields: Fields, name: string): AttributeValue | undefined {
	const value = fields.get(name);
	fields.delete(name);
	return value === '' ? undefined : value;
}

/** Reads keys and values one after another: no recursion, whatever is nested. */
class GmlReading {
	#at = 0;
	#line = 1;

	constructor(
		private readonly text: string,
		private readonly draft: GraphDraft
	) {}

	read(progress: ReadOptions['progress']): Item[] {
		const items: Item[] = [];
		/** Lists that are open: the item that their fields go to, and under which prefix. */
		const open: { item: Item | undefined; prefix: string; key: string }[] = [];
		for (;;) {
			const key = this.#word();
			if (key === undefined) break;
			const top = open.at(-1);
			if (key === ']') {
				if (!open.pop()) this.#fail();
				continue;
			}
			const value = this.#value();
			if (value === undefined) this.#fail();
			if (value === '[') {
				if (open.length >= MAX_DEPTH)
					this.draft.fail('gml.tooDeep', { line: this.#line }, { limit: MAX_DEPTH });
				open.push(this.#openList(key, top, items));
				if (items.length % 4_096 === 0) progress?.(this.#at / this.text.length);
			} else if (top?.item) {
				const { fields } = top.item;
				// A key that comes again is a list of values.
				const name = fresh(fields, top.prefix + key);
				if (fields.size >= LIMITS.attributes)
					this.draft.fail('network.tooManyAttributes', { line: this.#line }, { limit: LIMITS.attributes });
				fields.set(name, value.value);
			}
		}
		if (open.length > 0) this.#fail();
		return items;
	}

	#openList(
		key: string,
		top: { item: Item | undefined; prefix: string; key: string } | undefined,
		items: Item[]
	) {
		const isItem =
			(top === undefined && key === 'graph') || (top?.key === 'graph' && (key === 'node' || key === 'edge'));
		if (!isItem) return { item: top?.item, prefix: top?.item ? `${top.prefix}${key}.` : '', key: `${key}?` };
		const item: Item = { key, line: this.#line, fields: new Map() };
		items.push(item);
		return { item, prefix: '', key };
	}

	#word(): string | undefined {
		this.#skipBlanks();
		if (this.#at >= this.text.length) return undefined;
		if (this.text[this.#at] === ']') {
			this.#at++;
			return ']';
		}
		const word = /[A-Za-z_][\w.-]*/y;
		word.lastIndex = this.#at;
		const found = word.exec(this.text)?.[0];
		if (found === undefined) this.#fail();
		this.#at += found.length;
		return found;
	}

	#value(): '[' | { value: AttributeValue } | undefined {
		this.#skipBlanks();
		const sign = this.text[this.#at];
		if (sign === '[') {
			this.#at++;
			return '[';
		}
		if (sign === '"') {
			const end = this.text.indexOf('"', this.#at + 1);
			if (end < 0) return undefined;
			const raw = this.text.slice(this.#at + 1, end);
			this.#line += raw.split('\n').length - 1;
			this.#at = end + 1;
			return { value: withoutEntities(raw) };
		}
		const bare = /[^\s[\]"]+/y;
		bare.lastIndex = this.#at;
		const word = bare.exec(this.text)?.[0];
		if (word === undefined) return undefined;
		this.#at += word.length;
		const number = Number(word);
		return { value: Number.isFinite(number) ? number : word };
	}

	#skipBlanks(): void {
		for (; this.#at < this.text.length; this.#at++) {
			const sign = this.text[this.#at];
			if (sign === '#' && (this.#at === 0 || this.text[this.#at - 1] === '\n')) {
				const end = this.text.indexOf('\n', this.#at);
				if (end < 0) {
					this.#at = this.text.length;
					return;
				}
				this.#at = end;
				this.#line++;
			} else if (sign === '\n') this.#line++;
			else if (sign !== ' ' && sign !== '\t' && sign !== '\r' && sign !== '\uFEFF') return;
		}
	}

	#fail(): never {
		this.draft.fail('gml.unreadable', { line: this.#line });
	}
}

function fresh(fields: Fields, name: string): string {
	if (!fields.has(name)) return name;
	for (let copy = 2; ; copy++) if (!fields.has(`${name} ${copy}`)) return `${name} ${copy}`;
}

function withoutEntities(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|(\w{1,8}));/g, (whole, code: string | undefined, name: string) => {
		if (code === undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : whole;
		return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
	});
}
