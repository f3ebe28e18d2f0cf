import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '#lib/base/random.ts';
import { countIssues } from '#lib/formats/graph/IssueList.ts';
import { readFiles, type NamedFile } from '#lib/formats/index.ts';
import { file, gexf, graphml, rows, workbook } from './corpus/build.ts';

/** `ROUNDTABLE_DIRTY=10000` for the full test. */
const GRAPHS = Number(process.env['ROUNDTABLE_DIRTY'] ?? 1_000);

/** A network with dirt in known amounts: nodes without ids and again, edges without ends, loops, parallel ones. */
interface Dirty {
	readonly nodes: readonly { readonly id: string; readonly colour: string }[];
	readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: string }[];
}

function makeDirty(random: Random): Dirty {
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

/** How each format writes such a network down. */
const writers: Readonly<Record<string, (dirty: Dirty) => NamedFile[]>> = {
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

describe.each(Object.entries(writers))('nothing of a dirty network vanishes in %s', (id, write) => {
	it(`on ${GRAPHS} of them: imported and reported make the total`, { timeout: 600_000 }, () => {
		const random = createRandom(8);
		for (let turn = 0; turn < GRAPHS; turn++) {
			const dirty = makeDirty(random);
			const { map, issues, format } = readFiles(write(dirty));
			expect(format.id).toBe(id);
			const count = (...codes: string[]) => codes.reduce((sum, code) => sum + countIssues(issues, code), 0);
			const reported = count('node.withoutId', 'node.repeated');
			const added = [...map.stakeholders.keys()].filter(
				(key) => !dirty.nodes.some((node) => node.id === key)
			).length;
			expect(map.stakeholders.size - added + reported).toBe(dirty.nodes.length);
			// Where no list names anybody, ends are all there is.
			const isListed = dirty.nodes.some(({ id }) => id !== '');
			expect(isListed ? added : 0).toBe(count('edge.endAdded'));
			expect(map.ties.size + count('edge.withoutEnd', 'csv.tieWithoutEnd')).toBe(dirty.edges.length);
			// Of attributes: every colour of the first node of an id, and every weight of a tie that was kept.
			const colours = new Map(
				dirty.nodes
					.filter(({ id }) => id !== '')
					.reverse()
					.map(({ id, colour }) => [id, colour])
			);
			for (const [key, colour] of colours) {
				const held = map.stakeholders.get(key)?.attributes?.find(({ name }) => name === 'colour')?.value;
				expect(held ?? '').toBe(colour);
			}
			const kept = dirty.edges.filter(({ from, to, weight }) => from !== '' && to !== '' && weight !== '');
			const strengths = [...map.ties.values()].filter(({ strength }) => strength !== undefined).length;
			const noted = [...map.ties.values()].filter(({ note }) => note?.includes('weight')).length;
			expect(strengths + noted + count('edge.strengthUnusable')).toBe(kept.length);
		}
	});
});
