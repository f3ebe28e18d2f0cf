import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { InputError } from '#lib/base/errors.ts';
import { readFiles, writeMap, type NamedFile } from '#lib/formats/index.ts';
import { unpack } from '#lib/formats/zip/unpack.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';

const file = (name: string, text: string): NamedFile => ({ name, bytes: new TextEncoder().encode(text) });
const graphml = (inner: string, before = '') =>
	file('a.graphml', `<?xml version="1.0"?>${before}<graphml>${inner}</graphml>`);
const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

describe('what cannot be used says why and where', () => {
	it.each<[string, NamedFile[], object?]>([
		['files.none', []],
		['files.unknown', [file('a.bin', 'nothing to see')]],
		['csv.empty', [file('a.csv', '')]],
		['csv.noTies', [file('a.csv', 'w,x,y,z\n1,2,3,4')], { file: 'a.csv' }],
		['csv.unreadable', [file('a.csv', 'from,to\na,b\n"a,b\n')], { file: 'a.csv' }],
		['json.unreadable', [file('a.json', '{"header":')], { file: 'a.json' }],
		['document.invalid', [file('a.json', '{}')]],
		['document.invalid', [file('a.json', '{"header":{"id":"a","title":"b"},"ties":7}')]],
		['document.tooDeep', [file('a.json', `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`)]],
		[
			'xml.doctype',
			[graphml('<graph/>', '<!DOCTYPE graphml [<!ENTITY a "b">]>')],
			{ file: 'a.graphml', line: 1 }
		],
		['xml.unreadable', [graphml('<graph><node id="a"></graph>')]],
		['xml.unreadable', [graphml('<graph>&nosuch;</graph>')]],
		['xml.tooDeep', [graphml(nested(100_000))]],
		['graphml.noGraph', [graphml('')]],
		['zip.unreadable', [{ name: 'a.zip', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]) }]]
	])('%s', (code, files, at) => {
		const error = refusalOf(files);
		expect(error.code).toBe(code);
		if (at) expect(error.at).toMatchObject(at);
	});
});

describe('a zip', () => {
	it('is counted by what comes out of it', () => {
		const bomb = { name: 'a.zip', bytes: zipSync({ bomb: new Uint8Array(3 * 1024 * 1024) }) };
		const many = { name: 'a.zip', bytes: zipSync({ a: new Uint8Array(1), b: new Uint8Array(1) }) };
		expect(bomb.bytes.length).toBeLessThan(10_000);
		expect(() => unpack(bomb, { files: 9, megabytes: 2 })).toThrow('zip.tooLarge');
		expect(() => unpack(many, { files: 1, megabytes: 2 })).toThrow('zip.tooMany');
		expect(unpack(many).map(({ name }) => name)).toEqual(['a', 'b']);
	});
});

