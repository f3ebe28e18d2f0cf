import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWorkbook, type WorkbookCell, type WorkbookSheet } from '#lib/formats/xlsx/writeWorkbook.ts';

async function readBack(sheets: readonly WorkbookSheet[]) {
	const workbook = new ExcelJS.Workbook();
	const bytes = writeWorkbook(sheets);
	await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
	return workbook;
}

/** Text that a workbook can hold and that ExcelJS, who reads for us here, gives back unchanged. */
const cellText = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('a workbook', () => {
	it('gives numbers, yes and no, and texts back as they were', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.array(fc.oneof(cellText, fc.integer(), fc.boolean(), fc.constant(null)), { maxLength: 5 }),
					{
						minLength: 1,
						maxLength: 6
					}
				),
				async (rows) => {
					const sheet = (await readBack([{ name: 'a', rows }])).getWorksheet(1);
					rows.forEach((cells, row) =>
						cells.forEach((value, column) =>
							expect(sheet?.getCell(row + 1, column + 1).value ?? '').toEqual(value ?? '')
						)
					);
				}
			),
			{ numRuns: 40 }
		);
	});

	it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x.example","y")', ' =1', '\t=1'])(
		'holds %j as text, also when somebody edits the cell',
		async (text) => {
			const parts = unzipSync(writeWorkbook([{ name: 'a', rows: [[text]] }]));
			const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
			expect(sheet).not.toContain('<f>');
			expect(sheet).toContain('s="1" t="inlineStr"');
			expect(strFromU8(parts['xl/styles.xml'] as Uint8Array)).toContain('quotePrefix="1"');
			expect((await readBack([{ name: 'a', rows: [[text]] }])).getWorksheet(1)?.getCell(1, 1).type).toBe(
				ExcelJS.ValueType.String
			);
		}
	);

	it('writes signs that XML cannot hold as spreadsheets do', () => {
		const rows: WorkbookCell[][] = [['a\u0007b', '_x0007_', 'a\u000bb', '<&>"\'']];
		const parts = unzipSync(writeWorkbook([{ name: 'a', rows }]));
		const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
		expect(sheet).toContain('>a_x0007_b<');
		expect(sheet).toContain('>_x005F_x0007_<');
		expect(sheet).toContain('>a_x000B_b<');
		expect(sheet).toContain('>&lt;&amp;&gt;"\'<');
	});

	it('gives every sheet a name that a spreadsheet takes', async () => {
		const wanted = ['Ties', 'ties', '', "'[a]:b/c'", 'x'.repeat(40), 'x'.repeat(40)];
		const names = (await readBack(wanted.map((name) => ({ name, rows: [] })))).worksheets.map(
			({ name }) => name
		);
		expect(names.slice(0, 4)).toEqual(['Ties', 'ties 2', '3', 'a  b c']);
		expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
		for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
	});

	it('keeps headings in sight', async () => {
		const workbook = await readBack([
			{
				name: "it's",
				rows: [
					['a', 'b'],
					[1, 2]
				],
				headings: 1
			}
		]);
		const sheet = workbook.getWorksheet(1);
		expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
		expect(sheet?.autoFilter).toBe('A1:B2');
		expect(sheet?.getCell('A1').font?.bold).toBe(true);
		expect(sheet?.getCell('A2').font?.bold).toBeFalsy();
	});

	it('is the same file for the same sheets', () => {
		const sheets = [{ name: 'a', rows: [['x', 1]] }];
		expect(writeWorkbook(sheets)).toEqual(writeWorkbook(sheets));
	});

	it('refuses what no spreadsheet opens, with its place', () => {
		const long = { name: 'Notes', rows: [['ok'], ['', 'x'.repeat(32_768)]] };
		expect(() => writeWorkbook([long])).toThrow(
			expect.objectContaining({
				code: 'workbook.textTooLong',
				at: { file: 'Notes', row: 2, column: 'B' }
			})
		);
	});
});
