import { views } from '#lib/views/index.ts';

/** An example that ships without a story. */
const UNTOLD = 'g4-open-data';

/** Addresses of each page of the application by its route; those of the workspace come from the views. */
export const addresses: Readonly<Record<string, readonly string[]>> = {
	'/': ['/', '/?new'],
	'/account': ['/account'],
	'/embed/[map]': ['/embed/okanagan-floods'],
	'/import': ['/import'],
	'/join/[token]': ['/join/nothing'],
	'/m/[map]/people': ['/m/okanagan-floods/people'],
	'/sign-in': ['/sign-in'],
	'/m/[map]/[view]': [
		...views.map(({ id }) => `/m/${id === 'story' ? UNTOLD : 'okanagan-floods'}/${id}`),
		'/m/okanagan-floods/network?sel=obwb',
		'/m/okanagan-floods/lanes?q=lead',
		'/m/okanagan-floods/network?f=kind:vendor&f=tie:regulates&f=jur:nowhere',
		'/m/regional-digital-strategy/table',
		'/m/okanagan-floods/plan',
		'/m/nothing-here/network',
		'/m/told/story'
	],
	'/m/[map]/present': ['/m/told/present', '/m/told/present?scene=2', `/m/${UNTOLD}/present`],
	'/m/[map]/present/notes': ['/m/told/present/notes'],
	'/print/[map]': ['/print/told', '/print/told?as=room', `/print/${UNTOLD}`]
};
export const elsewhere = ['/nowhere'];

/** A map with a story. */
export const told = {
	header: { id: 'told', title: 'What do we tell?' },
	stakeholders: [
		{ id: 'a', name: 'First Council', kind: 'municipality', sensitivity: 'public' },
		{ id: 'b', name: 'Second Council', kind: 'agency', sensitivity: 'public' }
	],
	ties: [{ id: 't', from: 'a', to: 'b', kind: 'funds', directed: true, sensitivity: 'public' }],
	scenes: [
		{ id: 'one', order: 1, title: 'Who is here?', text: 'Both.', view: 'network', sensitivity: 'public' },
		{ id: 'two', order: 2, title: 'In figures', notes: 'Slowly.', view: 'table', sensitivity: 'public' }
	]
};
