import { file, graphml } from './build.ts';
import type { Add, Outcome } from './hostile.ts';

export function graphmls(add: Add): void {
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
