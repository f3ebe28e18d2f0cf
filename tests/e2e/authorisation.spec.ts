import { expect, test } from '@playwright/test';
import { Agent, invited, startTeam, type Team } from './support/team.ts';
import { everyDoor } from './support/routes.ts';

/** Who knocks: nobody in particular, somebody with an account and no place on the map, and each role on it. */
const callers = ['nobody', 'stranger', 'viewer', 'custodian', 'contributor', 'editor', 'owner'] as const;
type Caller = (typeof callers)[number];

interface Row {
	readonly path: string;
	readonly form?: Record<string, string>;
	readonly json?: unknown;
	/** The status that each caller gets, in the order of `callers`; one number where all get the same. */
	readonly answers: readonly number[] | number;
}

const MAP = 'matrix';
const at = `/m/${MAP}`;
const api = `/api/maps/${MAP}`;
let count = 0;
const edit = () => ({
	edit: {
		id: `edit-${++count}`,
		author: 'x',
		at: new Date().toISOString(),
		changes: [{ kind: 'stakeholder.add', record: { id: `s${count}`, name: `Body ${count}`, kind: 'other' } }]
	},
	seq: 0
});

const inside = [404, 404, 200, 200, 200, 200, 200];
/** Pages lead who has not signed in to where one does; a custodian opens the page of people, and decides less on it. */
const owners = (done: number) => [303, 404, 403, 422, 403, 403, done];

/** A form on the page of people. */
const onPeople = (action: string, form: Record<string, string>, answers: readonly number[]) => (): Row => ({
	path: `${at}/people?/${action}`,
	form,
	answers
});

