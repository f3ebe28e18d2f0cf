import { baseName, readFolder } from './read.ts';
import { writeFolder } from './write.ts';
import type { Format } from '../format.ts';

/** A folder of CSV tables, one a kind of record; complete, and made to be read by people and spreadsheets. */
export const folder: Format = {
	id: 'folder',
	endings: ['zip', 'csv'],
	sniff: (files) => files.some(({ name }) => baseName(name) === 'stakeholders.csv'),
	read: readFolder,
	write: writeFolder
};
