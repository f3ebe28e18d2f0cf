import { InputError } from '#lib/base/errors.ts';
import { sampleOf, type Format, type NamedFile, type ReadOptions, type ReadResult } from '../format.ts';
import { titleOf } from '../graph/titleOf.ts';
import { toMap } from '../graph/toMap.ts';
import { isOurs, readOurs } from './ours.ts';
import { isWorkbook, readWorkbook } from './readWorkbook.ts';
import { readSheets } from './readSheets.ts';
import { writeXlsx } from './write.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/**
 * Workbooks: our own, with a sheet for each kind of record, complete; and any other with tables of ties,
 * stakeholders, matrices or who takes part in what, a sheet each.
 */
export const xlsx: Format = {
	id: 'xlsx',
	endings: ['xlsx'],
	loses: [],
	sample: {
		...sampleOf({}, 2, 1),
		files: () => [
			{
				name: 'region.xlsx',
				bytes: writeWorkbook([
					{
						name: 'Acteurs',
						rows: [
							['Nom', 'Type', 'Population'],
							['Ville de Kelowna', 'municipalité', 144_576],
							['Bassin de l’Okanagan', 'agence', undefined]
						]
					},
					{
						name: 'Liens',
						rows: [
							['De', 'Vers', 'Relation', 'Poids'],
							['Ville de Kelowna', 'Bassin de l’Okanagan', 'finance', 4.5]
						]
					}
				])
			}
		]
	},
	sniff: isWorkbook,
	read,
	write: writeXlsx
};

function read(files: readonly NamedFile[], options: ReadOptions): ReadResult {
	const [file] = files;
	if (!file) throw new InputError('files.none');
	const workbook = readWorkbook(file, options.progress);
	if (isOurs(workbook)) return readOurs(workbook, file.name, options);
	const graph = readSheets(workbook, file.name, options);
	return toMap(graph, { id: options.id ?? 'map', title: options.title ?? titleOf(files) }, options);
}
