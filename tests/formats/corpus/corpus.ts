import type { NamedFile } from '#lib/formats/index.ts';
import { bytesOf, file, gexf, graphml, latin, nested, raw, rows, utf16, workbook, zip } from './build.ts';

/** What must come of a file: a refusal with its code, or a map with its counts and what is told of it. */
export type Outcome =
	string | readonly [stakeholders: number, ties: number, issues?: Readonly<Record<string, number>>];

export interface Hostile {
	readonly name: string;
	readonly files: readonly NamedFile[];
	readonly outcome: Outcome;
}

const list: Hostile[] = [];
const add = (name: string, files: NamedFile | readonly NamedFile[], outcome: Outcome) =>
	list.push({ name, files: Array.isArray(files) ? (files as NamedFile[]) : [files as NamedFile], outcome });

/** Every hostile file there is, made afresh each time. */
export function corpus(): readonly Hostile[] {
	list.length = 0;
	nothing();
	xml();
	graphmls();
	gexfs();
	tables();
	jsons();
	texts();
	zips();
	workbooks();
	return [...list];
}

function nothing(): void {
	add('no file', [], 'files.none');
	add('an empty file without an ending', file('a', ''), 'files.unknown');
	add('noise', raw('a.bin', 1, 2, 3, 250, 251), 'files.unknown');
	add(
		'a picture called csv',
		raw('a.csv', 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
		'csv.noTies'
	);
	add('a program', raw('a.exe', 0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), 'files.unknown');
	add('an old workbook', raw('a.xls', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'files.oldOffice');
	add(
		'a workbook with a password, called xlsx',
		raw('a.xlsx', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
		'files.oldOffice'
	);
	add('a page of the web', file('a.html', '<html><body>hello</body></html>'), 'files.unknown');
	add('a PDF', file('a.pdf', '%PDF-1.7\n'), 'files.unknown');
}

function xml(): void {
	const kinds = [
		[
			'graphml',
			graphml,
			'<graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph>'
		],
		[
			'gexf',
			gexf,
			'<nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" type="directed"/></edges>'
		]
	] as const;
	for (const [ending, wrap, good] of kinds) {
		const name = `a.${ending}`;
		const bomb = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "${`&a${i ? i - 1 : ''};`.repeat(10)}">`).join('')}]>`;
		add(`${ending}: an entity bomb`, file(name, wrap('&a11;', bomb)), 'xml.doctype');
		add(
			`${ending}: an outside entity`,
			file(name, wrap('&x;', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
			'xml.doctype'
		);
		add(
			`${ending}: an outside document type`,
			file(name, wrap(good, '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">')),
			'xml.doctype'
		);
		add(`${ending}: elements very deep`, file(name, wrap(nested('data', 100_000))), 'xml.tooDeep');
		add(
			`${ending}: elements as deep as may be`,
			file(name, wrap(nested('desc', 60) + good)),
			ending === 'gexf' ? [2, 1, { 'xml.skipped': 1 }] : [2, 1]
		);
		add(
			`${ending}: an attribute of 5 MB`,
			file(name, wrap(good.replace('id="a"', `id="a" label="${'x'.repeat(5_000_000)}"`))),
			ending === 'gexf' ? [2, 1, { 'text.shortened': 1 }] : [2, 1]
		);
		add(
			`${ending}: 3,000 attributes on one element`,
			file(
				name,
				wrap(
					good.replace('id="a"', `id="a" ${Array.from({ length: 3_000 }, (_, i) => `a${i}="1"`).join(' ')}`)
				)
			),
			'xml.tooManyAttributes'
		);
		add(
			`${ending}: the same attribute twice`,
			file(name, wrap(good.replace('id="a"', 'id="a" id="b"'))),
			'xml.unreadable'
		);
		add(`${ending}: cut off`, file(name, wrap(good).slice(0, -20)), 'xml.unreadable');
		add(`${ending}: tags crossed`, file(name, wrap('<a><b></a></b>')), 'xml.unreadable');
		add(`${ending}: an unknown entity`, file(name, wrap('&nbsp;')), 'xml.unreadable');
		add(`${ending}: a sign that XML cannot hold`, file(name, wrap(`\u0001${good}`)), 'xml.unreadable');
		add(
			`${ending}: a stylesheet to fetch`,
			file(name, wrap(good, '<?xml-stylesheet href="http://192.0.2.1/x.xsl"?>')),
			[2, 1]
		);
		add(`${ending}: an XInclude`, file(name, wrap(`<xi:include href="/etc/passwd"/>${good}`)), [
			2,
			1,
			{ [ending === 'gexf' ? 'xml.skipped' : 'graphml.skipped']: 1 }
		]);
		add(`${ending}: 200,000 comments`, file(name, wrap('<!-- -->'.repeat(200_000) + good)), [2, 1]);
		add(
			`${ending}: CDATA full of markup`,
			file(name, wrap(`${good}<desc><![CDATA[<node id="c"/>]]></desc>`)),
			ending === 'gexf' ? [2, 1, { 'xml.skipped': 1 }] : [2, 1]
		);
		add(
			`${ending}: UTF-16 with a mark`,
			utf16(name, wrap(good).replace('<?xml version="1.0"?>', ''), false, true),
			[2, 1]
		);
		add(
			`${ending}: UTF-16 the other way without a mark`,
			utf16(name, wrap(good).replace('<?xml version="1.0"?>', ''), true, false),
			[2, 1]
		);
		add(
			`${ending}: Latin-1 called UTF-8`,
			latin(name, wrap(good.replace('id="b"', 'id="é"').replace('target="b"', 'target="é"'))),
			[2, 1, { 'text.windows1252': 1 }]
		);
		add(`${ending}: another ending`, file('a.csv', wrap(good)), [2, 1]);
		add(
			`${ending}: a prefix on every element`,
			file(name, wrap(good).replace(/<(\/?)(\w)/g, '<$1p:$2')),
			[2, 1]
		);
		add(`${ending}: no graph`, file(name, wrap('').replace('<graph></graph>', '')), `${ending}.noGraph`);
		add(
			`${ending}: nothing in the graph`,
			file(name, ending === 'gexf' ? wrap('') : wrap('<graph/>')),
			[0, 0]
		);
	}
}

function graphmls(): void {
	const node = (id: string) => `<node id="${id}"/>`;
	const graph = (inner: string, keys = '') =>
		file('a.graphml', graphml(`${keys}<graph edgedefault="directed">${inner}</graph>`));
	add('graphml: an end that is no node', graph(`${node('a')}<edge source="a" target="z"/>`), [
		2,
		1,
		{ 'edge.endAdded': 1 }
	]);
	add('graphml: edges without ends', graph(`${node('a')}<edge source="a"/><edge target="a"/><edge/>`), [
		1,
		0,
		{ 'edge.withoutEnd': 3 }
	]);
	add('graphml: nodes without ids', graph(`<node/><node id=""/>${node('a')}`), [
		1,
		0,
		{ 'node.withoutId': 2 }
	]);
	add('graphml: one node three times', graph(node('a').repeat(3)), [1, 0, { 'node.repeated': 2 }]);
	add(
		'graphml: loops and parallel edges',
		graph(
			`${node('a')}${node('b')}<edge source="a" target="a"/>${'<edge source="a" target="b"/>'.repeat(3)}`
		),
		[2, 4]
	);
	add(
		'graphml: ids that every object has',
		graph(
			['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(node).join('') +
				'<edge source="__proto__" target="constructor"/>'
		),
		[4, 1]
	);
	const weights = ['NaN', 'INF', '-INF', 'Infinity', '-1', '0', '1e400', 'heavy', '2'];
	add(
		'graphml: weights that are none',
		graph(
			node('a') +
				weights.map((value) => `<edge source="a" target="a"><data key="w">${value}</data></edge>`).join(''),
			'<key id="w" for="edge" attr.name="weight" attr.type="double"/>'
		),
		[1, 9, { 'edge.strengthUnusable': 8 }].slice(0, 3) as unknown as Outcome
	);
	add(
		'graphml: a key called __proto__',
		graph('<node id="a"><data key="k">x</data></node>', '<key id="k" for="node" attr.name="__proto__"/>'),
		[1, 0]
	);
	add('graphml: data of no key', graph('<node id="a"><data key="nosuch">x</data></node>'), [1, 0]);
	add(
		'graphml: 300 data on one node',
		graph(
			`<node id="a">${Array.from({ length: 300 }, (_, i) => `<data key="k${i}">x</data>`).join('')}</node>`
		),
		'network.tooManyAttributes'
	);
	add(
		'graphml: 3,000 keys',
		graph(node('a'), Array.from({ length: 3_000 }, (_, i) => `<key id="k${i}"/>`).join('')),
		'network.tooManyAttributes'
	);
	add(
		'graphml: graphs within nodes within graphs',
		graph(
			'<node id="a"><graph edgedefault="undirected"><node id="b"><graph><node id="c"/></graph></node></graph></node>'
		),
		[3, 0, { 'graphml.nested': 1 }]
	);
	add(
		'graphml: ports and a hyperedge',
		graph(
			`<node id="a"><port name="p"/></node>${node('b')}<edge source="a" target="b" sourceport="p"/><hyperedge><endpoint node="a"/></hyperedge>`
		),
		[2, 1, { 'graphml.skipped': 2 }]
	);
	add(
		'graphml: drawn by yEd',
		graph(
			'<node id="a"><data key="d"><y:ShapeNode><y:Geometry height="10" width="10" x="1" y="2"/><y:Fill color="#FF0000"/><y:NodeLabel>Kelowna</y:NodeLabel><y:Shape type="ellipse"/></y:ShapeNode></data></node>',
			'<key id="d" for="node" yfiles.type="nodegraphics"/>'
		),
		[1, 0, { 'graphml.drawings': 1 }]
	);
	add(
		'graphml: an id of 10,000 letters twice',
		graph(node('x'.repeat(10_000)) + node('x'.repeat(9_999) + 'y')),
		[2, 0, { 'text.shortened': 2 }]
	);
	add(
		'graphml: too many nodes',
		graph(Array.from({ length: 100_001 }, (_, i) => `<node id="${i}"/>`).join('')),
		'network.tooManyNodes'
	);
}

function gexfs(): void {
	const nodes = '<nodes><node id="a"/><node id="b"/></nodes>';
	const make = (inner: string) => file('a.gexf', gexf(inner));
	add('gexf: an end that is no node', make(`${nodes}<edges><edge source="a" target="z"/></edges>`), [
		3,
		1,
		{ 'edge.endAdded': 1 }
	]);
	add('gexf: edges without ends', make(`${nodes}<edges><edge source="a"/><edge/></edges>`), [
		2,
		0,
		{ 'edge.withoutEnd': 2 }
	]);
	add('gexf: nodes without ids', make('<nodes><node label="x"/><node id="a"/></nodes>'), [
		1,
		0,
		{ 'node.withoutId': 1 }
	]);
	add(
		'gexf: mixed directions',
		make(
			`${nodes}<edges><edge source="a" target="b" type="directed"/><edge source="a" target="b" type="mutual"/><edge source="a" target="b"/></edges>`
		),
		[2, 3]
	);
	add(
		'gexf: weights that are none',
		make(
			`${nodes}<edges>${['NaN', 'INF', '-3', '0', 'x'].map((weight) => `<edge source="a" target="b" weight="${weight}"/>`).join('')}<edge source="a" target="b" weight="2"/><edge source="a" target="b" weight="2"/><edge source="a" target="b" weight="2"/></edges>`
		),
		[2, 8, { 'edge.strengthUnusable': 5 }]
	);
	add(
		'gexf: values that change in time',
		make(
			'<attributes class="node" mode="dynamic"><attribute id="0" title="size" type="integer"/></attributes><nodes><node id="a"><attvalues><attvalue for="0" value="1" start="2001" end="2005"/><attvalue for="0" value="3" start="2009"/><attvalue for="0" value="2" start="2005" end="2009"/></attvalues></node></nodes>'
		),
		[1, 0, { 'gexf.earlier': 1 }]
	);
	add(
		'gexf: spells of being there',
		make(
			'<nodes><node id="a"><spells><spell start="2001" end="2003"/><spell start="2005"/></spells></node></nodes>'
		),
		[1, 0, { 'gexf.earlier': 1 }]
	);
	add(
		'gexf: a hierarchy inside and by parents',
		make(
			'<nodes><node id="a"><nodes><node id="b"/></nodes></node><node id="c" pid="a"/><node id="d"><parents><parent for="a"/><parent for="c"/></parents></node></nodes>'
		),
		[4, 0]
	);
	add(
		'gexf: lists as attributes',
		make(
			'<attributes class="node"><attribute id="0" title="tags" type="liststring"/></attributes><nodes><node id="a"><attvalues><attvalue for="0" value="[a, b]"/></attvalues></node></nodes>'
		),
		[1, 0]
	);
	add(
		'gexf: places that are none',
		make(
			'<nodes><node id="a"><viz:position x="NaN" y="1"/></node><node id="b"><viz:position x="1e300" y="-1e300"/></node></nodes>'
		),
		[2, 0]
	);
	add(
		'gexf: ids that every object has',
		make(
			'<nodes><node id="__proto__"><attvalues><attvalue for="__proto__" value="1"/></attvalues></node><node id="constructor"/></nodes>'
		),
		[2, 0]
	);
	add('gexf: phylogeny of another tool', make(`${nodes}<edges/><phylogeny/><phylogeny/>`), [
		2,
		0,
		{ 'xml.skipped': 1 }
	]);
}

function tables(): void {
	const csv = (text: string) => file('a.csv', text);
	add('csv: nothing', csv(''), 'csv.empty');
	add('csv: blank lines alone', csv('\n\n  \n'), 'csv.empty');
	add('csv: a header alone', csv('from,to\n'), [0, 0, { 'csv.undirected': 1 }]);
	add('csv: columns that say nothing', csv('w,x,y,z\n1,2,3,4\n'), 'csv.noTies');
	add('csv: a quotation mark that is not closed', csv('from,to\na,b\n"a,b\n'), 'csv.unreadable');
	add(
		'csv: a mark that is not closed, and 5 MB after it',
		csv(`from,to\n"a,b\n${'x,y\n'.repeat(1_250_000)}`),
		'csv.unreadable'
	);
	add('csv: quotation marks inside', csv('from,to\n"a ""x"" b","c\nd"\n'), [2, 1, { 'csv.undirected': 1 }]);
	add('csv: French, with decimal commas', csv('De;Vers;Poids\na;b;2,5\nb;c;1 234,5\n'), [
		3,
		2,
		{ 'csv.undirected': 1 }
	]);
	add('csv: French in Windows-1252', latin('a.csv', 'de;vers\nQu\u00e9bec;\u00cele\n'), [
		2,
		1,
		{ 'csv.undirected': 1, 'text.windows1252': 1 }
	]);
	add('csv: UTF-16 by Excel', utf16('a.txt', 'de\tvers\né\tî\n', false, true), [
		2,
		1,
		{ 'csv.undirected': 1 }
	]);
	add('csv: UTF-16 without a mark', utf16('a.txt', 'from\tto\nabc\tdef\n', false, false), [
		2,
		1,
		{ 'csv.undirected': 1 }
	]);
	add('csv: a byte order mark and sep=', csv('\ufeffsep=;\nfrom;to\na;b\n'), [2, 1, { 'csv.undirected': 1 }]);
	add('csv: lines that end in CR alone', csv('from,to\ra,b\rb,c\r'), [3, 2, { 'csv.undirected': 1 }]);
	add('csv: a column twice', csv('from,to,note,note\na,b,x,y\n'), [
		2,
		1,
		{ 'csv.undirected': 1, 'csv.columnRepeated': 1 }
	]);
	add('csv: rows longer and shorter than the header', csv('from,to,kind\na,b,funds,more,still\nb\nc,d\n'), [
		4,
		2,
		{ 'csv.undirected': 1, 'csv.rowTooLong': 1, 'csv.tieWithoutEnd': 1 }
	]);
	add('csv: ends that are missing', csv('from,to\na,\n,b\n ,\na,b\n'), [
		2,
		1,
		{ 'csv.undirected': 1, 'csv.tieWithoutEnd': 3 }
	]);
	add('csv: headers that every object has', csv('from,to,__proto__,constructor\n__proto__,toString,1,2\n'), [
		2,
		1,
		{ 'csv.undirected': 1 }
	]);
	add('csv: NUL in a cell', csv('from,to\na\0,b\n'), [2, 1, { 'csv.undirected': 1 }]);
	add(
		'csv: formulas',
		csv(`from,to\n${['=1+1', '+1', '-1', '@a', '\t=1', "'=1"].map((cell) => `"${cell}",x`).join('\n')}\n`),
		[6, 6, { 'csv.undirected': 1 }].slice() as unknown as Outcome
	);
	add(
		'csv: 3,000 columns',
		csv(`from,to,${Array.from({ length: 3_000 }, (_, i) => `c${i}`).join(',')}\na,b\n`),
		'csv.tooManyColumns'
	);
	add('csv: a cell of 5 MB', csv(`id,name\na,${'x'.repeat(5_000_000)}\n`), [1, 0, { 'text.shortened': 1 }]);
	add(
		'csv: 400 columns of one stakeholder',
		csv(`id,${Array.from({ length: 400 }, (_, i) => `c${i}`).join(',')}\na${',1'.repeat(400)}\n`),
		[1, 0, { 'attribute.leftOut': 1 }]
	);
	add('csv: too many cells', csv(`a;b;c\n${';;\n'.repeat(1_700_000)}`), 'csv.tooLarge');
	add('csv: 20,000 rows that lack an end', csv(`from,to\n${'a,\n'.repeat(20_000)}`), [
		0,
		0,
		{ 'csv.undirected': 1, 'csv.tieWithoutEnd': 20_000 }
	]);
	add(
		'csv: two tables of ties',
		[file('a.csv', 'from,to\na,b\n'), file('b.csv', 'from,to\nb,c\n')],
		[3, 2, { 'csv.undirected': 2 }]
	);
	add('csv: a table of stakeholders alone', csv('id,name\na,A\nb,B\na,Again\n,Nobody\n'), [
		2,
		0,
		{ 'node.repeated': 1, 'node.withoutId': 1 }
	]);
	add('csv: a matrix that is symmetric', csv(',a,b,c\na,0,1,2\nb,1,0,0\nc,2,0,0\n'), [3, 2]);
	add('csv: a matrix with words in it', csv(',a,b,c\na,0,1,no\nb,0,0,0\nc,0,3,0\n'), [
		3,
		2,
		{ 'matrix.cellUnreadable': 1 }
	]);
	add('csv: lists of neighbours', csv('a,b,c\nb,c\nd\n'), [4, 3]);
	add('csv: who takes part in what', csv('stakeholder,project\na,p\nb,p\n,p\n'), [
		2,
		0,
		{ 'participation.withoutEnd': 1 }
	]);
	add('tsv: pasted from a sheet', file('a.tsv', 'from\tto\tkind\na\tb\tfunds\n'), [
		2,
		1,
		{ 'csv.undirected': 1 }
	]);
	add(
		'folder: unknown columns, files, words and ends',
		[
			file('x/stakeholders.csv', 'id,name,kind,colour\na,A,agency,red\nb,B,kingdom,blue\n'),
			file(
				'x/ties.csv',
				'id,from_id,to_id,relationship,directed,strength\nt,a,a,funds,yes,strong\nu,a,z,funds,yes,1\n'
			),
			file('x/notes.csv', 'id\n1\n')
		],
		[
			1,
			1,
			{
				'folder.columnUnused': 1,
				'folder.fileUnused': 1,
				'cell.unreadable': 2,
				'record.invalid': 1,
				'reference.missing': 1
			}
		]
	);
	add(
		'folder: a header that is none',
		[file('x/stakeholders.csv', 'id,name,kind\na,A,agency\n'), file('x/map.json', '[1]')],
		'json.unreadable'
	);
	add(
		'folder: a header that is very deep',
		[file('x/stakeholders.csv', 'id,name,kind\na,A,agency\n'), file('x/map.json', '['.repeat(5_000))],
		'document.tooDeep'
	);
}

function jsons(): void {
	const json = (text: string) => file('a.json', text);
	const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
	add('json: cut off', json('{"header":'), 'json.unreadable');
	add('json: very deep', json(`{"a":${deep}}`), 'document.tooDeep');
	add('json: very deep, and never closed', json('{"a":'.repeat(100_000)), 'document.tooDeep');
	add('json: an empty object', json('{}'), 'document.invalid');
	add('json: an empty list', json('[]'), 'document.invalid');
	add('json: NaN', json('{"header":{"id":"a","title":"b"},"ties":NaN}'), 'json.unreadable');
	add('json: a number for a list', json('{"header":{"id":"a","title":"b"},"ties":7}'), 'document.invalid');
	add(
		'json: a prototype to poison',
		json('{"__proto__":{"polluted":true},"header":{"id":"a","title":"b","__proto__":{"x":1}}}'),
		'document.invalid'
	);
	add(
		'json: records that are none',
		json(
			'{"header":{"id":"a","title":"b"},"stakeholders":[null,1,"x",[],{},{"id":"a","name":"A","kind":"other"}]}'
		),
		[1, 0, { 'record.invalid': 5 }]
	);
	add(
		'json: ends that are not there',
		json(
			'{"header":{"id":"a","title":"b"},"ties":[{"id":"t","from":"x","to":"y","kind":"funds","directed":true}]}'
		),
		[0, 0, { 'reference.missing': 1 }]
	);
	add(
		'json: places in a circle',
		json(
			'{"header":{"id":"a","title":"b"},"jurisdictions":[{"id":"x","name":"X","parent":"y"},{"id":"y","name":"Y","parent":"x"}]}'
		),
		[0, 0, { 'jurisdiction.cycle': 1 }]
	);
	add(
		'json: a strength of 1e999',
		json(
			'{"header":{"id":"a","title":"b"},"stakeholders":[{"id":"a","name":"A","kind":"other"}],"ties":[{"id":"t","from":"a","to":"a","kind":"funds","directed":true,"strength":1e999}]}'
		),
		[1, 0, { 'record.invalid': 1 }]
	);
	add(
		'graphology: wrong sorts everywhere',
		json(
			'{"options":{"type":"mixed"},"nodes":[1,null,{"key":"a"},{"key":{}},{"key":"b","attributes":7}],"edges":[{"source":"a","target":"b"},{"source":"a"},"x"]}'
		),
		[2, 1, { 'node.withoutId': 3, 'edge.withoutEnd': 2 }]
	);
	add(
		'graphology: keys that every object has',
		json(
			'{"options":{"type":"mixed"},"nodes":[{"key":"__proto__","attributes":{"constructor":1}}],"edges":[{"source":"__proto__","target":"__proto__"}]}'
		),
		[1, 1]
	);
	add(
		'node-link: places in the list for ends',
		json('{"nodes":[{"name":"a"},{"name":"b"}],"links":[{"source":0,"target":1},{"source":0,"target":9}]}'),
		[2, 1, { 'edge.withoutEnd': 1 }]
	);
	add(
		'node-link: ends that are nodes themselves',
		json(
			'{"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":{"id":"a"},"target":{"id":"b"}},{"source":null,"target":"b"}]}'
		),
		[2, 1, { 'edge.withoutEnd': 1 }]
	);
	add('node-link: lists that are none', json('{"nodes":[],"links":[]}'), [0, 0]);
	add(
		'cytoscape: elements in one list',
		json(
			'[{"data":{"id":"a"}},{"data":{"id":"b"}},{"data":{"source":"a","target":"b"}},{"data":{}},{"x":1}]'
		),
		[2, 1, { 'node.withoutId': 2 }]
	);
	add(
		'kumu: ends that are no elements',
		json('{"elements":[{"label":"a"},{"type":"x"}],"connections":[{"from":"a","to":"b"},{"from":"a"}]}'),
		[2, 1, { 'node.withoutId': 1, 'edge.endAdded': 1, 'edge.withoutEnd': 1 }]
	);
	add(
		'kumu: a whole project',
		json(
			'{"name":"P","elements":[{"_id":"1","attributes":{"label":"a","element type":"City"}}],"connections":[{"_id":"c","from":"1","to":"1","direction":"mutual","attributes":{"connection type":"Funding"}}],"loops":[{},{}],"maps":[{"elements":[{"element":"1","position":{"x":1,"y":2}}]}]}'
		),
		[1, 1, { 'xml.skipped': 1 }]
	);
	add('gephi lite: no graph', json('{"type":"gephi-lite"}'), 'gephiLite.noGraph');
	add(
		'gephi lite: data for nodes that are not there',
		json(
			'{"type":"gephi-lite","graphDataset":{"nodeData":{"z":{"label":"Z"}},"fullGraph":{"nodes":[{"key":"a"}],"edges":[]}}}'
		),
		[1, 0]
	);
}

function texts(): void {
	const net = (text: string) => file('a.net', text);
	add('pajek: a billion vertices', net('*Vertices 1000000000\n'), 'network.tooManyNodes');
	add('pajek: fewer than none', net('*Vertices -4\n'), 'pajek.noVertices');
	add('pajek: no number', net('*Vertices many\n1 "a"\n'), 'pajek.noVertices');
	add('pajek: a network alone', net('*Network x\n'), 'pajek.noVertices');
	add('pajek: none at all', net('*Vertices 0\n*Arcs\n'), [0, 0]);
	add('pajek: vertices without lines', net('*Vertices 3\n*Edges\n1 2\n2 3 2.5\n'), [3, 2]);
	add('pajek: ends out of range', net('*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 9\n0 1\nx y\n1 2\n1\n'), [
		2,
		1,
		{ 'pajek.vertexUnknown': 3, 'edge.withoutEnd': 1 }
	]);
	add('pajek: a label twice', net('*Vertices 2\n1 "a"\n2 "a"\n'), [2, 0, { 'pajek.labelRepeated': 1 }]);
	add('pajek: a vertex twice', net('*Vertices 2\n1 "a"\n1 "b"\n2 "c"\n7 "d"\n'), [
		2,
		0,
		{ 'node.repeated': 1, 'pajek.vertexUnknown': 1 }
	]);
	add('pajek: a label that is not closed', net('*Vertices 1\n1 "a b c\n'), [1, 0]);
	add(
		'pajek: relations with names, and times',
		net('*Vertices 2\n1 "a"\n2 "b"\n*Arcs :1 "funds"\n1 2 3 [2001-2004]\n*Edges :2 "x"\n1 2 1 l "y"\n'),
		[2, 2]
	);
	add('pajek: a matrix with words', net('*Vertices 2\n1 "a"\n2 "b"\n*Matrix\n0 1\nx 0\n'), [
		2,
		1,
		{ 'matrix.cellUnreadable': 1 }
	]);
	add(
		'pajek: a project',
		file(
			'a.paj',
			'*Network n\n*Vertices 2\n1 "a"\n2 "b"\n*Arcslist\n1 2\n*Partition p\n*Vertices 2\n1\n2\n*Vector v\n*Vertices 2\n0.5\n0.7\n0.9\n*Permutation x\n*Vertices 2\n1\n2\n'
		),
		[2, 1, { 'pajek.vertexUnknown': 1, 'pajek.moreNetworks': 1, 'pajek.skipped': 1 }]
	);
	add('pajek: two modes', net('*Vertices 3 2\n1 "a"\n2 "b"\n3 "p"\n*Edges\n1 3\n2 3\n'), [2, 0]);

	const dl = (text: string) => file('a.dl', text);
	add('ucinet: a billion nodes', dl('dl n=1000000000\ndata:\n'), 'network.tooManyNodes');
	add('ucinet: no data', dl('dl n=3\nlabels:\na,b,c\n'), 'ucinet.noData');
	add('ucinet: no size', dl('dl format=fullmatrix\ndata:\n0 1\n'), 'ucinet.noSize');
	add('ucinet: a matrix that ends too early', dl('dl n=3\ndata:\n0 1 0\n'), 'ucinet.tooShort');
	add('ucinet: a matrix that goes on', dl('dl n=2\ndata:\n0 1\n1 0\n9 9 9\n'), [
		2,
		1,
		{ 'ucinet.tooLong': 1 }
	]);
	add('ucinet: 90,000 nodes and no numbers', dl('dl n=90000\ndata:\n'), 'ucinet.tooShort');
	add('ucinet: words in a matrix', dl('dl n=2\ndata:\n0 x\n1 0\n'), [2, 1, { 'matrix.cellUnreadable': 1 }]);
	add('ucinet: a list with ends out of range', dl('dl n=2 format=edgelist1\ndata:\n1 2 3\n1 5\n2\n'), [
		2,
		1,
		{ 'ucinet.endUnknown': 1, 'edge.withoutEnd': 1 }
	]);
	add(
		'ucinet: labels embedded',
		dl('dl n=3 format=edgelist1\nlabels embedded\ndata:\na b 2\nb "c d" 1\n'),
		[3, 2]
	);
	add(
		'ucinet: lists of neighbours',
		dl('dl n=3 format=nodelist1\nlabels:\na,b,c\ndata:\n1 2 3\n2 1\n'),
		[3, 3]
	);
	add('ucinet: no diagonal', dl('dl n=3 diagonal=absent\ndata:\n1 0\n1 0\n0 0\n'), [3, 1]);
	add(
		'ucinet: two modes',
		dl('dl nr=2 nc=2\nrow labels:\na,b\ncolumn labels:\np,q\ndata:\n1 0\n1 1\n'),
		[2, 0]
	);
	add(
		'ucinet: two relations',
		dl('dl n=2 nm=2\nlabels:\na,b\nmatrix labels:\nfunds,advises\ndata:\n0 1\n0 0\n0 0\n1 0\n'),
		[2, 2]
	);

	const gml = (text: string) => file('a.gml', text);
	add('gml: lists very deep', gml(`graph [ ${'a [ '.repeat(100_000)}`), 'gml.tooDeep');
	add('gml: a list that is not closed', gml('graph [ node [ id 1 ]'), 'gml.unreadable');
	add('gml: a bracket too many', gml('graph [ ] ]'), 'gml.unreadable');
	add('gml: a text that is not closed', gml('graph [ node [ id 1 label "x ] ]'), 'gml.unreadable');
	add('gml: a key without a value', gml('graph [ node [ id ] ]'), 'gml.unreadable');
	add(
		'gml: a node without an id and an edge without ends',
		gml('graph [ node [ label "x" ] node [ id 1 ] edge [ source 1 ] edge [ source 1 target 1 ] ]'),
		[1, 1, { 'node.withoutId': 1, 'edge.withoutEnd': 1 }]
	);
	add('gml: entities', gml('graph [ node [ id 1 label "&#233;&amp;&nosuch;&#99999999;" ] ]'), [1, 0]);
	add(
		'gml: 300 keys on one node',
		gml(`graph [ node [ id 1 ${Array.from({ length: 300 }, (_, i) => `k${i} 1`).join(' ')} ] ]`),
		'network.tooManyAttributes'
	);

	const vna = (text: string) => file('a.vna', text);
	add(
		'vna: rows that are too long, and repeated',
		vna('*node data\nID x\n1 2 3\n1 4\n"" 5\n*tie data\nfrom to w\n1 2 3\n1\n'),
		[
			2,
			1,
			{
				'csv.rowTooLong': 1,
				'node.repeated': 1,
				'node.withoutId': 1,
				'edge.withoutEnd': 1,
				'edge.endAdded': 1
			}
		]
	);
	add('vna: how ties are drawn', vna('*tie data\nfrom to\na b\n*tie properties\nfrom to color\na b 255\n'), [
		2,
		1,
		{ 'xml.skipped': 1 }
	]);
}

function zips(): void {
	const good = 'from,to\na,b\n';
	add('zip: a table in it', zip('a.zip', { 'x/a.csv': good }), [2, 1, { 'csv.undirected': 1 }]);
	add('zip: noise behind its first bytes', raw('a.zip', 0x50, 0x4b, 3, 4, 9, 9, 9), 'zip.unreadable');
	add(
		'zip: nothing in it',
		raw('a.zip', 0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)),
		'files.unknown'
	);
	add(
		'zip: cut off',
		{ name: 'a.zip', bytes: zip('a.zip', { 'a.csv': good.repeat(500) }).bytes.slice(0, 60) },
		'zip.unreadable'
	);
	add(
		'zip: a bomb of 40 MB in 40 KB',
		zip('a.zip', { 'a.csv': new Uint8Array(40 * 1024 * 1024) }),
		'zip.tooLarge'
	);
	add(
		'zip: 1,500 files',
		zip('a.zip', Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [`${i}.csv`, 'x']))),
		'zip.tooMany'
	);
	add('zip: two files of one name', twice(), 'zip.repeated');
	add('zip: a size that lies', lying(), [2, 1, { 'csv.undirected': 1 }]);
	add('zip: a name that leads out', zip('a.zip', { '../../etc/passwd.csv': good }), [
		2,
		1,
		{ 'csv.undirected': 1 }
	]);
	add(
		'zip: a zip within a zip',
		zip('a.zip', { 'b.zip': zip('b.zip', { 'a.csv': good }).bytes }),
		'files.unknown'
	);
	add('zip: folders alone', zip('a.zip', { 'a/': new Uint8Array() }), 'files.none');
	add(
		'zip: what a Mac adds',
		zip('a.zip', { 'a.csv': good, '__MACOSX/._a.csv': 'noise', '.DS_Store': 'noise' }),
		[2, 1, { 'csv.undirected': 1 }]
	);
}

/** A zip whose second file has been given the name of the first. */
function twice(): NamedFile {
	const { bytes } = zip('a.zip', { 'a.csv': 'from,to\n', 'b.csv': 'from,to\n' });
	const text = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
	return {
		name: 'a.zip',
		bytes: Uint8Array.from([...text.replaceAll('b.csv', 'a.csv')].map((c) => c.charCodeAt(0)))
	};
}

/** A zip that says its only file is 4 GB long when unpacked. */
function lying(): NamedFile {
	const bytes = zip('a.zip', { 'a.csv': 'from,to\na,b\n' }).bytes.slice();
	bytes.set([255, 255, 255, 127], 22);
	return { name: 'a.zip', bytes };
}

function workbooks(): void {
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
