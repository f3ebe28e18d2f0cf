import { InputError } from '#lib/base/errors.ts';
import { networkFormat, sampleOf, type NamedFile, type ReadOptions } from '../format.ts';
import { GraphDraft, type RawGraph } from '../graph/RawGraph.ts';
import { addTable } from '../tables/addTable.ts';
import { lacksHeader, shapeOf } from '../tables/shapeOf.ts';
import { headOf } from '../text/decode.ts';
import { readTable } from './table.ts';

/** Tables of one import at most. */
const MAX_TABLES = 20;

/**
 * Any tables of ties, stakeholders, matrices, lists of neighbours, or who takes part in what. Which is which,
 * and which column says what, is read from headers and content, English or French, unless a mapping says it.
 */
export const csv = networkFormat({
	id: 'csv',
	endings: ['csv', 'tsv', 'txt'],
	loses: [],
	sample: sampleOf(
		{
			'acteurs.csv':
				'Nom;Type;Population\nVille de Kelowna;municipalité;144 576\nBassin de l’Okanagan;agence;\n',
			'liens.csv': 'De;Vers;Relation;Poids\nVille de Kelowna;Bassin de l’Okanagan;finance;4,5\n'
		},
		2,
		1
	),
	sniff: (files) => files.length > 0 && files.length <= MAX_TABLES && files.every(isTable),
	readGraph
});

function isTable(file: NamedFile): boolean {
	if (/\.(csv|tsv|txt)$/i.test(file.name)) return true;
	const head = headOf(file);
	return !head.includes('\0') && /^\uFEFF?[^\n<{]*[,;\t]/.test(head);
}

function readGraph(files: readonly NamedFile[], options: ReadOptions): RawGraph {
	const [first] = files;
	if (!first) throw new InputError('files.none');
	const draft = new GraphDraft(first.name);
	const tables = files.map((file, index) => {
		const told = options.mapping?.tables?.find(({ table }) => table === file.name) ?? {};
		const progress = (share: number) => options.progress?.((index + share) / files.length);
		return { told, table: readTable(file, told, progress) };
	});
	// Beside a table that names the ends of ties, any other that says nothing of itself is of stakeholders.
	const besideTies = tables.length > 1 && tables.some(({ table }) => !lacksHeader(table));
	const shapes = tables.map(({ told, table }) => {
		const guessed = shapeOf(table);
		const isVague =
			guessed === undefined || guessed === 'lists' || (guessed === 'ties' && lacksHeader(table));
		return addTable(draft, table, besideTies && isVague ? { shape: 'stakeholders', ...told } : told, options);
	});
	for (const [index, { table }] of tables.entries()) {
		if (shapes[index] !== undefined) continue;
		if (!options.isLook) draft.fail('csv.noTies', { file: table.file, row: 1 });
		draft.see('table.unclear', 'error', { file: table.file }, { table: table.file });
	}
	return draft.finish();
}
