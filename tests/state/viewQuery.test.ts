import { describe, expect, it } from 'vitest';
import { readQuery, toMapFilter, writeQuery, type ViewQuery } from '#lib/state/viewQuery.ts';
import { ViewState } from '#lib/state/ViewState.svelte.ts';

const full: ViewQuery = {
	filter: [
		{ of: 'jurisdiction', value: 'ca:bc/okanagan' },
		{ of: 'kind', value: 'region' },
		{ of: 'tie', value: 'funds' }
	],
	at: '2025-06',
	from: '2017',
	selected: 'a,b&c',
	focus: { id: 'x.y', steps: 2 },
	color: 'betweenness',
	size: 'degree',
	group: false,
	opened: ['ca:bc/okanagan', 'north'],
	coalitions: ['flood', 'wild,fire'],
	question: 'lead',
	camera: { x: 0.5, y: -0.25, ratio: 1.5 },
	lang: 'fr'
};

describe('the address of a view', () => {
	it('holds all of it', () => {
		expect(readQuery(new URLSearchParams(writeQuery(full)))).toEqual(full);
	});

	it('leaves out what it does not understand', () => {
		const query = readQuery(
			new URLSearchParams(
				'f=__proto__:x&f=kind:&at=soon&from=then&focus=a.99&cam=1_x_2&co=a&co=b&co=c&co=d&co=a'
			)
		);
		expect(query).toEqual({ filter: [], opened: [], coalitions: ['a', 'b', 'c'] });
		expect(writeQuery(readQuery(new URLSearchParams()))).toBe('');
	});

	it('takes once what an address names twice', () => {
		const query = readQuery(new URLSearchParams('f=kind:region&f=tie:funds&f=kind:region&open=a&open=a'));
		expect(query.filter).toEqual([
			{ of: 'kind', value: 'region' },
			{ of: 'tie', value: 'funds' }
		]);
		expect(query.opened).toEqual(['a']);
	});

	it('amounts to a filter of the model', () => {
		expect(toMapFilter(full)).toEqual({
			kinds: ['region'],
			jurisdictions: ['ca:bc/okanagan'],
			tieKinds: ['funds'],
			at: '2025-06'
		});
	});
});

describe('a step', () => {
	const opened = () => {
		const visited: [string, boolean][] = [];
		const view = new ViewState({
			map: 'm',
			view: 'network',
			search: new URLSearchParams(),
			navigate: (address, replace) => visited.push([address, replace]),
			back: () => undefined
		});
		return { view, visited };
	};

	it('is a step of the history; the camera is not', () => {
		const { view, visited } = opened();
		view.select('a');
		view.select('a');
		view.moveCamera({ x: 1, y: 2, ratio: 3 });
		view.show('lanes');
		expect(visited).toEqual([
			['/m/m/network?sel=a', false],
			['/m/m/network?sel=a&cam=1_2_3', true],
			['/m/m/lanes?sel=a', false]
		]);
	});

	it('outlines three coalitions at most, the oldest giving way', () => {
		const { view } = opened();
		for (const id of ['a', 'b', 'c', 'd']) view.toggleCoalition(id);
		view.toggleCoalition('c');
		expect(view.query.coalitions).toEqual(['b', 'd']);
	});

	it('is undone by going back', () => {
		const { view } = opened();
		view.togglePart({ of: 'kind', value: 'region' });
		view.read('network', new URLSearchParams());
		expect(view.isFiltered).toBe(false);
	});
});
