import { strToU8, zipSync, type Zippable } from 'fflate';
import type { NamedFile } from '#lib/formats/index.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const file = (name: string, text: string): NamedFile => ({ name, bytes: bytesOf(text) });
export const raw = (name: string, ...bytes: number[]): NamedFile => ({ name, bytes: Uint8Array.from(bytes) });

/** Text in Windows-1252 where that is Latin-1. */
export const latin = (name: string, text: string): NamedFile => ({
	name,
	bytes: Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
});

export function utf16(name: string, text: string, isBig: boolean, hasMark: boolean): NamedFile {
	const codes = [...(hasMark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
	return {
		name,
		bytes: Uint8Array.from(
			codes.flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]))
		)
	};
}

export function zip(name: string, entries: Readonly<Record<string, Uint8Array | string>>): NamedFile {
	const zippable: Zippable = {};
	for (const [path, content] of Object.entries(entries))
		zippable[path] = [
			typeof content === 'string' ? strToU8(content) : content,
			{ mtime: '1980-01-01T00:00:00' }
		];
	return { name, bytes: zipSync(zippable) };
}

/** A workbook of raw XML: sheets by name, and further parts. */
export function workbook(
	sheets: Readonly<Record<string, string>>,
	more: Readonly<Record<string, string | Uint8Array>> = {},
	name = 'a.xlsx'
): NamedFile {
	const names = Object.keys(sheets);
	return zip(name, {
		'[Content_Types].xml': '<Types/>',
		'xl/workbook.xml': `<workbook><sheets>${names.map((sheet, i) => `<sheet name="${sheet}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="r${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
		...Object.fromEntries(
			names.map((sheet, i) => [
				`xl/worksheets/sheet${i + 1}.xml`,
				`<worksheet><sheetData>${sheets[sheet]}</sheetData></worksheet>`
			])
		),
		...more
	});
}

/** Rows of cells as the XML of a sheet; a cell that begins with `<` is XML already. */
export function rows(...lines: readonly (readonly string[])[]): string {
	return lines
		.map(
			(cells, i) =>
				`<row r="${i + 1}">${cells.map((cell, j) => (cell.startsWith('<') ? cell : `<c r="${String.fromCharCode(65 + j)}${i + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`
		)
		.join('');
}

export const graphml = (inner: string, before = ''): string =>
	`<?xml version="1.0"?>${before}<graphml>${inner}</graphml>`;
export const gexf = (inner: string, before = ''): string =>
	`<?xml version="1.0"?>${before}<gexf version="1.3"><graph>${inner}</graph></gexf>`;
export const nested = (name: string, depth: number): string =>
	`<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
