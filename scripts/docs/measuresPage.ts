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
import { examples } from '#lib/analysis/measures/examples.ts';
import { measures } from '#lib/analysis/measures/index.ts';
import type { Measure } from '#lib/analysis/measures/measure.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';

const english = translatorOf('en');
const french = translatorOf('fr');

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

Written by \`scripts/docs/measuresPage.ts\` from the registry and the catalogues; tests keep the page so and
work its examples out. Every figure is undefined (empty on screen, \`null\` in JSON) where it has no meaning.

${say('en', 'explained.letters')}

${say('en', 'explained.network')} ${say('en', 'explained.arcs')}

Beside it each measure is shown for a real network: the marriages of sixteen Florentine families without the
unmarried one (Padgett 1994), in two halves of the alphabet where groups are needed; and, where direction is
required, the seven bodies of \`tests/reference/figures.py\`, which also holds what networkx, igraph and sna say.

${sections.join('\n')}
${beside}`;
}

/** What is no single figure and so stands in no registry. */
const beside = `## Beside the figures

- **Census** (\`network.census\`): how many pairs are tied both ways, one way and not at all, and how often each of
  the sixteen triads occurs (Holland & Leinhardt 1970; computed as in Batagelj & Mrvar 2001).
- **Pairs of groups** (\`groups.pairs\`): tied pairs, the number expected when the labels are dealt out at random on
  the same network, the deviation in standard deviations (both exact), and by the permutation test a two-sided p
  and its q over all pairs (Benjamini & Hochberg 1995). All labellings are looked at where there are at most
  20,000. Groups of fewer than five members are not tested. \`groups.borders\` does the same for each group's E-I
  index, \`groups.tests\` for the figures of the whole. It asks whether ties follow the groups, not why.
- **Blocks** (\`groups.blocks\`): densities from group to group, and their image: 1 where a block is denser than
  the whole (White, Boorman & Breiger 1976); no image below fifteen stakeholders.
- **Brokerage** (\`groups.brokerage\`, \`groups.brokerageChance\`): the roles of Gould & Fernandez (1989), counted as
  R's sna counts them, and what chance would give a member of each group, as sna has it: without direction its
  deviations are too narrow by the square root of two, but for representatives and gatekeepers. \`groups.brokerageOfWhole\` holds each role
  in the whole network against chance; its deviations are exact, where those of sna are too wide for some roles.
- **Structure** (\`--structure\`): communities by Leiden with how often each member falls elsewhere and what random
  networks with the same degrees give; core and periphery in both variants with their fit, or none that is clear
  (Borgatti & Everett 1999); cliques, 2-plexes and rolling cliques; key players to brief or to mind, all equally
  good sets, exact or said not to be (Borgatti 2006); cut-points and bridges with what falls off; who shares which
  projects (Newman 2001).
- **How sure** (\`--certainty\`): for each ranking the band of ranks in which a stakeholder stays in nine of ten
  networks drawn with 5, 10 and 20 % of the ties, then of the stakeholders, taken away (1,000 of each, 200 above a
  hundred stakeholders); one declared group taken away, each in turn, of those that are at most half the map, by
  jurisdiction unless told otherwise, and a tenth of the stakeholders, those with few contacts likelier, as those
  who do not answer are seldom a random lot; unknown pairs filled with no tie, as often as known ones, and all,
  where at most half of the pairs are unknown. The word is solid, fair or fragile: the rank moves by at most a fifth (at least one place) in 80, 50 or fewer of 100. Below ten stakeholders
  nothing is ranked. Indigenous governments and organisations that did not agree to it are in no order.
`;

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

- Formula: \`${say('en', `explained.measure.${id}.formula`)}\`
- Unit: ${sentence(english, `unit.${unit}`)}
- Direction: ${say('en', `explained.direction.${direction}`)}
- Strength: ${say('en', `explained.weight.${weight}`)}
- Source: ${source.cite}${doi}
- Beware: ${say('en', `explained.measure.${id}.pitfall`)}
- _Attention\u00a0: ${say('fr', `explained.measure.${id}.pitfall`)}_
- Example: ${worked(id)}
- In the ${direction === 'required' ? 'seven bodies' : 'Florentine marriages'}: ${work(measure, example)}
`;
}

function sentence(language: typeof english, key: string): string {
	return language.say({ key });
}

function say(language: 'en' | 'fr', key: string, values = {}): string {
	return translatorOf(language).say({ key, values });
}

/** The example worked by hand, its figure filled in. */
function worked(id: string): string {
	const { is } = examples[id]!;
	const shown = typeof is === 'boolean' ? (is ? 'yes' : 'no') : english.number(is, 4);
	return say('en', `explained.measure.${id}.example`, { is: shown });
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
