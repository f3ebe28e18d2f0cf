import {
	InputError,
	RoundtableError,
	ConflictError,
	ForbiddenError,
	NotFoundError
} from '#lib/base/errors.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/Store.ts';
import type { AccountPerson, Accounts, AccountSession, RequestSession } from './Accounts.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type Auth } from './createAuth.ts';
import { GuessLimit } from './GuessLimit.ts';

/** Days after which a session ends however much it is used. */
const LONGEST_SESSION = 30 * 86_400_000;
const LONGEST_NAME = 100;
const CREDENTIAL = 'credential';
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/;

type Context = Awaited<Auth['$context']>;

interface HeldSession {
	readonly id: string;
	readonly token: string;
	readonly userId: string;
	readonly createdAt: Date;
	readonly updatedAt: Date;
	readonly expiresAt: Date;
	readonly userAgent?: string | null | undefined;
}

interface HeldUser {
	readonly id: string;
	readonly name: string;
	readonly email: string;
}

/** Accounts through better-auth, of which only what is used here can be reached from outside. */
export class BetterAccounts implements Accounts {
	readonly #limit = new GuessLimit(() => Date.now());

	constructor(
		private readonly auth: Auth,
		private readonly store: Store,
		private readonly settings: Settings
	) {}

	get organisation(): string | undefined {
		return this.settings.oidc?.name;
	}

	session(headers: Headers, { renews }: { renews: boolean }): Promise<RequestSession | undefined> {
		return this.#explained(async () => {
			const { headers: answer, response } = await this.auth.api.getSession({
				headers,
				query: { disableRefresh: !renews },
				returnHeaders: true
			});
			if (!response) return undefined;
			const { session, user } = response;
			if (endOf(session) <= Date.now()) {
				await (await this.#inside()).deleteSessions([session.token]);
				return undefined;
			}
			return { ...toSession(session, toPerson(user)), cookies: answer.getSetCookie() };
		});
	}

	async lives(session: string): Promise<boolean> {
		const { adapter } = await this.auth.$context;
		const where = [{ field: 'id', value: session }];
		const held = await this.#explained(() => adapter.findOne<HeldSession>({ model: 'session', where }));
		return held !== null && endOf(held) > Date.now();
	}

	async signIn({ email, password, address, agent }: Parameters<Accounts['signIn']>[0]): Promise<string[]> {
		const account = email.trim().toLowerCase();
		if (!this.#limit.allows(address, account)) throw new ForbiddenError('account.tooMany');
		this.#limit.begin(address, account);
		// Also what cannot be an address is looked up, so that every refusal takes its time.
		const body = {
			email: EMAIL.test(account) ? account : 'nobody@invalid.example',
			password: password.slice(0, LONGEST_PASSWORD)
		};
		try {
			const { headers } = await this.auth.api.signInEmail({
				body,
				headers: new Headers({ 'user-agent': agent.slice(0, 300) }),
				returnHeaders: true
			});
			this.#limit.succeed(address, account);
			return headers.getSetCookie();
		} catch (error) {
			if (isRefusal(error)) throw new ForbiddenError('account.refused');
			throw this.store.explain(error) ?? error;
		}
	}

	async beginOrganisation(after: string): Promise<{ url: string; cookies: string[] }> {
		if (!this.settings.oidc) throw new NotFoundError('route.unknown');
		const { headers, response } = await this.auth.api.signInSocial({
			body: { provider: 'oidc', callbackURL: after, errorCallbackURL: '/sign-in?refused' },
			headers: new Headers({ origin: this.settings.origin }),
			returnHeaders: true
		});
		return { url: response.url ?? '/sign-in?refused', cookies: headers.getSetCookie() };
	}

	finishOrganisation(request: Request): Promise<Response> {
		return this.#explained(() => this.auth.handler(request));
	}

	async sessions(person: string): Promise<AccountSession[]> {
		const inside = await this.#inside();
		const who = (await this.people([person])).get(person);
		if (!who) return [];
		const held = await this.#explained(() => inside.listSessions(person));
		return held
			.filter((session) => endOf(session) > Date.now())
			.map((session) => toSession(session, who))
			.sort((a, b) => (a.used < b.used ? 1 : -1));
	}

	async end(person: string, session: string): Promise<void> {
		const inside = await this.#inside();
		const tokens = (await inside.listSessions(person))
			.filter(({ id }) => id === session)
			.map(({ token }) => token);
		if (tokens.length > 0) await this.#explained(() => inside.deleteSessions(tokens));
	}

	async endOthers(person: string, kept: string): Promise<void> {
		const inside = await this.#inside();
		const tokens = (await inside.listSessions(person))
			.filter(({ id }) => id !== kept)
			.map(({ token }) => token);
		if (tokens.length > 0) await this.#explained(() => inside.deleteSessions(tokens));
	}

	async create({ name, email, password }: Parameters<Accounts['create']>[0]): Promise<AccountPerson> {
		const account = { name: name.trim(), email: email.trim().toLowerCase() };
		if (account.name === '' || account.name.length > LONGEST_NAME) throw new InputError('account.name');
		if (!EMAIL.test(account.email) || account.email.length > 254) throw new InputError('account.email');
		assertPassword(password);
		const { password: passwords } = await this.auth.$context;
		const hash = await passwords.hash(password);
		return this.#explained(async () => {
			const inside = await this.#inside();
			if (await inside.findUserByEmail(account.email)) throw new ConflictError('account.taken');
			const user = await inside.createUser(
				{ ...account, emailVerified: false },
				{ method: 'email-password' }
			);
			await inside.linkAccount({
				userId: user.id,
				accountId: user.id,
				providerId: CREDENTIAL,
				password: hash
			});
			await this.store.people.record(user.id, 'account.create', undefined);
			return toPerson(user);
		});
	}

	async has(email: string): Promise<boolean> {
		const inside = await this.#inside();
		return (await this.#explained(() => inside.findUserByEmail(email.trim().toLowerCase()))) !== null;
	}

	async reset(email: string, password: string): Promise<AccountPerson> {
		assertPassword(password);
		const context = await this.auth.$context;
		const inside = context.internalAdapter;
		const hash = await context.password.hash(password);
		return this.#explained(async () => {
			const held = await inside.findUserByEmail(email.trim().toLowerCase());
			if (!held) throw new NotFoundError('people.invitationGone');
			const { id } = held.user;
			const accounts = await inside.findAccounts(id);
			if (accounts.some(({ providerId }) => providerId === CREDENTIAL)) await inside.updatePassword(id, hash);
			else await inside.linkAccount({ userId: id, accountId: id, providerId: CREDENTIAL, password: hash });
			await inside.deleteUserSessions(id);
			await this.store.people.record(id, 'account.reset', undefined);
			return toPerson(held.user);
		});
	}

	async changePassword(
		session: AccountSession,
		{ current, next }: { current: string; next: string }
	): Promise<void> {
		assertPassword(next);
		const { id, email } = session.person;
		if (!this.#limit.allows('', email)) throw new ForbiddenError('account.tooMany');
		this.#limit.begin('', email);
		const { password } = await this.auth.$context;
		const inside = await this.#inside();
		const held = (await inside.findAccounts(id)).find(({ providerId }) => providerId === CREDENTIAL);
		const isRight =
			typeof held?.password === 'string' &&
			(await password.verify({ hash: held.password, password: current }));
		if (!isRight) throw new ForbiddenError('account.refused');
		this.#limit.succeed('', email);
		const hash = await password.hash(next);
		await this.#explained(() => inside.updatePassword(id, hash));
		await this.endOthers(id, session.id);
		await this.store.people.record(id, 'account.password', undefined);
	}

	async remove(person: string): Promise<void> {
		const inside = await this.#inside();
		await this.#explained(async () => {
			await inside.deleteUserSessions(person);
			await this.store.people.forget(person);
			await inside.deleteAccounts(person);
			await inside.deleteUser(person);
		});
		await this.store.people.record(person, 'account.remove', undefined);
	}

	async people(ids: readonly string[]): Promise<ReadonlyMap<string, AccountPerson>> {
		if (ids.length === 0) return new Map();
		const { adapter } = await this.auth.$context;
		const where = [{ field: 'id', operator: 'in' as const, value: [...new Set(ids)] }];
		const limit = ids.length;
		const users = await this.#explained(() => adapter.findMany<HeldUser>({ model: 'user', where, limit }));
		return new Map(users.map((user) => [user.id, toPerson(user)]));
	}

	async #inside(): Promise<Context['internalAdapter']> {
		return (await this.auth.$context).internalAdapter;
	}

	async #explained<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			if (error instanceof RoundtableError) throw error;
			throw this.store.explain(error) ?? error;
		}
	}
}

