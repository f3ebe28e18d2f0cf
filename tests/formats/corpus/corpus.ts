import { gexfs } from './gexfs.ts';
import { graphmls } from './graphmls.ts';
import { jsons } from './jsons.ts';
import { nothing } from './nothing.ts';
import { tables } from './tables.ts';
import { texts } from './texts.ts';
import { workbooks } from './workbooks.ts';
import { xml } from './xml.ts';
import { zips } from './zips.ts';
import type { Add, Hostile } from './hostile.ts';

/** Every hostile file there is, made afresh each time. */
export function corpus(): readonly Hostile[] {
	const list: Hostile[] = [];
	const add: Add = (name, files, outcome) => list.push({ name, files: [files].flat(), outcome });
	for (const part of [nothing, xml, graphmls, gexfs, tables, jsons, texts, zips, workbooks]) part(add);
	return list;
}
