import { expect, it } from 'vitest';
import { measureAffiliations, projectAffiliations } from '#lib/analysis/twoMode.ts';
import { davis } from '../support/davis.ts';

const women = Object.entries(davis).flatMap(([woman, events]) =>
	events.split(' ').map((event) => [woman, event] as const)
);

// Figures of networkx 2.8.8 (collaboration_weighted_projected_graph, robins_alexander_clustering).
it('projects the Southern women with the weights of Newman', () => {
	const pairs = projectAffiliations(women);
	const between = (a: string, b: string) => pairs.find((pair) => pair.a === a && pair.b === b)!;
	expect(between('Evelyn Jefferson', 'Laura Mandeville').weight).toBeCloseTo(1.5626, 4);
	expect(between('Evelyn Jefferson', 'Laura Mandeville').events).toBe(6);
	expect(between('Evelyn Jefferson', 'Theresa Anderson').weight).toBeCloseTo(1.4869, 4);
});

it('gives each member weights that sum to its events with company', () => {
	const sums = new Map<string, number>();
	for (const { a, b, weight } of projectAffiliations([...women, ['Nobody else', 'E99']])) {
		for (const id of [a, b]) sums.set(id, (sums.get(id) ?? 0) + weight);
	}
	for (const [woman, events] of Object.entries(davis)) {
		expect(sums.get(woman)).toBeCloseTo(events.split(' ').length, 9);
	}
	expect(sums.has('Nobody else')).toBe(false);
});

it('measures both sides', () => {
	const { memberDegree, eventDegree, density, clustering } = measureAffiliations(women);
	expect(memberDegree.get('Evelyn Jefferson')).toBeCloseTo(8 / 14, 12);
	expect(eventDegree.get('E8')).toBeCloseTo(14 / 18, 12);
	expect(density).toBeCloseTo(89 / (18 * 14), 12);
	expect(clustering).toBeCloseTo(0.468, 3);
	expect(measureAffiliations([])).toMatchObject({ density: undefined, clustering: undefined });
});
