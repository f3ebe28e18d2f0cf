import type { Random } from '#lib/base/random.ts';
import type { NamedFile } from '#lib/formats/index.ts';
import { file, gexf, graphml, rows, workbook } from './build.ts';

/** A network with dirt in known amounts: nodes without ids and again, edges without ends, loops, parallel ones. */
export interface Dirty {
	readonly nodes: readonly { readonly id: string; readonly colour: string }[];
	readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: string }[];
}

export function makeDirty(random: Random): Dirty {
	const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
	const names = ['a', 'b', 'c', '__proto__', 'constructor', 'É t', 'x.1'];
	const nodes = Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
		id: random() < 0.15 ? '' : pick(names),
		colour: pick(['red', '', 'blue'])
	}));
	const edges = Array.from({ length: Math.floor(random() * 10) }, () => ({
		from: random() < 0.15 ? '' : pick([...names, 'ghost']),
		to: random() < 0.15 ? '' : pick(names),
		weight: pick(['2', '0', '-1', 'NaN', '', '3.5'])
	}));
	return { nodes, edges };
}

const given = (name: string, value: string) => (value === '' ? '' : ` ${name}="${value}"`);
const own = (name: string, value: string) => (value === '' ? {} : { [name]: value });

/** How each format that leaves names and columns open writes such a network down. */
export const dirtyWriters: Readonly<Record<string, (dirty: Dirty) => NamedFile[]>> = {
	csv: ({ nodes, edges }) => [
		file('n.csv', `id,colour,row\n${nodes.map(({ id, colour }, i) => `${id},${colour},r${i}`).join('\n')}\n`),
		file(
			'e.csv',
			`from,to,weight,row\n${edges.map(({ from, to, weight }, i) => `${from},${to},${weight},r${i}`).join('\n')}\n`
		)
	],
	xlsx: ({ nodes, edges }) => [
		workbook({
			Nodes: rows(['id', 'colour', 'row'], ...nodes.map(({ id, colour }, i) => [id, colour, `r${i}`])),
			Ties: rows(
				['from', 'to', 'weight', 'row'],
				...edges.map(({ from, to, weight }, i) => [from, to, weight, `r${i}`])
			)
		})
	],
	graphml: ({ nodes, edges }) => [
		file(
			'a.graphml',
			graphml(
				`<key id="w" for="edge" attr.name="weight" attr.type="string"/><graph edgedefault="directed">${nodes.map(({ id, colour }) => `<node${given('id', id)}><data key="colour">${colour}</data></node>`).join('')}${edges.map(({ from, to, weight }) => `<edge${given('source', from)}${given('target', to)}><data key="w">${weight}</data></edge>`).join('')}</graph>`
			)
		)
	],
	gexf: ({ nodes, edges }) => [
		file(
			'a.gexf',
			gexf(
				`<nodes>${nodes.map(({ id, colour }) => `<node${given('id', id)}><attvalues><attvalue for="colour" value="${colour}"/></attvalues></node>`).join('')}</nodes><edges>${edges.map(({ from, to, weight }) => `<edge${given('source', from)}${given('target', to)}${given('weight', weight)}/>`).join('')}</edges>`
			)
		)
	],
	graphology: ({ nodes, edges }) => [
		file(
			'a.json',
			JSON.stringify({
				options: { type: 'mixed' },
				nodes: nodes.map(({ id, colour }) => ({ ...own('key', id), attributes: own('colour', colour) })),
				edges: edges.map(({ from, to, weight }) => ({
					...own('source', from),
					...own('target', to),
					attributes: own('weight', weight)
				}))
			})
		)
	],
	nodeLink: ({ nodes, edges }) => [
		file(
			'a.json',
			JSON.stringify({
				nodes: nodes.map(({ id, colour }) => ({ ...own('id', id), ...own('colour', colour) })),
				links: edges.map(({ from, to, weight }) => ({
					...own('source', from),
					...own('target', to),
					...own('weight', weight)
				}))
			})
		)
	],
	kumu: ({ nodes, edges }) => [
		file(
			'a.json',
			JSON.stringify({
				elements: nodes.map(({ id, colour }) => ({ ...own('label', id), ...own('colour', colour) })),
				connections: edges.map(({ from, to, weight }) => ({
					...own('from', from),
					...own('to', to),
					...own('weight', weight)
				}))
			})
		)
	],
	kumuWorkbook: ({ nodes, edges }) => [
		workbook({
			Elements: rows(['Label', 'colour', 'row'], ...nodes.map(({ id, colour }, i) => [id, colour, `r${i}`])),
			Connections: rows(
				['From', 'To', 'weight', 'row'],
				...edges.map(({ from, to, weight }, i) => [from, to, weight, `r${i}`])
			)
		})
	],
	nodexl: ({ nodes, edges }) => [
		workbook({
			Edges: rows(
				['', '', 'Visual Properties'],
				['Vertex 1', 'Vertex 2', 'weight', 'row'],
				...edges.map(({ from, to, weight }, i) => [from, to, weight, `r${i}`])
			),
			Vertices: rows(['Vertex', 'colour', 'row'], ...nodes.map(({ id, colour }, i) => [id, colour, `r${i}`]))
		})
	],
	r: ({ nodes, edges }) => [
		file('network.R', 'library(igraph)\n'),
		file(
			'nodes.csv',
			`id,colour,row\n${nodes.map(({ id, colour }, i) => `${id},${colour},r${i}`).join('\n')}\n`
		),
		file(
			'edges.csv',
			`from,to,weight,row\n${edges.map(({ from, to, weight }, i) => `${from},${to},${weight},r${i}`).join('\n')}\n`
		)
	],
	gephiLite: ({ nodes, edges }) => [
		file(
			'a.json',
			JSON.stringify({
				type: 'gephi-lite',
				graphDataset: {
					edgeData: Object.fromEntries(edges.map(({ weight }, i) => [`e${i}`, own('weight', weight)])),
					fullGraph: {
						options: { type: 'mixed' },
						nodes: nodes.map(({ id, colour }) => ({ ...own('key', id), attributes: own('colour', colour) })),
						edges: edges.map(({ from, to }, i) => ({
							key: `e${i}`,
							...own('source', from),
							...own('target', to)
						}))
					}
				}
			})
		)
	],
	cytoscape: ({ nodes, edges }) => [
		file(
			'a.cyjs',
			JSON.stringify({
				elements: {
					nodes: nodes.map(({ id, colour }) => ({ data: { ...own('id', id), ...own('colour', colour) } })),
					edges: edges.map(({ from, to, weight }) => ({
						group: 'edges',
						data: { ...own('source', from), ...own('target', to), ...own('weight', weight) }
					}))
				}
			})
		)
	],
	gml: ({ nodes, edges }) => [
		file(
			'a.gml',
			`graph [ ${nodes.map(({ id, colour }) => `node [ ${id && `id "${id}"`} ${colour && `colour "${colour}"`} ]`).join(' ')} ${edges.map(({ from, to, weight }) => `edge [ ${from && `source "${from}"`} ${to && `target "${to}"`} ${weight && `weight "${weight}"`} ]`).join(' ')} ]`
		)
	],
	vna: ({ nodes, edges }) => [
		file(
			'a.vna',
			`*node data\nID colour\n${nodes.map(({ id, colour }) => `"${id}" "${colour}"`).join('\n')}\n*tie data\nfrom to weight\n${edges.map(({ from, to, weight }) => `"${from}" "${to}" "${weight}"`).join('\n')}\n`
		)
	]
};