function toPerson({ id, name, email }: HeldUser): AccountPerson {
	return { id, name: name || email, email };
}

function toSession(session: Omit<HeldSession, 'token' | 'userId'>, person: AccountPerson): AccountSession {
	return {
		id: session.id,
		person,
		started: new Date(session.createdAt).toISOString(),
		used: new Date(session.updatedAt).toISOString(),
		ends: new Date(endOf(session)).toISOString(),
		latest: new Date(latestOf(session)).toISOString(),
		agent: session.userAgent ?? ''
	};
}

type Lasting = Pick<HeldSession, 'createdAt' | 'expiresAt'>;

/** When a session ends unless it is used, in milliseconds. */
function endOf(session: Lasting): number {
	return Math.min(new Date(session.expiresAt).getTime(), latestOf(session));
}

/** When a session ends however much it is used, in milliseconds. */
function latestOf({ createdAt }: Pick<Lasting, 'createdAt'>): number {
	return new Date(createdAt).getTime() + LONGEST_SESSION;
}

function assertPassword(password: string): void {
	if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
		throw new InputError('account.short', { count: SHORTEST_PASSWORD });
}

/** The library's own no, which never says which part was wrong. */
function isRefusal(error: unknown): boolean {
	const status = (error as { statusCode?: number }).statusCode;
	return status === 400 || status === 401 || status === 403;
}
