import { file, latin, utf16 } from './build.ts';
import type { Add, Outcome } from './hostile.ts';

export function tables(add: Add): void {
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
	add('csv: too many cells', csv(`a;b;c\n${`${';'.repeat(9)}\n`.repeat(310_000)}`), 'csv.tooLarge');
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
		'folder: words that every object has',
		file(
			'x/stakeholders.csv',
			'id,name,kind,illustrative_stance\na,A,__proto__,__proto__\nb,B,constructor,\n'
		),
		[0, 0, { 'cell.unreadable': 2, 'record.invalid': 2 }]
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
