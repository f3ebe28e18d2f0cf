import type { Id, NewId } from '#lib/base/ids.ts';
import { plainText } from '#lib/base/plainText.ts';
import { applyChanges } from '../applyChange.ts';
import type { Change } from '../changes.ts';
import type { StakeholderMap } from '../StakeholderMap.ts';
import type { StakeholderKind } from '../words.ts';
import { entryChanges, readEntry, type Entry } from './parseEntry.ts';

/** One row of a list, understood; `twin` is an earlier row of the same name and place. */
export interface ListRow {
	/** Counted from 1, as a spreadsheet does. */
	readonly row: number;
	readonly entry: Entry;
	readonly twin: number | undefined;
}

/** What a header row may call the columns, in plain words of both languages. */
const headerWords: ReadonlySet<string> = new Set(
	`name names nom noms kind genre type place lieu territoire jurisdiction home organization organisation
	stakeholder partie prenante`.split(/\s+/)
);

/** Most rows taken at once; a larger table is a file to import. */
export const MOST_ROWS = 500;

/**
 * Understands a pasted list: a stakeholder a line, as `parseEntry` reads it, or a range of a spreadsheet with
 * the name in the first column. Empty rows and a header row are left out; at most `MOST_ROWS` are read.
 */
export function parseList(
	text: string,
	map: StakeholderMap,
	kindWords: ReadonlyMap<string, StakeholderKind>
): ListRow[] {
	const rows: ListRow[] = [];
	const seen = new Map<string, number>();
	for (const [index, cells] of cellsOf(text).entries()) {
		if (rows.length >= MOST_ROWS) break;
		if (index === 0 && isHeader(cells)) continue;
		const entry = readEntry(cells, map, kindWords);
		if (!entry) continue;
		const row = index + 1;
		const key = JSON.stringify([plainText(entry.name), entry.place ?? null]);
		rows.push({ row, entry, twin: seen.get(key) });
		if (!seen.has(key)) seen.set(key, row);
	}
	return rows;
}

/** Whether a text holds more than one thing to add, so that it is read as a list. */
export function isList(text: string): boolean {
	return /\S[^\S\n]*\r?\n\s*\S/.test(text);
}

/** The changes that add the rows, and the stakeholders they make; a new place that two rows name is added once. */
export function listChanges(
	rows: readonly ListRow[],
	map: StakeholderMap,
	newId: NewId,
	otherwise: StakeholderKind
): { readonly changes: readonly Change[]; readonly stakeholders: readonly Id[] } {
	const changes: Change[] = [];
	const stakeholders: Id[] = [];
	for (const { entry } of rows) {
		const made = entryChanges({ ...entry, place: settled(entry.place, map) }, newId, otherwise);
		map = applyChanges(map, made.changes);
		changes.push(...made.changes);
		stakeholders.push(made.stakeholder);
	}
	return { changes, stakeholders };
}

/** The place with what earlier rows have added of it taken as known. */
function settled(place: Entry['place'], map: StakeholderMap): Entry['place'] {
	if (!place) return undefined;
	let { known } = place;
	const added = [...place.added];
	while (added[0] !== undefined) {
		const next = [...map.jurisdictions.values()].find(
			({ parent, name }) => parent === known && plainText(name) === plainText(added[0] as string)
		);
		if (!next) break;
		known = next.id;
		added.shift();
	}
	return { known, added };
}

/** Lines, and cells where any line has a tab; else the parts between commas. Quoted cells may hold line breaks. */
function cellsOf(text: string): string[][] {
	const isRange = text.includes('\t');
	if (!isRange) return text.split(/\r?\n/).map((line) => line.split(',').map((part) => part.trim()));
	const rows: string[][] = [[]];
	const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
	for (let at = 0; at <= text.length; at++) {
		cell.lastIndex = at;
		const [whole = '', quoted, bare = ''] = cell.exec(text) ?? [];
		const value = quoted === undefined ? bare : quoted.replaceAll('""', '"');
		rows.at(-1)?.push(value.replace(/\s+/g, ' ').trim());
		at += whole.length;
		if (text.startsWith('\r\n', at)) at++;
		if (text[at] === '\n' || text[at] === '\r') rows.push([]);
	}
	return rows;
}

function isHeader(cells: readonly string[]): boolean {
	const words = cells.filter(Boolean).map(plainText);
	return words.length > 0 && words.every((cell) => cell.split(' ').every((word) => headerWords.has(word)));
}
