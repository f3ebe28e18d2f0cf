import { bytesOf, nested, rows, workbook } from './build.ts';
import type { Add } from './hostile.ts';

export function workbooks(add: Add): void {
	const ties = rows(['from', 'to', 'kind'], ['a', 'b', 'funds'], ['b', '', 'funds']);
	const noted = { 'csv.undirected': 1, 'csv.tieWithoutEnd': 1 };
	add('xlsx: a sheet of ties', workbook({ Ties: ties }), [2, 1, noted]);
	add('xlsx: called csv', workbook({ Ties: ties }, {}, 'a.csv'), [2, 1, noted]);
	add(
		'xlsx: a sheet that says nothing beside one that does',
		workbook({ Notes: rows(['a', 'b', 'c', 'd'], ['1', '2', '3', '4']), Ties: ties }),
		[2, 1, { ...noted, 'table.unused': 1 }]
	);
	add(
		'xlsx: no sheet says anything',
		workbook({ Notes: rows(['w', 'x', 'y', 'z'], ['1', '2', '3', '4']) }),
		'csv.noTies'
	);
	add('xlsx: no sheets', workbook({}), 'csv.noTies');
	add(
		'xlsx: a sheet that is not there',
		workbook(
			{ Ties: ties },
			{
				'xl/workbook.xml':
					'<workbook><sheets><sheet name="Ties" sheetId="1" r:id="r1"/><sheet name="Gone" sheetId="2" r:id="r9"/></sheets></workbook>'
			}
		),
		[2, 1, { ...noted, 'xlsx.sheetMissing': 1 }]
	);
	add(
		'xlsx: relations that lead out',
		workbook(
			{ Ties: ties },
			{
				'xl/_rels/workbook.xml.rels':
					'<Relationships><Relationship Id="r1" Target="../../../../etc/passwd"/></Relationships>'
			}
		),
		'csv.noTies'
	);
	add(
		'xlsx: a document type in a sheet',
		workbook({ Ties: '' }, { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }),
		'xml.doctype'
	);
	add(
		'xlsx: a sheet that is cut off',
		workbook({ Ties: '' }, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }),
		'xml.unreadable'
	);
	add(
		'xlsx: 10,000 rows of one cell far to the right',
		workbook({
			Ties: Array.from({ length: 10_000 }, (_, i) => `<row><c r="BXX1"><v>${i}</v></c></row>`).join('')
		}),
		'csv.tooLarge'
	);
	add('xlsx: elements very deep', workbook({ Ties: nested('x', 50_000) }), 'xml.tooDeep');
	add(
		'xlsx: a bomb of 40 MB in a sheet',
		workbook({ Ties: '' }, { 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024).fill(32) }),
		'zip.tooLarge'
	);
	add(
		'xlsx: a bomb in a part that nobody reads',
		workbook({ Ties: ties }, { 'xl/media/image1.png': new Uint8Array(40 * 1024 * 1024) }),
		[2, 1, noted]
	);
	add(
		'xlsx: macros, links and pictures',
		workbook(
			{ Ties: ties },
			{
				'xl/vbaProject.bin': 'x',
				'xl/externalLinks/externalLink1.xml': '<x href="http://192.0.2.1"/>',
				'xl/media/image1.png': 'x'
			}
		),
		[2, 1, noted]
	);
	add(
		'xlsx: a shared string that is not there',
		workbook({ Ties: rows(['from', 'to'], ['<c r="A2" t="s"><v>7</v></c>', 'b']) }),
		[0, 0, { 'csv.undirected': 1, 'csv.tieWithoutEnd': 1 }]
	);
	add(
		'xlsx: a column past the last one',
		workbook({ Ties: `${ties}<row r="9"><c r="ZZZ9"><v>1</v></c></row>` }),
		'csv.tooManyColumns'
	);
	add(
		'xlsx: a column far out',
		workbook({ Ties: `${ties}<row r="9"><c r="XFD9"><v>1</v></c></row>` }),
		'csv.tooManyColumns'
	);
	add(
		'xlsx: a row far down',
		workbook({ Ties: `${ties}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>c</t></is></c></row>` }),
		[2, 1, { 'csv.undirected': 1, 'csv.tieWithoutEnd': 2 }]
	);
	add(
		'xlsx: formulas with and without what they came to',
		workbook({
			Ties: rows(
				['from', 'to', 'weight'],
				['a', 'b', '<c r="C2"><f>1+1</f><v>2</v></c>'],
				['b', 'a', '<c r="C3"><f>WEBSERVICE("http://192.0.2.1")</f></c>']
			)
		}),
		[2, 2, { 'csv.undirected': 1, 'xlsx.formulas': 1, 'xlsx.formulasOpen': 1 }]
	);
	add(
		'xlsx: errors in cells',
		workbook({ Ties: rows(['from', 'to', 'weight'], ['a', 'b', '<c r="C2" t="e"><v>#REF!</v></c>']) }),
		[2, 1, { 'csv.undirected': 1, 'xlsx.errors': 1 }]
	);
	add(
		'xlsx: names that every object has',
		workbook({ __proto__x: rows(['from', 'to', '__proto__'], ['constructor', '__proto__', '1']) }),
		[2, 1, { 'csv.undirected': 1 }]
	);
	add(
		'xlsx: ours, without what the map says of itself',
		workbook({ map: '', stakeholders: rows(['id', 'name', 'kind'], ['a', 'A', 'other']) }),
		'xlsx.unreadable'
	);
	add(
		'xlsx: ours, with what is not ours',
		workbook({
			map: rows(['id', 'm'], ['title', 'M'], ['colour', 'red']),
			stakeholders: rows(['id', 'name', 'kind'], ['a', 'A', 'other'], ['b', 'B', 'king']),
			extra: rows(['x'])
		}),
		[1, 0, { 'table.unused': 1, 'cell.unreadable': 1, 'record.invalid': 1 }]
	);
	add(
		'xlsx: only its first bytes',
		{ name: 'a.xlsx', bytes: workbook({ Ties: ties }).bytes.slice(0, 200) },
		'zip.unreadable'
	);
	add(
		'xlsx: text that is none',
		workbook({ Ties: '' }, { 'xl/workbook.xml': bytesOf('\0\0\0') }),
		'xml.unreadable'
	);
	add(
		'nodexl: headers in the second row',
		workbook({
			Edges: rows(['', 'Visual'], ['Vertex 1', 'Vertex 2'], ['a', 'b'], ['', 'b']),
			Vertices: rows(['', 'Visual'], ['Vertex', 'Color'], ['a', 'Red'], ['b', ''])
		}),
		[2, 1, noted]
	);
	add(
		'kumu workbook: ends by label, one unknown',
		workbook({
			Elements: rows(['Label', 'Type'], ['a', 'City'], ['b', 'Agency']),
			Connections: rows(['From', 'To', 'Direction'], ['a', 'b', 'directed'], ['a', 'z', 'mutual'])
		}),
		[3, 2, { 'edge.endAdded': 1 }]
	);
}