/** What each door answers to whom. A door without a row fails the test. */
const matrix: Readonly<Record<string, () => Row>> = {
	'GET /': () => ({ path: '/', answers: 200 }),
	'POST / ?/create': () => ({
		path: '/?/create',
		form: { title: 'New' },
		answers: [503, 303, 303, 303, 303, 303, 303]
	}),
	'GET /sign-in': () => ({ path: '/sign-in', answers: [200, 303, 303, 303, 303, 303, 303] }),
	'POST /sign-in ?/password': () => ({
		path: '/sign-in?/password',
		form: { email: 'x@y.ca', password: 'x' },
		answers: [403, 303, 303, 303, 303, 303, 303]
	}),
	'POST /sign-in ?/organisation': () => ({ path: '/sign-in?/organisation', form: {}, answers: 404 }),
	'GET /join/[token]': () => ({ path: '/join/none', answers: 200 }),
	'POST /join/[token] ?/create': () => ({ path: '/join/none?/create', form: {}, answers: 422 }),
	'POST /join/[token] ?/accept': () => ({
		path: '/join/none?/accept',
		form: {},
		answers: [303, 403, 403, 403, 403, 403, 403]
	}),
	'GET /account': () => ({ path: '/account', answers: [303, 200, 200, 200, 200, 200, 200] }),
	'POST /account ?/signOut': () => ({ path: '/account?/signOut', form: {}, answers: 303 }),
	'POST /account ?/end': () => ({
		path: '/account?/end',
		form: { session: 'none' },
		answers: [303, 200, 200, 200, 200, 200, 200]
	}),
	'POST /account ?/endOthers': () => ({
		path: '/account?/endOthers',
		form: {},
		answers: [303, 200, 200, 200, 200, 200, 200]
	}),
	'POST /account ?/password': () => ({
		path: '/account?/password',
		form: { current: 'x', next: 'a long one to take' },
		answers: [303, 403, 403, 403, 403, 403, 403]
	}),
	'POST /account ?/remove': () => ({
		path: '/account?/remove',
		form: { email: 'x' },
		answers: [303, 422, 422, 422, 422, 422, 422]
	}),
	'GET /l/[token]': () => ({ path: '/l/none', answers: 404 }),
	'GET /import': () => ({ path: '/import', answers: 200 }),
	'GET /healthz': () => ({ path: '/healthz', answers: 200 }),
	'GET /readyz': () => ({ path: '/readyz', answers: 200 }),
	'GET /metrics': () => ({ path: '/metrics', answers: 403 }),
	'GET /m/[map]': () => ({ path: at, answers: 307 }),
	'GET /m/[map]/[view]': () => ({ path: `${at}/network`, answers: inside }),
	'GET /m/[map]/present': () => ({ path: `${at}/present`, answers: inside }),
	'GET /m/[map]/present/notes': () => ({ path: `${at}/present/notes`, answers: inside }),
	'GET /print/[map]': () => ({ path: `/print/${MAP}`, answers: inside }),
	// As everybody sees it, whoever asks: this map is not for everybody.
	'GET /embed/[map]': () => ({ path: `/embed/${MAP}`, answers: 404 }),
	'GET /m/[map]/people': () => ({ path: `${at}/people`, answers: [303, 404, 403, 200, 403, 403, 200] }),
	'POST /m/[map]/people ?/visibility': onPeople('visibility', { visibility: 'private' }, owners(200)),
	'POST /m/[map]/people ?/member': onPeople('member', { person: 'none', role: 'editor' }, owners(422)),
	'POST /m/[map]/people ?/remove': onPeople(
		'remove',
		{ person: 'none' },
		[303, 404, 403, 200, 403, 403, 200]
	),
	'POST /m/[map]/people ?/invite': onPeople('invite', { email: 'x@y.ca', role: 'editor' }, owners(200)),
	'POST /m/[map]/people ?/link': onPeople('link', { role: 'viewer', days: '7' }, owners(200)),
	'POST /m/[map]/people ?/unlink': onPeople('unlink', { link: 'none' }, owners(200)),
	'POST /m/[map]/people ?/period': onPeople(
		'period',
		{ until: '2999-12-31', after: 'stays', reason: 'By-law 7' },
		owners(200)
	),
	'POST /m/[map]/people ?/periodEnd': onPeople('periodEnd', {}, owners(200)),
	'POST /m/[map]/people ?/hold': onPeople('hold', { reason: 'File 26-114' }, owners(200)),
	'POST /m/[map]/people ?/holdEnd': onPeople('holdEnd', {}, owners(200)),
	// Who acts for a custodian on it has a month first: the owner is refused too, for another reason.
	'POST /m/[map]/people ?/eraseMap': onPeople('eraseMap', { title: 'Matrix' }, owners(422)),
	'POST /m/[map]/people ?/consent': onPeople(
		'consent',
		{ custodian: 'nation', purpose: 'x', audience: 'team' },
		[303, 404, 403, 200, 403, 403, 422]
	),
	'POST /m/[map]/people ?/withdraw': onPeople(
		'withdraw',
		{ consent: 'none' },
		[303, 404, 403, 422, 403, 403, 422]
	),
	'POST /m/[map]/people ?/erase': onPeople(
		'erase',
		{ custodian: 'nation', name: 'The Nation' },
		[303, 404, 403, 200, 403, 403, 403]
	),
	'GET /api/auth/[...path]': () => ({ path: '/api/auth/get-session', answers: 404 }),
	'GET /api/session': () => ({ path: '/api/session', answers: [401, 200, 200, 200, 200, 200, 200] }),
	'POST /api/session': () => ({
		path: '/api/session',
		json: {},
		answers: [401, 200, 200, 200, 200, 200, 200]
	}),
	'GET /api/openapi.json': () => ({ path: '/api/openapi.json', answers: 200 }),
	'POST /api/import': () => ({
		path: '/api/import?name=a.csv',
		json: 'x',
		answers: [401, 422, 422, 422, 422, 422, 422]
	}),
	'POST /api/import/preview': () => ({
		path: '/api/import/preview?name=a.csv',
		json: {},
		answers: [401, 422, 422, 422, 422, 422, 422]
	}),
	'GET /api/maps': () => ({ path: '/api/maps', answers: 200 }),
	'POST /api/maps': () => ({
		path: '/api/maps',
		json: { document: { header: { title: 'x' } } },
		answers: [401, 201, 201, 201, 201, 201, 201]
	}),
	'GET /api/maps/[map]': () => ({ path: api, answers: inside }),
	'GET /api/maps/[map]/log': () => ({ path: `${api}/log`, answers: inside }),
	'POST /api/maps/[map]/log': () => ({
		path: `${api}/log`,
		json: edit(),
		answers: [404, 404, 403, 403, 201, 201, 201]
	}),
	'GET /api/maps/[map]/feed': () => ({ path: `${api}/feed`, answers: inside }),
	'GET /api/maps/[map]/measures': () => ({ path: `${api}/measures?only=degree`, answers: inside }),
	'GET /api/maps/[map]/answers/[question]': () => ({ path: `${api}/answers/borders`, answers: inside }),
	'GET /api/maps/[map]/export/[format]': () => ({ path: `${api}/export/json`, answers: inside }),
	'GET /api/maps/[map]/plan/[format]': () => ({ path: `${api}/plan/html`, answers: inside }),
	'GET /api/maps/[map]/compare': () => ({ path: `${api}/compare?questions=borders`, answers: inside }),
	'POST /api/maps/[map]/import': () => ({
		path: `${api}/import?name=a.csv`,
		json: 'x',
		answers: [404, 404, 403, 403, 422, 422, 422]
	}),
	'POST /api/maps/[map]/import/preview': () => ({
		path: `${api}/import/preview?name=a.csv`,
		json: 'x',
		answers: [404, 404, 403, 403, 422, 422, 422]
	}),
	'GET /api/maps/[map]/about': () => ({
		path: `${api}/about?name=Body`,
		answers: [404, 404, 403, 403, 403, 403, 200]
	}),
	'GET /api/maps/[map]/custodians/[custodian]': () => ({
		path: `${api}/custodians/nation`,
		answers: [404, 404, 403, 200, 403, 403, 403]
	}),
	'GET /api/maps/[map]/custodians/[custodian]/readings': () => ({
		path: `${api}/custodians/nation/readings`,
		answers: [404, 404, 403, 200, 403, 403, 403]
	}),
	'DELETE /api/maps/[map]/custodians/[custodian]': () => ({
		path: `${api}/custodians/nation`,
		answers: [404, 404, 403, 204, 403, 403, 403]
	}),
	'POST /api/maps/[map]/erase': () => ({
		path: `${api}/erase`,
		json: { title: 'Matrix' },
		answers: [404, 404, 403, 403, 403, 403, 409]
	}),
	// Last, since the map is away after it; the next one brings it back.
	'DELETE /api/maps/[map]': () => ({ path: api, answers: [404, 404, 403, 403, 403, 403, 204] }),
	'POST /api/maps/[map]/restore': () => ({
		path: `${api}/restore`,
		json: {},
		answers: [404, 404, 403, 403, 403, 403, 204]
	})
};

