import { InputError } from '#lib/base/errors.ts';
import { networkFormat, sampleOf, type NamedFile, type ReadOptions } from '../format.ts';
import { fold } from '../graph/headers.ts';
import type { RawGraph } from '../graph/RawGraph.ts';
import { readSheets } from '../xlsx/readSheets.ts';
import { isWorkbook, readWorkbook, type ReadSheet } from '../xlsx/readWorkbook.ts';
import { writeWorkbook } from '../xlsx/writeWorkbook.ts';

/** The workbook of NodeXL: sheets of vertices and edges with headers in the second row; read only. */
export const nodexl = networkFormat({
	id: 'nodexl',
	endings: ['xlsx'],
	loses: [],
	sample: {
		...sampleOf({}, 2, 1),
		files: () => [
			{
				name: 'region.xlsx',
				bytes: writeWorkbook([
					{
						name: 'Edges',
						rows: [
							[undefined, undefined, 'Visual Properties'],
							['Vertex 1', 'Vertex 2', 'Color', 'Edge Weight'],
							['City of Kelowna', 'Okanagan Basin Water Board', 'Red', 4]
						]
					},
					{
						name: 'Vertices',
						rows: [
							[undefined, 'Visual Properties'],
							['Vertex', 'Shape', 'X', 'Y'],
							['City of Kelowna', 'Disk', 10, 20],
							['Okanagan Basin Water Board', 'Disk', 500, 90]
						]
					}
				])
			}
		]
	},
	sniff(files) {
		if (!isWorkbook(files) || !files[0]) return false;
		try {
			const { sheets } = readWorkbook(files[0]);
			return sheets.some(({ name, rows }) => name === 'Edges' && headerOf(rows) !== undefined);
		} catch (error) {
			// What is wrong with it is said when it is read.
			if (error instanceof InputError) return false;
			throw error;
		}
	},
	readGraph
});

function readGraph([file]: readonly NamedFile[], options: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	return readSheets(readWorkbook(file, options.progress), file.name, options, withoutGroupNames);
}

/** The row of a sheet that names its columns. */
function headerOf(rows: ReadSheet['rows']): number | undefined {
	const at = rows.slice(0, 3).findIndex(({ cells }) => ['vertex', 'vertex1'].includes(fold(cells[0] ?? '')));
	return at < 0 ? undefined : at;
}

/** The sheet without the row that only groups its columns. */
function withoutGroupNames(sheet: ReadSheet): ReadSheet {
	const at = headerOf(sheet.rows);
	return at === undefined ? sheet : { ...sheet, rows: sheet.rows.slice(at) };
}
