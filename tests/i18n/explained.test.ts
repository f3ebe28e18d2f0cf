import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { computeFigure, computeFigures } from '#lib/analysis/compute.ts';
import { createNetwork, type Network } from '#lib/analysis/kernels/Network.ts';
import { listTies } from '#lib/analysis/kernels/subnetwork.ts';
import { exampleArcs, exampleGroupOf, examples } from '#lib/analysis/measures/examples.ts';
import { measures } from '#lib/analysis/measures/index.ts';
import type { Measure } from '#lib/analysis/measures/measure.ts';
import { createCatalogue, languages, type Pattern } from '#lib/i18n/catalogue.ts';
import english from '#lib/i18n/en/explained.json' with { type: 'json' };
import french from '#lib/i18n/fr/explained.json' with { type: 'json' };
import { translatorOf } from '#lib/i18n/catalogues.ts';

const en = createCatalogue([english]);
const fr = createCatalogue([french]);
const textOf = (pattern: Pattern | undefined) => (typeof pattern === 'string' ? pattern : '');

describe('the explanations of measures', () => {
	it('say the same things in both languages, of every measure', () => {
		expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
		const wanted = measures.flatMap(({ id }) =>
			['formula', 'pitfall', 'example'].map((part) => `explained.measure.${id}.${part}`)
		);
		expect(wanted.filter((key) => !en.has(key))).toEqual([]);
		expect(Object.keys(english.explained.measure).sort()).toEqual(measures.map(({ id }) => id).sort());
	});

	it('leave nothing but formulas in English, and write French with its own signs', () => {
		const shared = [...en].filter(
			([key, text]) => !key.endsWith('.formula') && fr.get(key) === text && /\p{L}{4}/u.test(textOf(text))
		);
		expect(shared.map(([key]) => key)).toEqual(['explained.head.source', ...shared.flatMap(sumOnly)]);
		const wrong = [...fr].filter(([, text]) =>
			/[ ~][;?!]| [:»]|« |[\p{L}»}]:(?!\/)|[\p{L}]'[\p{L}]|\d\.\d/u.test(textOf(text).replace(/\u00a0/g, '~'))
		);
		expect(wrong.map(([key]) => key)).toEqual([]);
	});

	it.each(languages)('work every example out to the figure that is computed, in %s', (language) => {
		const { say, number } = translatorOf(language);
		for (const { id } of measures) {
			const { is } = examples[id]!;
			const shown = typeof is === 'number' ? number(is, 4) : String(is);
			expect(say({ key: `explained.measure.${id}.example`, values: { is: shown } })).toContain(shown);
		}
	});
});

/** A worked sum has no words. */
function sumOnly([key, text]: [string, Pattern]): string[] {
	return /\p{L}{4}/u.test(textOf(text).replace('{is}', '')) ? [] : [key];
}

describe('the example', () => {
	const graph = new Graph({ type: 'mixed', multi: true });
	for (const id of 'ABCDE') graph.addNode(id);
	for (const [from, to, weight] of exampleArcs) graph.addDirectedEdge(from, to, { weight });
	const nameOf = ({ ids }: Network, a: number, b: number) => `${ids[a]!}–${ids[b]!}`;
	const figureOf = (measure: Measure) => {
		const { of, directed = false } = examples[measure.id]!;
		const network = createNetwork(graph, { directed, groupOf: exampleGroupOf });
		if (measure.of !== 'stakeholder' && measure.of !== 'tie') return computeFigure(measure, network);
		const { from, to } = listTies(network);
		const names = { stakeholder: network.ids, tie: Array.from(from, (a, i) => nameOf(network, a, to[i]!)) };
		return computeFigures(measure, network)[names[measure.of].indexOf(of!)];
	};

	it.each(measures)('of $id is what is computed', (measure) => {
		const { is } = examples[measure.id]!;
		if (typeof is === 'boolean') expect(figureOf(measure)).toBe(is);
		else expect(figureOf(measure)).toBeCloseTo(is, 6);
	});
});
