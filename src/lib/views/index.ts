import type { ViewEntry } from './view.ts';

/** Every view in the order of the rail. Rail, keys, palette and tests are drawn from it. */
export const views = [
	{ id: 'network', key: '1', form: 'picture', load: async () => (await import('./network.ts')).network },
	{ id: 'lanes', key: '2', form: 'picture', load: async () => (await import('./lanes.ts')).lanes },
	{ id: 'region', key: '3', form: 'picture', load: async () => (await import('./region.ts')).region },
	{ id: 'onion', key: '4', form: 'picture', load: async () => (await import('./onion.ts')).onion },
	{ id: 'grid', key: '5', form: 'picture', load: async () => (await import('./grid.ts')).grid },
	{ id: 'matrix', key: '6', form: 'picture', load: async () => (await import('./matrix.ts')).matrix },
	{ id: 'time', key: '7', form: 'picture', load: async () => (await import('./time.ts')).time },
	{ id: 'values', key: '8', form: 'picture', load: async () => (await import('./values.ts')).values },
	{ id: 'table', key: '9', form: 'table', load: async () => (await import('./table.ts')).table },
	{
		id: 'compare',
		// The digits are given away; B as in "before and after".
		key: 'B',
		form: 'picture',
		words: 'answers',
		load: async () => (await import('./compare.ts')).compare
	},
	{ id: 'story', key: undefined, form: 'page', load: async () => (await import('./story.ts')).story }
] as const satisfies readonly ViewEntry[];

export type ViewId = (typeof views)[number]['id'];

export function findView(id: string): ViewEntry<ViewId> | undefined {
	return views.find((view) => view.id === id);
}

export type { View, ViewCell, ViewColumn, ViewEntry, ViewInput, ViewTable } from './view.ts';
