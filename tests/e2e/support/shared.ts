import { strFromU8, unzipSync } from 'fflate';
import { Agent, invited, startTeam, type Team } from './team.ts';

/** What a text that stands for it says, in a map that is shared. */
export const CANARIES = ['open', 'inner', 'kept', 'judge', 'author'] as const;
export type Canary = (typeof CANARIES)[number];

const canary = (name: Canary) => `canary-${name}`;

/** The tenants that are seen from outside are alone of their kind there; the team sees others beside them. */
const residents = ['open', '', '', '', ''].map((seen, i) => ({
	id: `r${i}`,
	name: `Tenants of house ${i}`,
	kind: 'residents',
	...(seen ? { sensitivity: 'public' } : {})
}));

/** One body for everybody, one for the team, one that a custodian keeps, a judgment, and whoever wrote all that. */
const document = {
	header: { id: 'shared', title: 'What is shared?' },
	custodians: [{ id: 'nation', name: 'The Nation' }],
	stakeholders: [
		{ id: 'a', name: canary('open'), kind: 'agency', sensitivity: 'public' },
		{ id: 'b', name: canary('inner'), kind: 'agency' },
		{ id: 'c', name: canary('kept'), kind: 'communityGroup', sensitivity: 'community', custodian: 'nation' },
		...residents
	],
	ties: [{ id: 't', from: 'a', to: 'b', kind: 'funds', directed: true }],
	assessments: [{ id: 'j', stakeholder: 'a', influence: 5, by: canary('judge') }]
};

/** A server with the map, and whoever may look at it. */
export async function shareMap(): Promise<{ team: Team; levels: Record<string, Look> }> {
	const team = await startTeam();
	const owner = new Agent(team.url);
	await owner.join(team.firstInvitation(), 'Olive');
	const made = await owner.json('/api/maps', { document });
	if (made.status !== 201) throw new Error(await made.text());
	await owner.json('/api/maps', { document: { header: { id: 'elsewhere', title: 'Elsewhere' } } });
	const people = '/m/shared/people';
	const custodian = await invited(owner, 'shared', 'Nora', 'custodian', 'nation');
	const editor = await invited(owner, 'shared', canary('author'), 'editor');
	const change = { kind: 'stakeholder.set', id: 'a', from: {}, to: { note: 'Met in May.' } };
	const edit = { id: 'e', author: 'x', at: new Date().toISOString(), changes: [change] };
	await editor.json('/api/maps/shared/log', { edit, seq: 1 });
	const viewer = await invited(owner, 'shared', 'Vera', 'viewer');
	const colleague = await invited(owner, 'elsewhere', 'Stella', 'viewer');
	const guest = new Agent(team.url);
	const page = await (await owner.post(`${people}?/link`, { role: 'viewer', days: '7' })).text();
	const link = /\/l\/[\w-]{22}/.exec(page)?.[0] ?? '';
	const set = (visibility: string) => owner.post(`${people}?/visibility`, { visibility });
	return {
		team,
		levels: {
			owner: { agent: owner },
			custodian: { agent: custodian },
			viewer: { agent: viewer },
			'somebody with an account': { agent: colleague, before: () => set('team') },
			'somebody with the link': { agent: guest, before: () => set('link').then(() => guest.fetch(link)) },
			everybody: { agent: new Agent(team.url), before: () => set('public') },
			'a room': { agent: owner, query: 'as=room&theme=room' }
		}
	};
}

export interface Look {
	readonly agent: Agent;
	readonly query?: string;
	readonly before?: () => Promise<unknown>;
}

/** The canaries in an answer, also in the files of a zip; the status where it is a refusal. */
export async function canariesIn({ agent, query = '' }: Look, path: string): Promise<string> {
	const stop = new AbortController();
	const response = await agent.fetch(`${path}${query && `${path.includes('?') ? '&' : '?'}${query}`}`, {
		signal: stop.signal
	});
	if (response.status !== 200) return String(response.status);
	const bytes = new Uint8Array(await response.arrayBuffer());
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	const text = isZip
		? Object.values(unzipSync(bytes))
				.map((file) => strFromU8(file))
				.join('\n')
		: strFromU8(bytes);
	return CANARIES.filter((name) => text.includes(canary(name))).join(' ');
}
