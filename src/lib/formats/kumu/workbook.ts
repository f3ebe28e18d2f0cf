import { InputError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { networkFormat, sampleOf, type NamedFile, type ReadOptions, type WriteOptions } from '../format.ts';
import { typesOf, type Pair } from '../graph/networkOf.ts';
import type { RawGraph } from '../graph/RawGraph.ts';
import { methodNote } from '../note/methodNote.ts';
import { readSheets } from '../xlsx/readSheets.ts';
import { isWorkbook, readWorkbook } from '../xlsx/readWorkbook.ts';
import { writeWorkbook, type WorkbookCell } from '../xlsx/writeWorkbook.ts';
import { kumuRows } from './rows.ts';

/** The workbook that Kumu imports and exports: a sheet of elements and one of connections. */
export const kumuWorkbook = networkFormat({
	id: 'kumuWorkbook',
	endings: ['kumu.xlsx'],
	loses: ['records', 'types', 'kinds', 'sameNames', 'positions', 'pins'],
	sample: {
		...sampleOf({}, 2, 1),
		files: () => [
			{
				name: 'region.xlsx',
				bytes: writeWorkbook([
					{
						name: 'Elements',
						rows: [
							['Label', 'Type'],
							['City of Kelowna', 'Municipality'],
							['Okanagan Basin Water Board', 'Agency']
						]
					},
					{
						name: 'Connections',
						rows: [
							['From', 'To', 'Direction', 'Type'],
							['City of Kelowna', 'Okanagan Basin Water Board', 'directed', 'Funding']
						]
					}
				])
			}
		]
	},
	sniff(files) {
		if (!isWorkbook(files) || !files[0]) return false;
		try {
			const names = readWorkbook(files[0]).sheets.map(({ name }) => name.trim().toLowerCase());
			return names.includes('elements') && names.includes('connections');
		} catch (error) {
			// What is wrong with it is said when it is read.
			if (error instanceof InputError) return false;
			throw error;
		}
	},
	readGraph,
	write
});

function readGraph([file]: readonly NamedFile[], options: ReadOptions): RawGraph {
	if (!file) throw new InputError('files.none');
	const graph = readSheets(readWorkbook(file, options.progress), file.name, options);
	// Kumu joins elements by their label.
	return { ...graph, namedEnds: 'namesFirst' };
}

function write(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const { elements, connections } = kumuRows(map, options);
	const note = methodNote(map, options).map((line) => [line]);
	const bytes = writeWorkbook([
		{ name: 'Elements', rows: tableOf(elements, ['label', 'type', 'id']), headings: 1 },
		{
			name: 'Connections',
			rows: tableOf(connections, ['from', 'to', 'direction', 'type', 'id']),
			headings: 1
		},
		{ name: 'README', rows: note, widths: [100], wrapped: true }
	]);
	return [{ name: 'map.xlsx', bytes }];
}

/** Rows under all the names that any of them has, and under those that Kumu wants in any case. */
function tableOf(rows: readonly (readonly Pair[])[], wanted: readonly string[]): WorkbookCell[][] {
	const columns = [...new Set([...wanted, ...typesOf(rows.map((attributes) => ({ attributes }))).keys()])];
	return [
		columns,
		...rows.map((pairs) => {
			const values = new Map(pairs);
			return columns.map((column): WorkbookCell => values.get(column));
		})
	];
}
