import { describe, expect, it } from 'vitest';
import { readFiles } from '#lib/formats/index.ts';

/** Files as the programs write them that people bring networks from, cut down to what is peculiar to each. */
function read(name: string, text: string) {
	const { map, issues } = readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
	const ties = [...map.ties.values()].map(({ from, to, kind, directed, strength, note }) => ({
		from,
		to,
		kind,
		directed,
		...(strength === undefined ? {} : { strength }),
		...(note === undefined ? {} : { note })
	}));
	return { map, ties, codes: [...new Set(issues.map(({ code }) => code))] };
}

describe('yEd', () => {
	const edge = (id: string, ends: string, source: string, target: string, label = '') =>
		`<edge id="${id}" ${ends}><data key="d10"><y:PolyLineEdge><y:Arrows source="${source}" target="${target}"/>${label && `<y:EdgeLabel>${label}</y:EdgeLabel>`}</y:PolyLineEdge></data></edge>`;
	const { map, ties } = read(
		'a.graphml',
		`<graphml xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
<graph edgedefault="directed">
<node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
<y:GroupNode><y:Geometry height="200" width="300" x="0" y="-20"/><y:Fill color="#F5F5F5"/><y:NodeLabel>Upstream</y:NodeLabel></y:GroupNode>
<y:GroupNode><y:Geometry height="50" width="50" x="900" y="900"/><y:Fill color="#000000"/><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode>
</y:Realizers></y:ProxyAutoBoundsNode></data>
<graph edgedefault="directed"><node id="n0::n0"><data key="d6"><y:ShapeNode><y:Geometry height="30" width="60" x="20" y="30"/><y:NodeLabel>Kelowna</y:NodeLabel></y:ShapeNode></data></node></graph></node>
<node id="n1"/>
${edge('e0', 'source="n0::n0" target="n1"', 'none', 'standard', 'funds')}
${edge('e1', 'source="n0" target="n1"', 'none', 'none')}
${edge('e2', 'source="n0" target="n1"', 'standard', 'none', 'advises')}
${edge('e3', 'source="n0" target="n1"', 'delta', 'delta')}
</graph></graphml>`
	);

	it('draws a group twice, opened and folded: the first counts', () => {
		expect(map.stakeholders.get('n0')).toMatchObject({
			name: 'Upstream',
			position: { x: 150, y: 80 },
			attributes: [{ name: 'colour', value: '#F5F5F5' }]
		});
		expect(map.stakeholders.get('n0::n0')?.attributes).toEqual([{ name: 'parent', value: 'n0' }]);
	});

	it('says with arrows which way a tie goes, and with a label of what kind it is', () => {
		expect(ties.map(({ from, to, kind, directed }) => [from, to, kind, directed])).toEqual([
			['n0::n0', 'n1', 'funds', true],
			['n0', 'n1', 'collaborates', false],
			['n1', 'n0', 'advises', true],
			['n0', 'n1', 'collaborates', false]
		]);
	});
});

it('Pajek names a relation in the head of its ties, and may label each besides: both are kept', () => {
	const { ties } = read(
		'a.net',
		'*Vertices 2\n1 "A"\n2 "B"\n*Arcs :1 "funds"\n1 2 3 l "money"\n*Edges\n1 2 1 l "advises"\n'
	);
	expect(ties).toEqual([
		{ from: 'A', to: 'B', kind: 'funds', directed: true, strength: 3, note: 'relation: funds; label: money' },
		{ from: 'A', to: 'B', kind: 'advises', directed: false, strength: 1, note: 'relation: advises' }
	]);
});

describe('UCINET', () => {
	const labels = (side: string) => `${side} LABELS:\nACCIAIUOL\n"DE BOER"\n`;

	it('writes the names of rows, columns and levels of a network', () => {
		const { map, ties } = read(
			'a.dat',
			`DL\nN=2 NM=2\nFORMAT = FULLMATRIX DIAGONAL PRESENT\n${labels('ROW')}${labels('COLUMN')}LEVEL LABELS:\nFUNDS\nADVISES\nDATA:\n0 1\n0 0\n\n0 0\n1 0\n`
		);
		expect([...map.stakeholders.keys()]).toEqual(['ACCIAIUOL', 'DE BOER']);
		expect(ties.map(({ from, to, kind }) => [from, to, kind])).toEqual([
			['ACCIAIUOL', 'DE BOER', 'funds'],
			['DE BOER', 'ACCIAIUOL', 'advises']
		]);
	});

	it('writes a network as a table of two sides that are the same', () => {
		const { map, ties } = read(
			'a.dl',
			`dl nr=2, nc=2 format=fullmatrix\n${labels('row')}${labels('column')}data:\n0 2\n0 0\n`
		);
		expect([map.stakeholders.size, map.projects.size]).toEqual([2, 0]);
		expect(ties).toEqual([
			{ from: 'ACCIAIUOL', to: 'DE BOER', kind: 'informs', directed: true, strength: 2 }
		]);
	});
});

it('Cytoscape says in its column of interactions of what kind a tie is', () => {
	const { ties } = read(
		'a.cyjs',
		JSON.stringify({
			elements: {
				nodes: [{ data: { id: '1', name: 'A' } }, { data: { id: '2', name: 'B' } }],
				edges: [{ data: { id: '3', source: '1', target: '2', interaction: 'funds' } }]
			}
		})
	);
	expect(ties.map(({ kind }) => kind)).toEqual(['funds']);
});

it('a table in French may call the kind of a tie by more than one word', () => {
	const { ties } = read(
		'a.csv',
		'Source;Cible;Type de relation;Force;Début\nKelowna;Bassin;finance;"3,5";2001\n'
	);
	expect(ties).toMatchObject([{ from: 'Kelowna', to: 'Bassin', kind: 'funds', strength: 3.5 }]);
});
