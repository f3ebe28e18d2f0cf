import { InputError } from '#lib/base/errors.ts';
import type { NamedFile, ReadOptions } from '../format.ts';
import { GraphDraft, type AttributeValue, type RawGraph } from '../graph/RawGraph.ts';
import { LIMITS } from '../limits.ts';
import { decodeText } from '../text/decode.ts';
import { countRows, wordsOf, type Word } from '../text/words.ts';

type Section = 'node data' | 'node properties' | 'tie data' | 'tie properties';

interface Node {
	readonly attributes: Map<string, AttributeValue>;
	readonly line: number;
	position?: { x: number; y: number };
}

/**
 * Reads VNA: `*node data` and `*node properties` (of which places, colours and labels), `*tie data`; each
 * section begins with the names of its columns. Drawing of ties is counted. A tie has the direction that the
 * kind of tie has, since the format does not say. Source: the NetDraw guide (Borgatti 2002).
 */
export function readVna([file]: readonly NamedFile[], { progress }: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { text, issues } = decodeText(file.bytes, file.name);
	const draft = new GraphDraft(file.name, issues);
	const nodes = new Map<string, Node>();
	let section: Section | undefined;
	let columns: readonly string[] | undefined;
	let drawn = 0;
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
	draft.expectNodes(countRows(lines, /^\*\s*node\s+data/i, 1));
	draft.expectEdges(countRows(lines, /^\*\s*tie\s+data/i, 1));
	for (const [index, raw] of lines.entries()) {
		const line = index + 1;
		if (index % 8_192 === 0) progress?.(index / lines.length);
		const bare = raw.trim();
		if (bare === '') continue;
		const opened = /^\*\s*(node|tie)\s+(data|properties)/i.exec(bare);
		if (opened) {
			section = `${opened[1]} ${opened[2]}`.toLowerCase() as Section;
			columns = undefined;
			continue;
		}
		const words = wordsOf(bare, ',');
		if (section === undefined) draft.see('vna.outside', 'warning', { line });
		else if (columns === undefined) {
			columns = words.map(({ text }) => text);
			if (columns.length > LIMITS.attributes)
				draft.fail('network.tooManyAttributes', { line }, { limit: LIMITS.attributes });
		} else if (section === 'tie properties') drawn++;
		else if (section === 'tie data') addTie(draft, columns, words, line);
		else addNode(nodes, draft, section === 'node properties', columns, words, line);
	}
	for (const [id, { attributes, position, line }] of nodes)
		draft.addNode({ id, attributes, position, at: { file: file.name, line } });
	if (drawn > 0) draft.see('xml.skipped', 'warning', {}, { element: 'tie properties', count: drawn });
	return draft.finish();
}

function addNode(
	nodes: Map<string, Node>,
	draft: GraphDraft,
	isDrawing: boolean,
	[, ...columns]: readonly string[],
	[id, ...cells]: readonly Word[],
	line: number
): void {
	if (!id || id.text === '') return draft.see('node.withoutId', 'error', { line });
	if (nodes.size > LIMITS.nodes) draft.fail('network.tooManyNodes', { line }, { limit: LIMITS.nodes });
	const known = nodes.get(id.text);
	if (known && !isDrawing) return draft.see('node.repeated', 'error', { line }, { id: id.text.slice(0, 80) });
	const node: Node = known ?? { attributes: new Map(), line };
	nodes.set(id.text, node);
	const own = valuesOf(columns, cells, draft, line);
	if (!isDrawing) for (const [name, value] of own) node.attributes.set(name, value);
	else {
		const [x, y] = ['x', 'y'].map((name) => Number(own.get(name) ?? NaN)) as [number, number];
		if (Number.isFinite(x) && Number.isFinite(y)) node.position = { x, y };
		for (const [name, value] of own)
			if (name !== 'x' && name !== 'y' && !node.attributes.has(name)) node.attributes.set(name, value);
	}
}

function addTie(draft: GraphDraft, columns: readonly string[], words: readonly Word[], line: number): void {
	const [from, to, ...cells] = words;
	if (!from?.text || !to?.text) return draft.see('edge.withoutEnd', 'error', { line });
	draft.addEdge({
		from: from.text,
		to: to.text,
		directed: undefined,
		attributes: valuesOf(columns.slice(2), cells, draft, line),
		at: { file: draft.file, line }
	});
}

function valuesOf(
	columns: readonly string[],
	cells: readonly Word[],
	draft: GraphDraft,
	line: number
): Map<string, AttributeValue> {
	const values = new Map<string, AttributeValue>();
	if (cells.length > columns.length) draft.see('csv.rowTooLong', 'warning', { line });
	columns.forEach((name, index) => {
		const cell = cells[index];
		if (!cell || cell.text === '' || name === '') return;
		const number = cell.isQuoted ? NaN : Number(cell.text);
		values.set(name, Number.isFinite(number) ? number : cell.text);
	});
	return values;
}
