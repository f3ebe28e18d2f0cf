import { InputError } from '#lib/base/errors.ts';
import { parseNumber } from '../csv/numbers.ts';
import type { NamedFile, ReadOptions } from '../format.ts';
import { GraphDraft, type RawGraph } from '../graph/RawGraph.ts';
import { LIMITS } from '../limits.ts';
import { decodeText } from '../text/decode.ts';
import { countRows, wordsOf, type Word } from '../text/words.ts';
import { addOneMode, addTwoMode, type Link } from './links.ts';

/** Parts of a DL file that hold names. */
type LabelList = 'labels' | 'row' | 'column' | 'matrix';

/** What a list of labels is for, by the word before it. */
const lists: ReadonlyMap<string, LabelList> = new Map([
	['', 'labels'],
	['row', 'row'],
	['col', 'column'],
	['column', 'column'],
	['matrix', 'matrix'],
	['level', 'matrix']
]);

interface Located extends Word {
	readonly line: number;
}

/**
 * Reads UCINET DL: full matrices (`diagonal = absent` too), lower and upper halves, edge lists and node lists,
 * one-mode or two-mode (`nr`, `nc`), several relations (`nm`), labels given or embedded. Data that says each
 * tie from both ends is read without direction. Source: the UCINET 6 guide (Borgatti, Everett, Freeman 2002).
 */
export function readDl([file]: readonly NamedFile[], { progress }: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const { text, issues } = decodeText(file.bytes, file.name);
	const draft = new GraphDraft(file.name, issues);
	new DlReading(text.replace(/^\uFEFF/, ''), draft).read();
	progress?.(1);
	return draft.finish();
}

class DlReading {
	readonly #lines: readonly string[];
	readonly #settings = new Map<string, string>();
	readonly #labels = new Map<LabelList, string[]>();
	#isEmbedded = false;
	#isDiagonalAbsent = false;
	#dataAt = 0;
	/** The names of each list to look them up by. */
	readonly #known = new Map<readonly string[], Set<string>>();

	constructor(
		text: string,
		private readonly draft: GraphDraft
	) {
		this.#lines = text.split(/\r\n|\n|\r/);
		this.#readHeader();
	}

	read(): void {
		const { rows, columns, isTwoMode } = this.#sizes();
		if (rows > LIMITS.nodes || columns > LIMITS.nodes)
			this.draft.fail('network.tooManyNodes', {}, { limit: LIMITS.nodes });
		const format = this.#settings.get('format') ?? 'fullmatrix';
		const rowNames = this.#names(isTwoMode ? 'row' : 'labels', rows);
		const columnNames = isTwoMode ? this.#names('column', columns) : rowNames;
		const links = /list/.test(format)
			? this.#lists(format, rowNames, columnNames)
			: this.#matrices(format, rowNames, columnNames);
		if (isTwoMode || /2$/.test(format)) addTwoMode(this.draft, rowNames, columnNames, links);
		else addOneMode(this.draft, rowNames, links);
	}

