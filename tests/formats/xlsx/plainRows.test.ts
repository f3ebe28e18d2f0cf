import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InputError } from '#lib/base/errors.ts';
import { readWorkbook } from '#lib/formats/xlsx/readWorkbook.ts';
import { workbook } from '../corpus/build.ts';

/** Cells as programs write them, and as they should not. */
const cells = [
	'<c r="A1"><v>1</v></c>',
	'<c r="C2" s="1"><v>43831</v></c>',
	'<c r="B7" s="0" t="s"><v>1</v></c>',
	'<c t="s"><v>9</v></c>',
	'<c r="AB3" t="inlineStr"><is><t xml:space="preserve"> A &amp; B </t></is></c>',
	'<c t="inlineStr"><is><t>l’eau_x0009_</t></is></c>',
	'<c t="inlineStr"><is><r><t>in </t></r><r><t>two</t></r><rPh><t>no</t></rPh></is></c>',
	'<c r="D4" t="b"><v>1</v></c>',
	'<c t="e"><v>#REF!</v></c>',
	'<c r="E5"><f>A1&gt;2</f><v>3</v></c>',
	'<c r="F5"><f>A1+1</f></c>',
	'<c r="G5"><f t="shared" si="0"/><v>4</v></c>',
	'<c r="H5" s="4"/>',
	'<c r="I5"></c>',
	'<c s="1" r="J5"><v>&#65;</v></c>',
	'<c t="str"><f>""</f><v></v></c>',
	'<c t="d"><v>2020-05-01T00:00:00Z</v></c>',
	'<x:c r="K6"><x:v>5</x:v></x:c>',
	'<c><v>😀</v></c>',
	'<c><!-- a word --><v>6</v></c>',
	'<c r="XFE1"><v>1</v></c>',
	'<c r="A1" r="B1"><v>1</v></c>',
	'<c><v>]]></v></c>',
	'<c><v>\u0001</v></c>',
	'<c><v>a\r\nb</v></c>',
	'<c><v>&nothing;</v></c>',
	'<c><v>&amp</v></c>',
	'<c><f>&nothing;</f><v>1</v></c>',
	'<c><v>7</c>',
	'<c><v>8</v>',
	'7'
];
const starts = [
	'<row>',
	'<row r="3">',
	'<row r="9" spans="1:6" ht="15">',
	'<row r="0">',
	'<row r="2" r="4">'
];

/** Most of them as they should be: otherwise none would be read far. */
const oneOf = (list: readonly string[], sound: number) =>
	fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...list.slice(0, sound)) }, fc.constantFrom(...list));
const row = fc
	.tuple(oneOf(starts, 3), fc.array(oneOf(cells, 20), { maxLength: 5 }), fc.constantFrom('', '\n', ' '))
	.map(([start, within, between]) => `${start}${within.join(between)}</row>${between}`);
const sheet = fc.array(fc.oneof({ weight: 9, arbitrary: row }, fc.constant('<row r="12"/>')), {
	minLength: 1,
	maxLength: 8
});

/** What is read of a sheet, or the code and line of the refusal; nothing within it is a plain row after a comment. */
function outcomeOf(rows: readonly string[], before: string): unknown {
	const strings = '<sst><si><t>zero</t></si><si><t>one</t></si></sst>';
	const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
	const content = `<worksheet>${before}<sheetData>${rows.join('')}</sheetData></worksheet>`;
	const parts = {
		'xl/sharedStrings.xml': strings,
		'xl/styles.xml': styles,
		'xl/worksheets/sheet1.xml': content
	};
	try {
		return readWorkbook(workbook({ One: '' }, parts));
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		return [error.code, error.values, error.at];
	}
}

it('rows that are read the short way come to what XML in general makes of them', () => {
	let read = 0;
	fc.assert(
		fc.property(sheet, (rows) => {
			const short = outcomeOf(rows, '');
			if (!Array.isArray(short)) read++;
			expect(short).toEqual(outcomeOf(rows, '<!-- -->'));
		}),
		{ numRuns: 400, seed: 8 }
	);
	expect(read).toBeGreaterThan(100);
});
