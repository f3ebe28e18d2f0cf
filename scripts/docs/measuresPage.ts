/**
 * Writes docs/measures.md from the registry, the catalogues and the words above each measure in its file.
 * Run: npx tsx scripts/docs/measuresPage.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Graph from 'graphology';
import { computeFigure, computeFigures, type Figure } from '#lib/analysis/compute.ts';
import { createNetwork, type Network } from '#lib/analysis/kernels/Network.ts';
import { listTies } from '#lib/analysis/kernels/subnetwork.ts';
import { measures } from '#lib/analysis/measures/index.ts';
import type { Measure } from '#lib/analysis/measures/measure.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';

const english = translatorOf('en');
const french = translatorOf('fr');

const weights: Record<Measure['weight'], string> = {
	ignored: 'does not count',
	strength: 'when asked for, a strong tie counts more',
	distance: 'when asked for, a strong tie is a short way: its length is 1 / strength',
	always: 'always counts'
};
const directions: Record<Measure['direction'], string> = {
	ignored: 'ignored; each tied pair counts once',
	followed: 'followed where the network is directed',
	required: 'required; undefined for an undirected network'
};
const headings: Record<Measure['of'], string> = {
	stakeholder: 'Of each stakeholder',
	tie: 'Of each tie',
	network: 'Of the network',
	groups: 'Of the network and its declared groups'
};

/** The whole page. */
export function measuresPage(): string {
	const examples = { florentine: exampleNetwork('florentine'), toy: exampleNetwork('toy') };
	const sections = (['stakeholder', 'tie', 'network', 'groups'] as const).map((of) => {
		const entries = measures
			.filter((measure) => measure.of === of)
			.map((measure) => describe(measure, examples));
		return `## ${headings[of]}\n\n${entries.join('\n')}`;
	});
	return `# Measures

Written by \`scripts/docs/measuresPage.ts\` from the registry; a test keeps it so. Every figure is undefined
(empty on screen, \`null\` in JSON) where it has no meaning. Examples: the marriages of sixteen Florentine
families without the unmarried one (Padgett 1994), in two halves of the alphabet where groups are needed;
and, where direction is required, the seven bodies of \`tests/reference/figures.py\`.

${sections.join('\n')}`;
}

function describe(measure: Measure, examples: Record<'florentine' | 'toy', Network>): string {
	const { id, unit, weight, direction, source } = measure;
	const example = direction === 'required' ? examples.toy : examples.florentine;
	const doi = source.doi
		? `, [doi](https://doi.org/${source.doi.replace('(', '%28').replace(')', '%29')})`
		: '';
	return `### ${sentence(english, `measure.${id}.label`)} · \`${id}\`

${sentence(english, `measure.${id}.question`)}

_${sentence(french, `measure.${id}.label`)}\u00a0: ${sentence(french, `measure.${id}.question`)}_

${definition(id)}

- Unit: ${sentence(english, `unit.${unit}`)}
- Direction: ${directions[direction]}
- Strength: ${weights[weight]}
- Source: ${source.cite}${doi}
- Example: ${work(measure, example)}
`;
}

function sentence(language: typeof english, key: string): string {
	return language.say({ key });
}

/** The words above the measure in its file. */
function definition(id: string): string {
	const text = readFileSync(new URL(`../../src/lib/analysis/measures/${id}.ts`, import.meta.url), 'utf8');
	const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+ = defineMeasure/.exec(text)?.[1];
	if (!comment) throw new Error(`Nothing is said above the measure ${id}.`);
	return comment
		.split('\n')
		.map((line) => line.replace(/^\s*\*? ?/, ''))
		.join('\n')
		.trim();
}

/** The figure in the example; of a stakeholder measure, the two highest. */
function work(measure: Measure, network: Network): string {
	if (measure.of !== 'stakeholder' && measure.of !== 'tie') return show(computeFigure(measure, network));
	const { from, to } = network.once(listTies);
	const nameOf = (i: number) =>
		measure.of === 'tie' ? `${network.ids[from[i]!]!} – ${network.ids[to[i]!]!}` : network.ids[i]!;
	const rows = computeFigures(measure, network).map((figure, i) => ({ id: nameOf(i), figure }));
	rows.sort((a, b) => Number(b.figure ?? -1) - Number(a.figure ?? -1));
	return rows
		.slice(0, 2)
		.map(({ id, figure }) => `${id} ${show(figure)}`)
		.join(', ');
}

function show(figure: Figure): string {
	if (figure === undefined) return 'undefined';
	return typeof figure === 'boolean' ? (figure ? 'yes' : 'no') : String(Number(figure.toPrecision(6)));
}

interface Case {
	directed: boolean;
	nodes: string[];
	ties: [string, string, number][];
	groupOf: Record<string, string>;
}

function exampleNetwork(name: string): Network {
	const file = new URL('../../tests/reference/figures.json', import.meta.url);
	const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Record<string, Case> };
	const { directed, nodes, ties, groupOf } = cases[name]!;
	const graph = new Graph({ type: 'mixed', multi: true });
	for (const node of nodes) graph.addNode(node);
	for (const [from, to, weight] of ties) {
		if (directed) graph.addDirectedEdge(from, to, { weight });
		else graph.addUndirectedEdge(from, to, { weight });
	}
	return createNetwork(graph, { groupOf: (id) => groupOf[id] });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	writeFileSync(new URL('../../docs/measures.md', import.meta.url), measuresPage());
}
