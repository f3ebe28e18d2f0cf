import { file } from './build.ts';
import type { Add } from './hostile.ts';

export function jsons(add: Add): void {
	const json = (text: string) => file('a.json', text);
	const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
	add('json: cut off', json('{"header":'), 'json.unreadable');
	add('json: very deep', json(`{"a":${deep}}`), 'document.tooDeep');
	add('json: very deep, and never closed', json('{"a":'.repeat(100_000)), 'document.tooDeep');
	add(
		'json: every node with an attribute of its own name',
		json(
			JSON.stringify({ nodes: Array.from({ length: 50_000 }, (_, id) => ({ id, [`k${id}`]: 1 })), links: [] })
		),
		'network.tooManyAttributes'
	);
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
