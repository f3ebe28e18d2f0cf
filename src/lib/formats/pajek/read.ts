import { InputError } from '#lib/base/errors.ts';
import { parseNumber } from '../csv/numbers.ts';
import type { NamedFile, ReadOptions } from '../format.ts';
import { GraphDraft, type AttributeValue, type RawGraph, type RawNode } from '../graph/RawGraph.ts';
import { LIMITS } from '../limits.ts';
import { decodeText } from '../text/decode.ts';
import { countRows, wordsOf, type Word } from '../text/words.ts';

type Section =
	'none' | 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'partition' | 'vector';

const SECTIONS: Readonly<Record<string, Section>> = {
	arcs: 'arcs',
	edges: 'edges',
	arcslist: 'arcslist',
	edgeslist: 'edgeslist',
	matrix: 'matrix'
};

/** A vertex as it is read: attributes come from its line, and from partitions and vectors further down. */
interface Vertex extends RawNode {
	readonly attributes: Map<string, AttributeValue>;
}

/**
 * Reads Pajek: vertices with places, arcs, edges, lists of them, a matrix, relations with names
 * (`*Arcs :1 "funds"`), lines with `l "label"`, two-mode networks (`*Vertices 9 4`), partitions and vectors.
 * A vertex is called by its label, which the next of the same label cannot have. What else a project holds
 * is counted. Source: the Pajek reference manual (Mrvar and Batagelj 2018), data formats.
 */
export function readPajek([file]: readonly NamedFile[], { progress }: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { text, issues } = decodeText(file.bytes, file.name);
	const draft = new GraphDraft(file.name, issues);
	const reading = new PajekReading(draft);
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
	draft.expectEdges(countRows(lines, /^\*(arcs|edges)\b/i));
	lines.forEach((line, index) => {
		reading.line(line, index + 1);
		if (index % 8_192 === 0) progress?.(index / lines.length);
	});
	reading.finish();
	return draft.finish();
}

class PajekReading {
	#section: Section = 'none';
	/** What the open section is called: a relation, a partition, a vector. */
	#name = '';
	#line = 0;
	/** Rows of a matrix, entries of a partition or vector that were read. */
	#row = 0;
	readonly #vertices: Vertex[] = [];
	readonly #labels = new Set<string>();
	#count = 0;
	#sawVertices = false;
	/** Whether what is read belongs to a second network of a project, of which nothing is kept. */
	#isBeyond = false;
	/** Whether a part is open that has no place on a map: a permutation, a cluster. */
	#isUnplaced = false;
	/** Of a two-mode network: how many vertices stand on the first side. */
	#first: number | undefined;
	#skipped = 0;

	constructor(private readonly draft: GraphDraft) {}

	line(text: string, number: number): void {
		const bare = text.trim();
		this.#line = number;
		if (bare === '' || bare.startsWith('%')) return;
		if (bare.startsWith('*')) return this.#open(bare);
		switch (this.#section) {
			case 'vertices':
				return this.#vertex(wordsOf(bare));
			case 'arcs':
			case 'edges':
				return this.#tie(wordsOf(bare));
			case 'arcslist':
			case 'edgeslist':
				return this.#ties(wordsOf(bare));
			case 'matrix':
				return this.#matrixRow(wordsOf(bare));
			case 'partition':
			case 'vector':
				return this.#entry(bare);
			case 'none':
				this.#skipped++;
		}
	}

