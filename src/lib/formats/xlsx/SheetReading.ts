import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import { LIMITS } from '../limits.ts';
import { parseXml, type XmlTag } from '../text/parseXml.ts';
import { placeOf, unescaped } from './cellText.ts';
import { readPlainRows, type PlainCell } from './readPlainRows.ts';

/** Letters of a column at most: XFD is the last one there is. */
const LAST_COLUMN = 16_384;

/** One sheet while it is read: rows that hold anything, and what was noticed. */
export class SheetReading {
	readonly rows: { number: number; cells: string[] }[] = [];
	cells = 0;
	#row = 0;
	#column = 0;
	#cell: { type: string; style: number; place: number | undefined; hasFormula: boolean } | undefined;
	#value = '';
	#hasValue = false;
	#formulas = 0;
	#withoutValue = 0;
	#errors = 0;
	#phonetic = 0;

	constructor(
		private readonly at: { readonly file: string; readonly sheet: string },
		private readonly strings: readonly string[],
		private readonly date: (style: number, serial: number) => string | undefined
	) {}

	read(text: string, progress: (share: number) => void): void {
		const left = readPlainRows(
			text,
			(row, cells) => {
				this.#startRow(row);
				for (const cell of cells) this.#take(cell);
			},
			progress
		);
		// What is left begins where the plain rows ended.
		const done = 1 - left.length / Math.max(1, text.length);
		parseXml(
			left,
			this.at.file,
			() => ({ open: (tag) => this.#open(tag), close: (tag, text) => this.#close(tag, text) }),
			(share) => progress(done + share * (1 - done))
		);
	}

	issues(): Issue[] {
		const told = (code: string, severity: Issue['severity'], count: number): Issue[] =>
			count > 0 ? [{ code, severity, at: this.at, values: { count } }] : [];
		return [
			...told('xlsx.formulas', 'notice', this.#formulas),
			...told('xlsx.formulasOpen', 'warning', this.#withoutValue),
			...told('xlsx.errors', 'warning', this.#errors)
		];
	}

	#startRow(number: number | undefined): void {
		this.#row = number ?? this.#row + 1;
		this.#column = 0;
	}

	#open(tag: XmlTag): void {
		if (tag.name === 'row') {
			const number = Number(tag.attribute('r'));
			this.#startRow(Number.isInteger(number) && number > 0 ? number : undefined);
		} else if (tag.name === 'c') {
			this.#cell = {
				type: tag.attribute('t') ?? 'n',
				style: Number(tag.attribute('s') ?? 0),
				place: placeOf(tag.attribute('r') ?? ''),
				hasFormula: false
			};
			this.#value = '';
			this.#hasValue = false;
		} else if (tag.name === 'f' && this.#cell) this.#cell.hasFormula = true;
		if (tag.name === 'rPh') this.#phonetic++;
	}

	#close(tag: XmlTag, text: string): void {
		if (tag.name === 'rPh') this.#phonetic--;
		else if (tag.name === 'v' || (tag.name === 't' && this.#phonetic === 0)) {
			this.#value += text;
			this.#hasValue = true;
		} else if (tag.name === 'c' && this.#cell) {
			this.#take({ ...this.#cell, value: this.#hasValue ? this.#value : undefined });
			this.#cell = undefined;
		}
	}

	#take({ type, style, place = this.#column, value, hasFormula }: PlainCell): void {
		if (place >= LAST_COLUMN) throw new InputError('csv.tooManyColumns', { limit: LIMITS.columns }, this.at);
		this.#column = place + 1;
		if (hasFormula) this.#formulas++;
		if (hasFormula && value === undefined) this.#withoutValue++;
		if (value === undefined) return;
		const text = this.#textOf(type, style, value);
		if (text === '') return;
		let row = this.rows.at(-1);
		if (row?.number !== this.#row) this.rows.push((row = { number: this.#row, cells: [] }));
		if (place >= LIMITS.columns)
			throw new InputError('csv.tooManyColumns', { limit: LIMITS.columns }, { ...this.at, row: this.#row });
		// Cells left out before it count as well: they keep its place.
		this.cells += Math.max(1, place + 1 - row.cells.length);
		if (this.cells > LIMITS.cells) throw new InputError('csv.tooLarge', { limit: LIMITS.cells }, this.at);
		while (row.cells.length < place) row.cells.push('');
		row.cells[place] = text;
	}

	#textOf(type: string, style: number, value: string): string {
		switch (type) {
			case 's':
				return this.strings[Number(value)] ?? '';
			case 'inlineStr':
			case 'str':
				return unescaped(value);
			case 'b':
				return value.trim() === '1' ? 'TRUE' : 'FALSE';
			case 'e':
				this.#errors++;
				return '';
			case 'd':
				return value.trim().replace(/T00:00:00(\.0+)?Z?$/, '');
			default: {
				const number = Number(value);
				if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
				return this.date(style, number) ?? String(number);
			}
		}
	}
}