	/** `dl n = 5, format = edgelist1`, then labels, until `data:`. */
	#readHeader(): void {
		let list: LabelList | undefined;
		for (const [index, raw] of this.#lines.entries()) {
			let line = index === 0 ? raw.replace(/^\s*dl\b[\s,]*/i, '') : raw;
			if (/^\s*data\s*:?\s*$/i.test(line)) {
				this.#dataAt = index + 1;
				return;
			}
			const opened = /^\s*((row|col|column|matrix|level)\s+)?labels?\s*(embedded)?\s*:?/i.exec(line);
			if (opened) {
				if (opened[3]) this.#isEmbedded = true;
				list = opened[3] ? undefined : lists.get((opened[2] ?? '').toLowerCase());
				line = line.slice(opened[0].length);
			}
			for (const [, name, value] of line.matchAll(/\b(n|nr|nc|nm|format|diagonal)\s*=\s*([\w]+)/gi)) {
				if (list !== undefined && !opened) break;
				this.#settings.set((name as string).toLowerCase(), (value as string).toLowerCase());
			}
			this.#isDiagonalAbsent ||= /diagonal\s*=?\s*absent/i.test(line);
			if (list) {
				const own = this.#labels.get(list) ?? [];
				if (own.length > LIMITS.nodes)
					this.draft.fail('network.tooManyNodes', { line: index + 1 }, { limit: LIMITS.nodes });
				for (const { text } of wordsOf(line, ',')) own.push(text);
				this.#labels.set(list, own);
			}
		}
		this.draft.fail('ucinet.noData');
	}

	#sizes(): { rows: number; columns: number; isTwoMode: boolean } {
		const size = (name: string) => {
			const value = Number(this.#settings.get(name));
			return Number.isInteger(value) && value >= 0 ? value : undefined;
		};
		const [n, nr, nc] = [size('n'), size('nr'), size('nc')];
		const rows = n ?? nr;
		if (rows === undefined) this.draft.fail('ucinet.noSize', { line: 1 });
		// Two sides of the same names are one.
		const [left, right] = [this.#labels.get('row'), this.#labels.get('column')];
		const isSquare = rows === nc && left !== undefined && String(left) === String(right);
		const isTwoMode = n === undefined && nc !== undefined && !isSquare;
		return { rows, columns: isTwoMode ? nc : rows, isTwoMode };
	}

	#names(list: LabelList, count: number): string[] {
		if (this.#isEmbedded) return [];
		const given = this.#labels.get(list) ?? this.#labels.get(list === 'labels' ? 'row' : 'labels') ?? [];
		if (given.length > count)
			this.draft.see('ucinet.tooLong', 'warning', {}, { count: given.length - count });
		const used = new Set<string>();
		return Array.from({ length: count }, (_, index) => {
			const label = given[index]?.trim() || String(index + 1);
			const name = used.has(label) ? `${label} (${index + 1})` : label;
			used.add(name);
			return name;
		});
	}

	#words(): Located[] {
		return this.#lines
			.slice(this.#dataAt)
			.flatMap((line, index) =>
				wordsOf(line, ',').map((word) => ({ ...word, line: this.#dataAt + index + 1 }))
			);
	}

	#matrices(format: string, rowNames: string[], columnNames: string[]): Link[] {
		const words = this.#words();
		const links: Link[] = [];
		let at = 0;
		for (const relation of this.#relations()) {
			let heads = columnNames;
			if (this.#isEmbedded) {
				heads = words.slice(at, at + this.#sizes().columns).map(({ text }) => text);
				columnNames.splice(0, columnNames.length, ...heads);
				at += heads.length;
			}
			const count = this.#sizes().rows;
			for (let row = 0; row < count; row++) {
				if (this.#isEmbedded) rowNames[row] = words[at++]?.text ?? String(row + 1);
				const [first, last] = /lower/.test(format)
					? [0, row]
					: /upper/.test(format)
						? [row, heads.length - 1]
						: [0, heads.length - 1];
				for (let column = first; column <= last; column++) {
					if (this.#isDiagonalAbsent && column === row) continue;
					const word = words[at++];
					if (!word) this.draft.fail('ucinet.tooShort', { line: this.#lines.length });
					const value = parseNumber(word.text);
					const ends = {
						from: rowNames[row] as string,
						to: heads[column] as string,
						relation,
						line: word.line
					};
					if (value === undefined)
						this.draft.see(
							'matrix.cellUnreadable',
							'error',
							{ line: word.line },
							{ cell: word.text.slice(0, 40) }
						);
					else if (value !== 0) {
						links.push({ ...ends, value });
						// Half a matrix stands for both halves.
						if (/half|lower|upper/.test(format) && row !== column)
							links.push({ ...ends, from: ends.to, to: ends.from, value });
					}
				}
			}
		}
		if (at < words.length)
			this.draft.see(
				'ucinet.tooLong',
				'warning',
				{ line: words[at]?.line ?? 1 },
				{ count: words.length - at }
			);
		return links;
	}

	#lists(format: string, rowNames: string[], columnNames: string[]): Link[] {
		const isEdge = format.startsWith('edgelist');
		if (isEdge) this.draft.expectEdges(countRows(['*', ...this.#lines.slice(this.#dataAt)], /^\*/));
		const links: Link[] = [];
		const relations = this.#relations();
		let which = 0;
		this.#lines.slice(this.#dataAt).forEach((text, index) => {
			const line = this.#dataAt + index + 1;
			const words = wordsOf(text, ',');
			if (words[0]?.text === '!') {
				which++;
				return;
			}
			const [from, ...rest] = words;
			if (!from) return;
			const targets = isEdge ? rest.slice(0, 1) : rest;
			const spare = isEdge ? rest.length - 2 : 0;
			if (spare > 0) this.draft.see('ucinet.tooLong', 'warning', { line }, { count: spare });
			if (targets.length === 0) {
				if (isEdge) this.draft.see('edge.withoutEnd', 'error', { line });
				// Whoever stands alone in a list of neighbours is there, though tied to nobody.
				else if (this.#end(from, rowNames, line) === from.text && !this.#has(rowNames, from.text)) {
					rowNames.push(from.text);
					this.#known.get(rowNames)?.add(from.text);
				}
				return;
			}
			const value = isEdge && rest[1] ? parseNumber(rest[1].text) : 1;
			if (value === undefined)
				this.draft.see(
					'matrix.cellUnreadable',
					'error',
					{ line },
					{ cell: rest[1]?.text.slice(0, 40) ?? '' }
				);
			for (const target of targets) {
				const ends = [this.#end(from, rowNames, line), this.#end(target, columnNames, line)];
				if (ends[0] === undefined || ends[1] === undefined) continue;
				links.push({ from: ends[0], to: ends[1], value: value ?? 1, relation: relations[which] ?? '', line });
			}
		});
		return links;
	}

	/** The name that a word stands for: an embedded label, or the number of one; out of range it is reported. */
	#end({ text, isQuoted }: Word, names: readonly string[], line: number): string | undefined {
		if (this.#isEmbedded || isQuoted) return text;
		const name = names[Number(text) - 1] ?? (this.#has(names, text) ? text : undefined);
		if (name === undefined)
			this.draft.see('ucinet.endUnknown', 'error', { line }, { name: text.slice(0, 40) });
		return name;
	}

	#has(names: readonly string[], name: string): boolean {
		const known = this.#known.get(names) ?? new Set(names);
		this.#known.set(names, known);
		return known.has(name);
	}

	#relations(): string[] {
		const count = Math.min(Math.max(1, Number(this.#settings.get('nm') ?? 1) || 1), 1_000);
		const names = this.#labels.get('matrix') ?? [];
		return Array.from(
			{ length: count },
			(_, index) => names[index] ?? (count > 1 ? `relation ${index + 1}` : '')
		);
	}
}
