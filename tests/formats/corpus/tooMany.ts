import { LIMITS } from '#lib/formats/limits.ts';
import { file } from './build.ts';
import type { Hostile } from './hostile.ts';

/** Writes a network of these nodes, and of so many edges from the first of them to the second. */
type Write = (nodes: readonly number[], edges: number) => string;

const each = (nodes: readonly number[], line: (node: number) => string) => nodes.map(line).join('');
const json = JSON.stringify;

const writers: Readonly<Record<string, Write>> = {
	'a.graphml': (nodes, edges) =>
		`<graphml><graph edgedefault="directed">${each(nodes, (id) => `<node id="${id}"/>`)}${'<edge source="0" target="1"/>'.repeat(edges)}</graph></graphml>`,
	'a.gexf': (nodes, edges) =>
		`<gexf version="1.2"><graph><nodes>${each(nodes, (id) => `<node id="${id}"/>`)}</nodes><edges>${'<edge source="0" target="1"/>'.repeat(edges)}</edges></graph></gexf>`,
	'a.gml': (nodes, edges) =>
		`graph [\n${each(nodes, (id) => `node [ id ${id} ]\n`)}${'edge [ source 0 target 1 ]\n'.repeat(edges)}]\n`,
	'a.net': (nodes, edges) =>
		`*Vertices ${nodes.length}\n${each(nodes, (id) => `${id + 1} "${id}"\n`)}*Arcs\n${'1 2\n'.repeat(edges)}`,
	'a.dl': (nodes, edges) => `dl n=${nodes.length} format=edgelist1\ndata:\n${'1 2\n'.repeat(edges)}`,
	'a.vna': (nodes, edges) =>
		`*node data\nid x\n${each(nodes, (id) => `${id} 1\n`)}*tie data\nfrom to x\n${'0 1 1\n'.repeat(edges)}`,
	'nodelink.json': (nodes, edges) =>
		json({ nodes: nodes.map((id) => ({ id })), links: Array(edges).fill({ source: 0, target: 1 }) }),
	'graphology.json': (nodes, edges) =>
		json({
			options: { multi: true },
			nodes: nodes.map((key) => ({ key })),
			edges: Array(edges).fill({ source: 0, target: 1 })
		}),
	'kumu.json': (nodes, edges) =>
		json({
			elements: nodes.map((id) => ({ label: `${id}` })),
			connections: Array(edges).fill({ from: '0', to: '1' })
		}),
	'a.cyjs': (nodes, edges) =>
		json({
			elements: {
				nodes: nodes.map((id) => ({ data: { id } })),
				edges: Array(edges).fill({ data: { source: 0, target: 1 } })
			}
		})
};

/** A node more, and an edge more, than are read, in every format that announces them in a way of its own. */
export function* tooMany(): Generator<Hostile> {
	const nodes = Array.from({ length: LIMITS.nodes + 1 }, (_, index) => index);
	for (const [name, write] of Object.entries(writers)) {
		yield {
			name: `${name}: too many nodes`,
			files: [file(name, write(nodes, 1))],
			outcome: 'network.tooManyNodes'
		};
		yield {
			name: `${name}: too many edges`,
			files: [file(name, write([0, 1], LIMITS.edges + 1))],
			outcome: 'network.tooManyTies'
		};
	}
	yield {
		name: 'a.csv: too many stakeholders',
		files: [file('a.csv', `id,label\n${each(nodes, (id) => `${id},a\n`)}`)],
		outcome: 'network.tooManyNodes'
	};
	yield {
		name: 'a.csv: too many rows',
		files: [file('a.csv', `source,target\n${'0,1\n'.repeat(LIMITS.rows + 1)}`)],
		outcome: 'csv.tooManyRows'
	};
}
