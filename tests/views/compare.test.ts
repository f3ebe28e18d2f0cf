import { describe, expect, it } from 'vitest';
import { createMap } from '#lib/model/StakeholderMap.ts';
import { compare } from '#lib/views/compare.ts';
import { isInside } from '#lib/views/outlines/drawOutlines.ts';
import { standsFor, type Picture } from '#lib/views/picture.ts';
import { writeSvg } from '#lib/views/svg.ts';
import type { Compared } from '#lib/views/view.ts';
import { applyAll } from './applyAll.ts';
import { inputOf, readExample } from './pictureInput.ts';

const one = (id: string, x: number, y: number) =>
	({
		kind: 'stakeholder.add',
		record: { id, name: `The ${id}`, kind: 'municipality', position: { x, y } }
	}) as const;
const tie = (id: string, from: string, to: string, dates: { since?: string; until?: string } = {}) =>
	({
		kind: 'tie.add',
		record: { id, from, to, kind: 'collaborates', directed: false, ...dates }
	}) as const;

const base = applyAll(createMap({ id: 'map', title: 'Who?' }), [
	one('town', 0, 0),
	one('city', 300, 0),
	one('park', 0, 200),
	tie('always', 'town', 'city'),
	tie('early', 'town', 'park', { until: '2015' }),
	tie('late', 'city', 'park', { since: '2020' }),
	{ kind: 'project.add', record: { id: 'flood', name: 'Flood', start: '2020' } },
	...['town', 'city'].map(
		(stakeholder) =>
			({
				kind: 'participation.add',
				record: { id: `flood-${stakeholder}`, project: 'flood', stakeholder, role: 'partner' }
			}) as const
	)
]);
const tried = applyAll(base, [
	{ kind: 'scenario.add', record: { id: 'plan', name: 'A lake desk' } },
	{
		kind: 'scenarioStep.add',
		record: { id: 'desk', scenario: 'plan', order: 1, act: 'add', name: 'Lake desk', with: ['city'] }
	},
	{
		kind: 'scenarioStep.add',
		record: { id: 'gone', scenario: 'plan', order: 2, act: 'remove', stakeholder: 'park' }
	}
]);
const ask = (map = base, more: Partial<Compared> = {}, wide = true) =>
	inputOf(map, {
		compared: { whole: map, filter: {}, ...more },
		...(wide ? {} : { size: { width: 380, height: 900 } })
	});
const side = ({ nodes }: Picture, isEarlier: boolean) =>
	nodes.filter(({ of }) => (of !== undefined) === isEarlier);
const differing = (picture: Picture) =>
	picture.nodes.flatMap((node) => (node.difference ? [`${node.difference} ${standsFor(node)}`] : []));

describe('two dates', () => {
	const picture = compare.draw(ask(base, { from: '2014', filter: { at: '2021' } }));

	it('draws everyone twice, one as far from the other for all', () => {
		const later = new Map(side(picture, false).map((node) => [node.id, node]));
		const apart = side(picture, true).map((node) => {
			const twin = later.get(standsFor(node));
			return [(twin?.x ?? 0) - node.x, (twin?.y ?? 0) - node.y].map(Math.round);
		});
		expect(apart).toHaveLength(3);
		for (const each of apart) expect(each).toEqual([picture.size.width / 2, 0]);
	});

	it('marks ties that went in the earlier picture and those that came in the later', () => {
		const ties = picture.links.flatMap(({ ties, difference, from }) =>
			difference ? [[ties[0], difference, side(picture, true).some(({ id }) => id === from)]] : []
		);
		expect(ties).toEqual([
			['late', 'gained', false],
			['early', 'lost', true]
		]);
	});

	it('outlines a coalition where it was, around its members alone', () => {
		const { outlines, nodes } = compare.draw({
			...ask(base, { from: '2014', filter: { at: '2021' } }),
			outlines: ['flood']
		});
		expect(outlines).toHaveLength(1);
		const inside = nodes.filter((node) => isInside(outlines[0]?.rings ?? [], node));
		expect(inside.map(({ id }) => id)).toEqual(['town', 'city']);
	});

	it('keeps the line around a coalition in its own half', () => {
		const map = readExample('okanagan-floods');
		const size = { width: 848, height: 400 };
		const { outlines } = compare.draw({
			...ask(map, { from: '2012', filter: { at: '2019' } }),
			size,
			outlines: ['collaboration']
		});
		const xs = outlines.flatMap(({ rings }) => rings.flat().map(({ x }) => x));
		expect(xs.length).toBeGreaterThan(0);
		expect(Math.min(...xs)).toBeGreaterThanOrEqual(size.width / 2);
	});

	it('says words, then numbers, then what the dates leave open', () => {
		expect(picture.words).toEqual([
			expect.stringContaining('One tie more. One tie fewer.'),
			expect.stringMatching(/Tied pairs: 2 in both\..*1 of 2 ties has no date: it stands in both pictures\.$/)
		]);
	});

	it('lists each difference as a row', () => {
		const { rows } = compare.rows(ask(base, { from: '2014', filter: { at: '2021' } }));
		expect(rows.map(({ cells }) => cells.join(' '))).toEqual([
			'+ came Tie The city works with The park',
			'− went Tie The town works with The park',
			'+ came Project Flood',
			'+ came Part in a project The town, partner: Flood',
			'+ came Part in a project The city, partner: Flood'
		]);
	});
});

