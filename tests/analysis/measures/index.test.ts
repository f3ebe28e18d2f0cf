import { expect, it } from 'vitest';
import { measures } from '#lib/analysis/measures/index.ts';
import { catalogues } from '#lib/i18n/catalogues.ts';

/** The contract's ids: what other programs read from `analyse --json`. */
const promised = `degree weightedDegree inDegree outDegree betweenness closeness harmonic eigenvector pagerank hub
authority coreness clustering constraint effectiveSize articulation reach2 density components diameter
averagePathLength transitivity reciprocity assortativity modularity degreeCentralization
betweennessCentralization closenessCentralization globalEfficiency bridges articulationPoints maxCore eiIndex`;

it('lists every promised measure, each once', () => {
	const ids = measures.map(({ id }) => id);
	expect(ids).toEqual(expect.arrayContaining(promised.split(/\s+/)));
	expect(new Set(ids).size).toBe(ids.length);
});

it.each(['en', 'fr'] as const)('has a label, a question and a unit for each in %s', (language) => {
	const missing = measures
		.flatMap(({ id, unit }) => [`measure.${id}.label`, `measure.${id}.question`, `unit.${unit}`])
		.filter((key) => !catalogues[language].has(key));
	expect(missing).toEqual([]);
});
