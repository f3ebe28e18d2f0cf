import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { patterns } from '#lib/analysis/answers/patterns/index.ts';
import { catalogues } from '#lib/i18n/catalogues.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { readExample, sketch, type Sketch } from './maps.ts';

const of = (map: StakeholderMap, pattern: string) => {
	const answer = ask('patterns', map, {}, { seed: 1 });
	const found = answer.findings.find(({ code }) => code === `patterns.${pattern}`)!;
	return { state: found.title.key.split('.').at(-1), ...found };
};

describe('patterns', () => {
	const region: Sketch = {
		places: [['r'], ['w', 'r'], ['x', 'r'], ['y', 'r'], ['z', 'r']],
		stakeholders: [
			...['w', 'x', 'y', 'z'].map((home) => ({ id: `city-${home}`, kind: 'municipality' as const, home })),
			{ id: 'people', kind: 'residents' },
			{ id: 'vendor', kind: 'vendor' },
			{ id: 'board', kind: 'agency' }
		],
		projects: [
			{ id: 'flood', start: '2017' },
			{ id: 'maps', start: '2019', buildsOn: ['flood'] }
		],
		parts: [
			['flood', 'city-x', 'lead'],
			['flood', 'city-y', 'partner'],
			['flood', 'city-z', 'partner'],
			['flood', 'city-w', 'partner'],
			['flood', 'people', 'affected'],
			['maps', 'city-x', 'partner'],
			['maps', 'city-y', 'partner'],
			['maps', 'board', 'convener']
		],
		ties: [
			['board', 'city-x'],
			['board', 'vendor']
		]
	};

	it('sees an issue that touched every place and was carried further', () => {
		const found = of(sketch(region), 'issueForAll');
		expect(found).toMatchObject({ state: 'whole', about: ['flood'], certainty: { word: 'fair' } });
		expect(found.evidence).toContain('maps');
	});

	it('names what is lacking where nobody met again', () => {
		const found = of(sketch({ ...region, parts: region.parts!.slice(0, 5) }), 'issueForAll');
		expect(found.state).toBe('begun');
		expect(JSON.stringify(found.suggestion)).toContain('issueForAll.later');
	});

	it('takes a convener for independent only while no reporting line is on record, and is never sure', () => {
		expect(of(sketch(region), 'armsLength')).toMatchObject({
			state: 'whole',
			certainty: { word: 'fragile' }
		});
		const reporting = sketch({
			...region,
			ties: [...region.ties!, ['board', 'city-x', { kind: 'reportsTo', directed: true }]]
		});
		expect(of(reporting, 'armsLength').state).toBe('begun');
	});

	it('makes no Indigenous body an arm’s-length convener', () => {
		const nation = sketch({
			...region,
			stakeholders: region.stakeholders.map((one) =>
				typeof one !== 'string' && one.id === 'board'
					? { ...one, kind: 'indigenousOrganization' as const }
					: one
			)
		});
		expect(of(nation, 'armsLength').state).toBe('notSeen');
	});

	it('takes no table of governments for a convener at arm’s length', () => {
		const members = (...kinds: readonly string[]): Sketch => ({
			...region,
			ties: [
				...region.ties!,
				...kinds.map((from) => [from, 'board', { kind: 'memberOf', directed: true }] as const)
			]
		});
		expect(of(sketch(members('vendor', 'people', 'city-x')), 'armsLength').state).toBe('whole');
		const found = of(sketch(members('vendor', 'city-x', 'city-y')), 'armsLength');
		expect(found.state).toBe('begun');
		expect(JSON.stringify(found.suggestion)).toContain('armsLength.noLine');
	});

	it('sees a peer table only where most of the peers talk with another', () => {
		expect(of(sketch(region), 'peerTable').state).toBe('begun');
		const one = sketch({ ...region, ties: [...region.ties!, ['city-x', 'city-y']] });
		expect(of(one, 'peerTable').state).toBe('begun');
		const most = sketch({ ...region, ties: [...region.ties!, ['city-x', 'city-y'], ['city-z', 'city-y']] });
		expect(of(most, 'peerTable').state).toBe('whole');
	});

	it('sees the flood coalition on the Okanagan map', () => {
		expect(of(readExample('okanagan-floods'), 'issueForAll').state).toBe('whole');
	});

	it.each(patterns)('$id has its words, element by element', ({ id, look }) => {
		const ground = {
			map: sketch(region),
			coalitions: new Map(),
			neighbours: { ties: () => [], of: () => new Map(), between: () => [], tiedPairs: 0 }
		};
		const keys = [
			...['name', 'case'].map((word) => `answer.patterns.pattern.${id}.${word}`),
			...look(ground).flatMap((one) => [
				`answer.patterns.element.${id}.${one.id}`,
				`answer.patterns.found.${id}.${one.id}`
			])
		];
		expect(keys.filter((key) => !catalogues.en.has(key))).toEqual([]);
	});
});