/** What ends the session of who does it, so that it is done by another one each time. */
const lastOfAll = ['POST /account ?/signOut', 'POST /account ?/endOthers'];

let team: Team;
const agents = new Map<Caller, Agent>();

test.beforeAll(async () => {
	team = await startTeam();
	const owner = new Agent(team.url);
	await owner.join(team.firstInvitation(), 'Olive');
	const document = {
		header: { id: MAP, title: 'Matrix' },
		custodians: [{ id: 'nation', name: 'The Nation' }]
	};
	await owner.json('/api/maps', { document });
	// Everybody has an account; what they are on this map is all that differs.
	await owner.json('/api/maps', { document: { header: { id: 'elsewhere', title: 'Elsewhere' } } });
	agents.set('nobody', new Agent(team.url));
	agents.set('stranger', await invited(owner, 'elsewhere', 'Stella', 'viewer'));
	agents.set('viewer', await invited(owner, MAP, 'Vera', 'viewer'));
	agents.set('custodian', await invited(owner, MAP, 'Nora', 'custodian', 'nation'));
	agents.set('contributor', await invited(owner, MAP, 'Cleo', 'contributor'));
	agents.set('editor', await invited(owner, MAP, 'Edda', 'editor'));
	agents.set('owner', owner);
});
test.afterAll(() => team.stop());

async function statusOf(agent: Agent, door: string): Promise<number> {
	const { path, form, json } = matrix[door]!();
	const method = door.slice(0, door.indexOf(' '));
	const stop = new AbortController();
	const init: RequestInit = { method, signal: stop.signal };
	if (form) {
		init.body = new URLSearchParams(form).toString();
		init.headers = {
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'text/html',
			origin: team.url
		};
	} else if (json !== undefined) {
		init.body = JSON.stringify(json);
		init.headers = { 'content-type': 'application/json', origin: team.url };
	} else init.headers = { origin: team.url };
	const { status } = await agent.fetch(path, init);
	stop.abort();
	return status;
}

test('every door has a row, and every row a door', () => {
	expect(Object.keys(matrix).sort()).toEqual(everyDoor());
});

test('every door opens to those it is for, and to nobody else', async () => {
	test.setTimeout(180_000);
	const wrong: string[] = [];
	const doors = [...Object.keys(matrix).filter((door) => !lastOfAll.includes(door)), ...lastOfAll.reverse()];
	for (const door of doors) {
		const { answers } = matrix[door]!();
		for (const [i, caller] of callers.entries()) {
			const expected = typeof answers === 'number' ? answers : answers[i];
			const status = await statusOf(agents.get(caller)!, door);
			if (status !== expected) wrong.push(`${door} as ${caller}: ${status} for ${expected}`);
		}
	}
	expect(wrong).toEqual([]);
});
