import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { isIndigenous } from '#lib/analysis/answers/rightsHolders.ts';
import { clique, exampleNames, readExample, sketch, type Sketch } from './maps.ts';

const links = (drawing: Sketch, parameters = {}) => ask('links', sketch(drawing), parameters, { seed: 1 });
const pairs = (answer: ReturnType<typeof links>, code: string) =>
	answer.findings.filter((finding) => finding.code === code).map(({ about }) => about.join(' '));

/** Two cliques of five, the first without the pair a1 a2, and one tie between them. */
const [a, b] = [clique('a', 5), clique('b', 5)];
const cliques: Sketch = {
	stakeholders: [...a.ids, ...b.ids],
	ties: [...a.ties.slice(1), ...b.ties, ['a5', 'b5']]
};

describe('links', () => {
	it('asks about the pair that a clique lacks', () => {
		expect(pairs(links(cliques), 'links.ask')[0]).toBe('a1 a2');
	});

	it('knows a pair that was asked, and does not ask again', () => {
		const map = sketch(cliques);
		const asked = { ...map, absences: new Map([['n', { id: 'n', a: 'a2', b: 'a1' }]]) };
		const answer = ask('links', asked, {}, { seed: 1 });
		expect(pairs(answer, 'links.ask')).not.toContain('a1 a2');
	});

	it('proposes a second way between two cliques that hang on one tie, and says through whom', () => {
		const answer = links(cliques);
		const [first] = answer.findings.filter(({ code }) => code === 'links.introduce');
		expect(first!.about.map((id) => id[0]).sort()).toEqual(['a', 'b']);
		expect(first!.suggestion!.key).toBe('answer.links.introduce.through');
		expect(['a5', 'b5']).toContain(first!.suggestion!.values!['through']);
	});

	it('never mixes the lists: no pair stands in both', () => {
		for (const name of exampleNames) {
			const answer = ask('links', readExample(name), { count: 10 }, { seed: 1 });
			const both = pairs(answer, 'links.ask').filter((pair) =>
				pairs(answer, 'links.introduce').includes(pair)
			);
			expect(both).toEqual([]);
		}
	});

	it('brings the unheard nearer before others', () => {
		const answer = links({
			...cliques,
			stakeholders: [...cliques.stakeholders, { id: 'renters', kind: 'residents' }],
			projects: ['p'],
			parts: [
				['p', 'renters', 'affected'],
				['p', 'a3', 'lead']
			]
		});
		expect(pairs(answer, 'links.introduce')[0]).toContain('renters');
	});

	it('guesses nothing about Indigenous bodies and names none as a go-between', () => {
		for (const name of exampleNames) {
			const map = readExample(name);
			const answer = ask('links', map, { count: 20 }, { seed: 1 });
			const named = answer.findings.flatMap(({ about }) => about);
			expect(named.filter((id) => isIndigenous(map.stakeholders.get(id)!))).toEqual([]);
		}
	});
});
