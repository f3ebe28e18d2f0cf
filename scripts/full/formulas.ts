/**
 * Writes into a folder, in every format that a spreadsheet opens, a map whose texts begin as formulas do: names, notes
 * and columns of its own. Run by `formulas.js`; prints how many texts there are.
 */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeMap } from '#lib/formats/index.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';

const [, , folder = ''] = process.argv;
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const BEFORE = ['', ' ', '\t', '\u00a0', "'"];
/** What a spreadsheet would work out: a sum, or another program. */
const leads = SIGNS.flatMap((sign) => BEFORE.map((before) => `${before}${sign}`));
const formulas = leads.flatMap((lead) => [`${lead}1+1`, `${lead}HYPERLINK("http://x.example","y")`]);

const stakeholders = formulas.map((text, i) => ({
	id: `s${i}`,
	name: text,
	kind: 'other',
	note: text,
	attributes: [{ name: formulas[(i + 1) % formulas.length], value: text }]
}));
const { map } = parseDocument({ header: { id: 'm', title: '=1+1' }, stakeholders });
for (const format of ['xlsx', 'kumuWorkbook', 'folder'])
	for (const { name, bytes } of writeMap(map, format))
		if (/\.(xlsx|csv)$/.test(name)) writeFileSync(join(folder, `${format}-${basename(name)}`), bytes);
process.stdout.write(String(formulas.length));