describe('what can be used in part is used, and the rest is counted', () => {
	const noticed = (files: readonly NamedFile[]) => {
		const { map, issues } = readFiles(files);
		expect(parseDocument(toDocument(map)).issues).toEqual([]);
		const counts: Record<string, number> = {};
		for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
		return { map, counts, issues };
	};

	it('dangling ends, loops, parallel ties and strengths that are none', () => {
		const nodes = file('n.csv', 'id,name\na,A\nb,B\na,Again\n,Nameless\n');
		const edges = file('e.csv', 'from;to;poids\na;b;2,5\na;b;-1\na;a;NaN\nb;c;0\n;b;1\n');
		const { map, counts, issues } = noticed([nodes, edges]);
		expect(counts).toEqual({
			'csv.undirected': 1,
			'csv.tieWithoutEnd': 1,
			'edge.endAdded': 1,
			'edge.strengthUnusable': 3,
			'node.repeated': 1,
			'node.withoutId': 1
		});
		expect([...map.stakeholders.keys()]).toEqual(['a', 'b', 'c']);
		expect([...map.ties.values()].map(({ strength }) => strength)).toEqual([
			2.5,
			undefined,
			undefined,
			undefined
		]);
		expect(issues.find(({ code }) => code === 'edge.endAdded')?.at).toMatchObject({ file: 'e.csv', row: 5 });
	});

	it('ids and columns that every object has already are data like any other', () => {
		const { map } = noticed([file('e.csv', '__proto__,from,to,constructor\n1,__proto__,constructor,2\n')]);
		expect([...map.stakeholders.keys()]).toEqual(['__proto__', 'constructor']);
		expect([...map.ties.values()][0]?.note).toBe('__proto__: 1; constructor: 2');
		const node = '<node id="__proto__"><data key="__proto__">x</data></node>';
		const { map: other } = noticed([graphml(`<graph>${node}</graph>`)]);
		expect(other.stakeholders.get('__proto__')?.attributes).toEqual([{ name: '__proto__', value: 'x' }]);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});

	it('GraphML with ports, hyperedges, nested graphs, shapes and data of the graph itself', () => {
		const inner =
			'<node id="a"><port name="p"><data key="k">lost</data></port><data key="k"><y:Shape/>kept</data><graph><node id="b"/></graph></node>';
		const rest = '<hyperedge><endpoint node="a"/></hyperedge><edge source="a"/><data key="k">lost</data>';
		const { map, counts, issues } = noticed([
			graphml(`<key id="k" for="node" attr.name="k"/><graph edgedefault="undirected">${inner}${rest}</graph>`)
		]);
		expect(counts).toEqual({ 'edge.withoutEnd': 1, 'graphml.nested': 1, 'graphml.skipped': 4 });
		const skipped = issues.filter(({ code }) => code === 'graphml.skipped').map(({ values }) => values);
		expect(skipped).toEqual(
			expect.arrayContaining([
				{ element: 'port', count: 1 },
				{ element: 'hyperedge', count: 1 },
				{ element: 'Shape', count: 1 },
				{ element: 'data', count: 2 }
			])
		);
		expect([...map.stakeholders.keys()].sort()).toEqual(['a', 'b']);
	});

	it('GraphML keys with types and defaults, and edges that differ in direction', () => {
		const keys =
			'<key id="w" for="edge" attr.name="weight" attr.type="double"><default>2</default></key><key id="p" for="node" attr.name="pop" attr.type="int"/><key id="n" for="node" attr.name="city" attr.type="boolean"><default>true</default></key>';
		const nodes = '<node id="a"><data key="p">12</data><data key="n">false</data></node><node id="b"/>';
		const edges =
			'<edge id="x" source="a" target="b" directed="true"/><edge source="a" target="b"><data key="w">1e9</data></edge>';
		const { map, counts } = noticed([
			graphml(`${keys}<graph edgedefault="undirected">${nodes}${edges}</graph>`)
		]);
		expect(counts).toEqual({ 'edge.strengthUnusable': 1 });
		expect(map.stakeholders.get('a')?.attributes).toEqual([
			{ name: 'city', value: false },
			{ name: 'pop', value: 12 }
		]);
		expect(
			[...map.ties.values()].map(({ id, directed, strength, kind }) => ({ id, directed, strength, kind }))
		).toEqual([
			{ id: 'x', directed: true, strength: 2, kind: 'informs' },
			{ id: 'a→b', directed: false, strength: undefined, kind: 'collaborates' }
		]);
	});

	it('over-long names and ids stay apart', () => {
		const long = 'x'.repeat(5_000);
		const { map, counts } = noticed([
			file('n.csv', `id,name\n${long}1,${long}\n${long}2,b`),
			file('e.csv', `from,to\n${long}1,${long}2`)
		]);
		expect(map.stakeholders.size).toBe(2);
		expect(counts['text.shortened']).toBe(2);
	});

	it('a folder with an unknown column, file, word and reference', () => {
		const { map, counts } = noticed([
			file('x/stakeholders.csv', 'id,name,kind,colour\na,A,agency,red\nb,B,kingdom,blue\n'),
			file(
				'x/ties.csv',
				'id,from_id,to_id,relationship,directed,strength\nt,a,a,funds,yes,strong\nu,a,z,funds,yes,1\n'
			),
			file('x/notes.csv', 'id\n1\n')
		]);
		expect(counts).toEqual({
			'folder.columnUnused': 1,
			'folder.fileUnused': 1,
			'cell.unreadable': 2,
			'record.invalid': 1,
			'reference.missing': 1
		});
		expect([map.stakeholders.size, map.ties.size]).toEqual([1, 1]);
	});
});

describe('text', () => {
	it('is read in the encoding that it is in', () => {
		const windows = {
			name: 'e.csv',
			bytes: Uint8Array.from([...'de;vers\nQu\u00e9bec;\u00cele\n'].map((c) => c.charCodeAt(0)))
		};
		const { map, issues } = readFiles([windows]);
		expect([...map.stakeholders.keys()]).toEqual(['Québec', 'Île']);
		expect(issues.map(({ code }) => code)).toContain('text.windows1252');
		const utf16 = new Uint8Array([
			0xff,
			0xfe,
			...new Uint8Array(new Uint16Array([...'de\tvers\né\tî'].map((c) => c.charCodeAt(0))).buffer)
		]);
		expect([...readFiles([{ name: 'e.tsv', bytes: utf16 }]).map.stakeholders.keys()]).toEqual(['é', 'î']);
		expect([...readFiles([file('e.csv', '\ufefffrom,to\na,b')]).map.ties.values()]).toHaveLength(1);
	});

	it('is never a live formula in a table that we write, and comes back as it was', () => {
		const leads = [
			'=',
			'+',
			'-',
			'@',
			'\t=',
			'\r=',
			' =',
			'\u00a0=',
			"'=",
			'"=',
			'|',
			'%',
			'＝',
			'﹦',
			'\n@'
		];
		const names = leads.map((lead) => `${lead}cmd()`);
		const rows = names.map((name, index) => ({
			id: `${index}`,
			name: `x${index}`,
			kind: 'other',
			description: name
		}));
		const { map } = parseDocument({ header: { id: 'm', title: 'M' }, stakeholders: rows });
		const files = writeMap(map, 'folder');
		const table = new TextDecoder().decode(files.find(({ name }) => name === 'stakeholders.csv')?.bytes);
		const cells = Papa.parse<string[]>(table).data.flat();
		expect(cells.filter((cell) => /^[\s\u00a0"]*[=+\-@|%＝﹦]/.test(cell))).toEqual([]);
		expect(readFiles(files).map).toEqual(map);
	});
});

function refusalOf(files: readonly NamedFile[]): InputError {
	try {
		readFiles(files);
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
	throw new Error('The files were read.');
}
