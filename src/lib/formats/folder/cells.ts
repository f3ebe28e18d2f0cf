import { parseNumber } from '../csv/numbers.ts';
import type { CellType } from './columns.ts';
import { toSnakeCase, toWord } from './spelling.ts';

/** The value of a cell; undefined for an empty one, null for one that cannot be read as its type. */
export function readCell(cell: string, type: CellType): unknown {
	if (cell.trim() === '') return undefined;
	switch (type.as) {
		case 'text':
			return cell;
		case 'number':
			return parseNumber(cell) ?? null;
		case 'yesNo':
			return readYesNo(cell.trim().toLowerCase());
		case 'list':
			return readList(cell);
		case 'json':
			return readJson(cell);
		case 'word': {
			const bare = cell.trim();
			const alias = type.aliases && Object.hasOwn(type.aliases, bare) ? type.aliases[bare] : undefined;
			if (alias === '') return undefined;
			return toWord(alias ?? cell, type.words) ?? null;
		}
	}
}

/** The cell of a value; reading it gives the same value. */
export function writeCell(value: unknown, type: CellType): string {
	if (value === undefined) return '';
	switch (type.as) {
		case 'yesNo':
			return value === true ? 'yes' : 'no';
		case 'list':
			return writeList(value as readonly string[]);
		case 'json':
			return JSON.stringify(value);
		case 'word':
			return toSnakeCase(value as string);
		default:
			return String(value);
	}
}

function readYesNo(word: string): boolean | null {
	if (['yes', 'true', '1', 'oui', 'vrai', 'y', 'o'].includes(word)) return true;
	return ['no', 'false', '0', 'non', 'faux', 'n'].includes(word) ? false : null;
}

/** Ids between semicolons; a list with an id that holds one (or blanks at its ends) is written as JSON instead. */
function writeList(items: readonly string[]): string {
	const plain =
		items.length > 0 && items.every((item) => item !== '' && item === item.trim() && !/^\[|;/.test(item));
	return plain ? items.join(';') : JSON.stringify(items);
}

function readList(cell: string): unknown {
	if (cell.startsWith('[')) return readJson(cell);
	return cell
		.split(';')
		.map((item) => item.trim())
		.filter((item) => item !== '');
}

function readJson(cell: string): unknown {
	try {
		return JSON.parse(cell);
	} catch {
		return null;
	}
}
