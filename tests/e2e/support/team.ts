import { startApp } from '../../../scripts/parts/app.js';

/** A server with accounts, and what stands for the browsers of its people. */
export interface Team {
	readonly url: string;
	readonly data: string;
	readonly pid: number;
	output(): string;
	/** The way to become the first owner. */
	firstInvitation(): string;
	stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A browser without a window: keeps cookies, says where it comes from, follows nothing. */
export class Agent {
	readonly #cookies = new Map<string, string>();

	constructor(readonly url: string) {}

	get cookie(): string {
		return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	async fetch(path: string, init: RequestInit = {}): Promise<Response> {
		const headers = new Headers(init.headers);
		if (this.#cookies.size > 0) headers.set('cookie', this.cookie);
		if (init.method && !headers.has('origin')) headers.set('origin', this.url);
		const response = await fetch(new URL(path, this.url), { redirect: 'manual', ...init, headers });
		for (const line of response.headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			const name = pair.slice(0, pair.indexOf('='));
			if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(name);
			else this.#cookies.set(name, pair.slice(name.length + 1));
		}
		return response;
	}

	post(path: string, fields: Record<string, string>): Promise<Response> {
		return this.fetch(path, {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
			body: new URLSearchParams(fields).toString()
		});
	}

	json(path: string, body: unknown, method = 'POST'): Promise<Response> {
		return this.fetch(path, {
			method,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
	}

	/** Makes an account of an invitation. */
	async join(
		invitation: string,
		name: string,
		email = `${name.toLowerCase()}@example.ca`
	): Promise<Response> {
		return this.post(`${new URL(invitation, this.url).pathname}?/create`, {
			name,
			email,
			password: passwordOf(name)
		});
	}

	signIn(name: string, password = passwordOf(name)): Promise<Response> {
		return this.post('/sign-in?/password', { email: `${name.toLowerCase()}@example.ca`, password });
	}
}

export function passwordOf(name: string): string {
	return `a long password of ${name}`;
}

export async function startTeam(
	env: Record<string, string> = {},
	how: { data?: string; port?: number } = {}
): Promise<Team> {
	const app = await startApp({ env: { ROUNDTABLE_MODE: 'team', ...env }, ...how });
	return {
		...app,
		firstInvitation: () => /https?:\S+\/join\/[\w-]+/.exec(app.output())?.[0] ?? ''
	};
}

/** The same with Olive, its first owner. */
export async function startOwned(): Promise<{ readonly team: Team; readonly owner: Agent }> {
	const team = await startTeam();
	const owner = new Agent(team.url);
	await owner.join(team.firstInvitation(), 'Olive');
	return { team, owner };
}

/** Somebody with an account and a place on a map, invited by an owner through the page. */
export async function invited(
	owner: Agent,
	map: string,
	name: string,
	role: string,
	custodian = ''
): Promise<Agent> {
	const email = `${name.toLowerCase()}@example.ca`;
	const response = await owner.post(`/m/${map}/people?/invite`, { email, role, custodian });
	const link = /\/join\/[\w-]{22}/.exec(await response.text())?.[0] ?? '';
	const agent = new Agent(owner.url);
	await agent.join(link, name);
	return agent;
}
