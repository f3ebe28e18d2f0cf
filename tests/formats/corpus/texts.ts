import { file } from './build.ts';
import type { Add } from './hostile.ts';

export function texts(add: Add): void {
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
		[2, 1, { 'pajek.vertexUnknown': 1, 'pajek.skipped': 1 }]
	);
	add(
		'pajek: a project of two networks, and a partition of the second',
		file(
			'a.paj',
			'*Network n\n*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2\n*Network m\n*Vertices 3\n1 "x"\n2 "y"\n3 "z"\n*Edges :1 "r"\n2 1\n*Partition p\n*Vertices 2\n1\n2\n*Partition q\n*Vertices 3\n4\n5\n6\n'
		),
		// Three vertices, the head of a relation and an edge; then a partition with three values.
		[2, 1, { 'pajek.moreNetworks': 1, 'pajek.skipped': 1 }]
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
	const many = Array.from({ length: 30_000 }, (_, index) => `a${index}`).join('\n');
	add(
		'ucinet: 30,000 labels, and as many ends that are none of them',
		dl(`dl n=30000 format=edgelist1\nlabels:\n${many}\ndata:\n${'z a29999\n'.repeat(30_000)}`),
		[30_000, 0, { 'ucinet.endUnknown': 30_000 }]
	);
	add(
		'ucinet: 30,000 who stand alone',
		dl(`dl n=1 format=nodelist1\nlabels embedded\ndata:\n${many}\n`),
		[30_000, 0]
	);
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
