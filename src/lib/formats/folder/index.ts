import { baseName, readFolder } from './read.ts';
import { writeFolder } from './write.ts';
import { sampleOf, type Format } from '../format.ts';

/** A folder of CSV tables, one a kind of record; complete, and made to be read by people and spreadsheets. */
export const folder: Format = {
	id: 'folder',
	endings: ['zip', 'csv'],
	loses: [],
	sample: sampleOf(
		{
			'region/stakeholders.csv':
				'id,name,kind,jurisdiction_path\nkel,City of Kelowna,municipality,Canada > British Columbia > Kelowna\nobwb,Okanagan Basin Water Board,agency,Canada > British Columbia\n',
			'region/ties.csv': 'id,from_id,to_id,relationship,directed,strength\nt1,kel,obwb,funds,yes,4\n'
		},
		2,
		1
	),
	sniff: (files) => files.some(({ name }) => baseName(name) === 'stakeholders.csv'),
	read: readFolder,
	write: writeFolder
};
