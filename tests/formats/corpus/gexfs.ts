import { file, gexf } from './build.ts';
import type { Add } from './hostile.ts';

export function gexfs(add: Add): void {
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