	finish(): void {
		if (!this.#sawVertices) this.draft.fail('pajek.noVertices');
		this.#fill(this.#count);
		this.#vertices.forEach((vertex, index) => {
			if (this.#first !== undefined && index >= this.#first) this.draft.projects.push(vertex);
			else this.draft.addNode(vertex);
		});
		if (this.#skipped > 0) this.draft.see('pajek.skipped', 'warning', {}, { count: this.#skipped });
	}

	#open(line: string): void {
		const [head, ...rest] = wordsOf(line);
		const word = head?.text.slice(1).toLowerCase() ?? '';
		this.#row = 0;
		if (word === 'vertices') return this.#openVertices(rest);
		this.#name = '';
		this.#isUnplaced = false;
		if (word === 'network') {
			this.#section = 'none';
			if (this.#sawVertices) this.#endNetwork();
			else this.draft.title ??= rest.map(({ text }) => text).join(' ');
		} else if (word === 'partition' || word === 'vector') {
			this.#section = word;
			this.#name = rest.map(({ text }) => text).join(' ') || word;
		} else {
			const known = Object.hasOwn(SECTIONS, word) ? SECTIONS[word] : undefined;
			this.#isUnplaced = known === undefined;
			this.#section = this.#isBeyond ? 'none' : (known ?? 'none');
			this.#name = rest.find(({ isQuoted }) => isQuoted)?.text ?? '';
			if (this.#isUnplaced) this.#skipped++;
		}
	}

	/** Of several networks of a project the first is read, and that there are more is said. */
	#endNetwork(): void {
		if (!this.#isBeyond) this.draft.see('pajek.moreNetworks', 'warning', { line: this.#line });
		this.#isBeyond = true;
	}

	#openVertices([all, first]: readonly Word[]): void {
		const count = Number(all?.text);
		// A partition says again how many there are; with other numbers it is one of another network.
		if (this.#section === 'partition' || this.#section === 'vector') {
			if (count !== this.#count) this.#section = 'none';
			return;
		}
		if (this.#isUnplaced) return;
		if (!Number.isInteger(count) || count < 0) this.draft.fail('pajek.noVertices', { line: this.#line });
		if (count > LIMITS.nodes)
			this.draft.fail('network.tooManyNodes', { line: this.#line }, { limit: LIMITS.nodes });
		if (this.#sawVertices) {
			this.#endNetwork();
			this.#section = 'none';
			return;
		}
		this.#count = count;
		this.#sawVertices = true;
		const side = Number(first?.text);
		if (Number.isInteger(side) && side > 0 && side < count) this.#first = side;
		this.#section = 'vertices';
	}

	#vertex([number, label, ...rest]: Word[]): void {
		const index = Number(number?.text);
		if (!Number.isInteger(index) || index < 1 || index > this.#count)
			return this.draft.see(
				'pajek.vertexUnknown',
				'error',
				{ line: this.#line },
				{ name: number?.text ?? '' }
			);
		this.#fill(index - 1);
		if (index <= this.#vertices.length)
			return this.draft.see('node.repeated', 'error', { line: this.#line }, { id: String(index) });
		const attributes = new Map<string, AttributeValue>();
		const [x, y] = rest.slice(0, 2).map(({ text }) => (/^[-+\d.]/.test(text) ? Number(text) : NaN));
		// Down to here they are a share of a square; the reader of positions makes room.
		const hasPlace = Number.isFinite(x) && Number.isFinite(y);
		let at = hasPlace ? (Number.isFinite(Number(rest[2]?.text)) ? 3 : 2) : 0;
		const shape = rest[at];
		if (shape && /^(ellipse|box|diamond|triangle|cross|empty|house|man|woman)$/i.test(shape.text)) {
			attributes.set('shape', shape.text);
			at++;
		}
		for (; at + 1 < rest.length; at += 2) {
			const [name, value] = [rest[at], rest[at + 1]] as [Word, Word];
			if (attributes.size < LIMITS.attributes) attributes.set(name.text, numberOrText(value));
		}
		if (at < rest.length) this.#skipped++;
		const position = hasPlace ? { x: x as number, y: y as number } : undefined;
		this.#add(label?.text ?? String(index), attributes, position);
	}

	/** Vertices that have no line of their own are called by their number. */
	#fill(upTo: number): void {
		while (this.#vertices.length < upTo) this.#add(String(this.#vertices.length + 1), new Map(), undefined);
	}

	#add(label: string, attributes: Map<string, AttributeValue>, position: Vertex['position']): void {
		let id = label.trim() || String(this.#vertices.length + 1);
		if (this.#labels.has(id)) {
			id = `${id} (${this.#vertices.length + 1})`;
			this.draft.see('pajek.labelRepeated', 'notice', { line: this.#line }, { name: label.slice(0, 80) });
		}
		this.#labels.add(id);
		this.#vertices.push({ id, attributes, position, at: { file: this.draft.file, line: this.#line } });
	}

	#tie([from, to, value, ...rest]: Word[]): void {
		const attributes = new Map<string, AttributeValue>(this.#name ? [['relation', this.#name]] : []);
		let rests = rest;
		if (value !== undefined) {
			if (parseNumber(value.text) === undefined) rests = [value, ...rest];
			else attributes.set('weight', numberOrText(value));
		}
		for (let at = 0; at < rests.length; at += 2) {
			const [name, own] = [rests[at] as Word, rests[at + 1]];
			const span = /^\[(\d+)(?:-(\d+|\*))?\]$/.exec(name.text);
			if (span) {
				attributes.set('start', span[1] as string);
				if (span[2] !== '*') attributes.set('end', span[2] ?? (span[1] as string));
				at--;
			} else if (own === undefined) this.#skipped++;
			else
				attributes.set(
					name.text !== 'l' ? name.text : attributes.has('relation') ? 'label' : 'relation',
					numberOrText(own)
				);
		}
		this.#join(from, to, attributes, this.#section === 'arcs');
	}

	#ties([from, ...ends]: Word[]): void {
		for (const to of ends)
			this.#join(
				from,
				to,
				new Map(this.#name ? [['relation', this.#name]] : []),
				this.#section === 'arcslist'
			);
	}

	#matrixRow(cells: Word[]): void {
		this.#row++;
		cells.forEach((cell, index) => {
			const value = parseNumber(cell.text);
			if (value === undefined)
				return this.draft.see(
					'matrix.cellUnreadable',
					'error',
					{ line: this.#line },
					{ cell: cell.text.slice(0, 40) }
				);
			if (value === 0) return;
			const to = this.#first === undefined ? index + 1 : index + 1 + this.#first;
			const ends = [this.#row, to].map((end): Word => ({ text: String(end), isQuoted: false })) as [
				Word,
				Word
			];
			this.#join(ends[0], ends[1], new Map([['weight', value]]), true);
		});
	}

	#entry(text: string): void {
		this.#fill(this.#count);
		const vertex = this.#vertices[this.#row++];
		if (!vertex)
			return this.draft.see(
				'pajek.vertexUnknown',
				'error',
				{ line: this.#line },
				{ name: String(this.#row) }
			);
		if (vertex.attributes.size < LIMITS.attributes)
			vertex.attributes.set(this.#name, numberOrText({ text, isQuoted: false }));
	}

	#join(
		from: Word | undefined,
		to: Word | undefined,
		attributes: Map<string, AttributeValue>,
		directed: boolean
	): void {
		this.#fill(this.#count);
		const at = { file: this.draft.file, line: this.#line };
		if (!from || !to) return this.draft.see('edge.withoutEnd', 'error', at);
		const ends = [from, to].map(({ text }) => this.#vertices[Math.abs(Number(text)) - 1]);
		const lost = ends.indexOf(undefined);
		const [a, b] = ends;
		if (!a || !b)
			return this.draft.see('pajek.vertexUnknown', 'error', at, {
				name: ([from, to][lost] as Word).text.slice(0, 40)
			});
		if (this.#first === undefined)
			return this.draft.addEdge({ from: a.id, to: b.id, directed, attributes, at });
		const [who, what] = Math.abs(Number(from.text)) <= this.#first ? [a, b] : [b, a];
		this.draft.addParticipation({ stakeholder: who.id, project: what.id, attributes, at });
	}
}

function numberOrText({ text, isQuoted }: Word): AttributeValue {
	const number = isQuoted ? NaN : Number(text);
	return text !== '' && Number.isFinite(number) ? number : text;
}
