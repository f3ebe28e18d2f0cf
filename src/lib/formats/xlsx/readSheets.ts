import type { ReadOptions } from '../format.ts';
import { GraphDraft, type RawGraph } from '../graph/RawGraph.ts';
import { addTable } from '../tables/addTable.ts';
import { lacksHeader, shapeOf } from '../tables/shapeOf.ts';
import type { ReadSheet, ReadWorkbook } from './readWorkbook.ts';
import { tableOf } from './tables.ts';

/**
 * The network in the sheets of any workbook. A sheet whose headers say nothing of ties or stakeholders is
 * left out and reported, unless it is the only one. Throws `csv.noTies` where nothing is left.
 */
export function readSheets(
	workbook: ReadWorkbook,
	file: string,
	options: ReadOptions,
	prepare: (sheet: ReadSheet) => ReadSheet = (sheet) => sheet
): RawGraph {
	const draft = new GraphDraft(file, workbook.issues);
	const tables = workbook.sheets.flatMap((sheet) => {
		// Words for people, as we write them ourselves.
		if (/^(readme|lisez-?moi)$/i.test(sheet.name)) return [];
		const told = options.mapping?.tables?.find(({ table }) => table === sheet.name) ?? {};
		const table = tableOf(prepare(sheet), file, told);
		return table ? [{ told, table }] : [];
	});
	const isAlone = tables.length === 1;
	let isKnown = false;
	for (const { told, table } of tables) {
		const guessed = shapeOf(table);
		const isVague =
			guessed === undefined || guessed === 'lists' || (guessed === 'ties' && lacksHeader(table));
		const shape = addTable(draft, table, isVague && !isAlone ? { shape: 'none', ...told } : told, options);
		isKnown ||= shape !== undefined && shape !== 'none';
	}
	const sheet = tables[0]?.table.sheet;
	if (!isKnown && options.isLook && sheet !== undefined)
		draft.see('table.unclear', 'error', { sheet }, { table: sheet });
	else if (!isKnown) draft.fail('csv.noTies', sheet === undefined ? {} : { sheet });
	return draft.finish();
}