describe('a scenario', () => {
	it('comes before dates where nothing was asked for', () => {
		const picture = compare.draw(ask(tried));
		expect(differing(picture)).toEqual(['gained desk', 'lost park']);
		expect(picture.captions.map(({ text }) => text)).toContain('If: A lake desk');
	});

	it('places a newcomer beside those it works with, and both pictures on one frame', () => {
		const picture = compare.draw(ask(tried, { scenario: 'plan' }));
		const placeOf = (id: string) => picture.nodes.find((node) => node.id === id) ?? { x: 0, y: 0 };
		const away = (id: string) =>
			Math.hypot(placeOf('desk').x - placeOf(id).x, placeOf('desk').y - placeOf(id).y);
		expect(away('city')).toBeLessThan(away('town'));
	});

	it('stands one above the other where there is no room beside', () => {
		const { nodes, size } = compare.draw(ask(tried, {}, false));
		for (const node of nodes) expect(node.y < size.height / 2).toBe(node.of !== undefined);
	});

	it('tells differences by a sign as well as by a colour', () => {
		const svg = writeSvg(compare.draw(ask(tried)));
		for (const sign of ['>+</text>', '>−</text>']) expect(svg).toContain(sign);
	});

	it('is sized on one scale', () => {
		const more = applyAll(base, [
			{ kind: 'scenario.add', record: { id: 'more', name: 'More' } },
			{
				kind: 'scenarioStep.add',
				record: { id: 'desk', scenario: 'more', order: 1, act: 'add', name: 'Lake desk', with: ['city'] }
			}
		]);
		const across = (id: string) =>
			compare
				.draw(ask(more))
				.nodes.filter((node) => standsFor(node) === id)
				.map((node) => node.across);
		// The city has three partners instead of two, the town two in either.
		expect(across('city')[0]).toBeGreaterThan(across('city')[1] ?? Infinity);
		expect(across('town')[0]).toBe(across('town')[1]);
	});
});

it('says of which side a chosen measure is known', () => {
	const sized = { sizeBy: 'betweenness', figures: new Map([['betweenness', new Map([['town', 1]])]]) };
	const saidOf = (input: ReturnType<typeof ask>) => compare.draw({ ...input, ...sized }).words?.at(-1);
	expect(saidOf(ask(tried))).toMatch(/^Betweenness is known of “As on record” alone/);
	expect(saidOf(ask(base, { from: '2014', filter: { at: '2021' } }))).toMatch(/of “2021” alone/);
	expect(saidOf(ask(base))).toMatch(/^Betweenness is known of neither side/);
	expect(compare.draw(ask(tried)).words).toHaveLength(2);
});

it('tells a measure of both sides in words and rows, and draws it on one scale', () => {
	const sides = {
		before: new Map([
			[
				'betweenness',
				new Map([
					['town', 0.5],
					['city', 0.5],
					['park', 0]
				])
			]
		]),
		after: new Map([
			[
				'betweenness',
				new Map([
					['town', 1],
					['city', 0.5],
					['park', 0]
				])
			]
		])
	};
	const input = { ...ask(base, { from: '2014', filter: { at: '2021' }, sides }), sizeBy: 'betweenness' };
	const picture = compare.draw(input);
	expect(picture.words?.at(-1)).toBe('Betweenness differs for 1 who is in both: The town (0.5 → 1).');
	expect(compare.rows(input).rows.at(-1)?.cells).toEqual([
		'≠ said differently',
		'Betweenness',
		'The town (0.5 → 1)'
	]);
	const across = (id: string) =>
		picture.nodes.filter((node) => standsFor(node) === id).map((node) => node.across);
	expect(across('town')[0]).toBeGreaterThan(across('town')[1] ?? Infinity);
	expect(across('city')[0]).toBe(across('city')[1]);
	const isComputed = compare.draw({ ...input, compared: { ...input.compared!, sides: {} } }).words?.at(-1);
	expect(isComputed).toBe('Betweenness is being worked out for both sides.');
});

it('says that there is nothing to compare where there is not', () => {
	const bare = applyAll(createMap({ id: 'bare', title: 'Who?' }), [one('town', 0, 0)]);
	expect(compare.draw(ask(bare)).captions.map(({ text }) => text)).toEqual([
		'There is nothing to compare yet'
	]);
	expect(compare.rows(ask(bare)).rows).toEqual([]);
});
