import type { Person } from '../access/Caller.ts';

/** An account as those who share a map with it know it. */
export interface AccountPerson extends Person {
	readonly email: string;
}

/** One browser that is signed in. */
export interface AccountSession {
	readonly id: string;
	readonly person: AccountPerson;
	/** When it was opened, and last used, ISO 8601. */
	readonly started: string;
	readonly used: string;
	/** When it ends if it is not used, and when however much it is used, ISO 8601. */
	readonly ends: string;
	readonly latest: string;
	/** What the browser calls itself. */
	readonly agent: string;
}

/** The session that a request belongs to, and the cookies that its answer must bring along. */
export interface RequestSession extends AccountSession {
	readonly cookies: readonly string[];
}

/**
 * Accounts of a team: signing in with a password or with the organisation, and sessions that can be listed
 * and ended. Accounts are made by invitation, or by the organisation's own sign-in.
 *
 * What a disk refuses is thrown as a `StorageError`.
 */
export interface Accounts {
	/** What the button for the organisation's sign-in says; undefined where there is none. */
	readonly organisation: string | undefined;
	/** The session of a request. `renews`: somebody uses it by that, so that it ends later. */
	session(headers: Headers, how: { readonly renews: boolean }): Promise<RequestSession | undefined>;
	/** Whether a session still stands. */
	lives(session: string): Promise<boolean>;
	/**
	 * Opens a session; answers its cookies. `address`: where the request comes from, for the limit on guesses.
	 * Throws `account.refused` (the same for an unknown address as for a wrong password), `account.tooMany`.
	 */
	signIn(attempt: {
		readonly email: string;
		readonly password: string;
		readonly address: string;
		readonly agent: string;
	}): Promise<string[]>;
	/** Where the organisation's sign-in begins, and the cookies that its way back is known by. */
	beginOrganisation(after: string): Promise<{ readonly url: string; readonly cookies: readonly string[] }>;
	/** The way back from the organisation. */
	finishOrganisation(request: Request): Promise<Response>;
	sessions(person: string): Promise<AccountSession[]>;
	/** Ends one of a person's sessions, or all but one. */
	end(person: string, session: string): Promise<void>;
	endOthers(person: string, kept: string): Promise<void>;
	/** Throws `account.taken`, `account.email`, `account.name`, `account.short`. */
	create(account: {
		readonly name: string;
		readonly email: string;
		readonly password: string;
	}): Promise<AccountPerson>;
	/** Whether there is an account of this address. For those who hold an invitation to it. */
	has(email: string): Promise<boolean>;
	/** Sets the password of an account whose holder forgot it, and ends its sessions. Throws `account.short`. */
	reset(email: string, password: string): Promise<AccountPerson>;
	/** Sets another password and ends every other session. Throws `account.refused`, `account.short`. */
	changePassword(
		session: AccountSession,
		change: { readonly current: string; readonly next: string }
	): Promise<void>;
	/** Removes an account, its sessions, and what it is on maps. */
	remove(person: string): Promise<void>;
	/** Accounts by id; those that are gone are left out. */
	people(ids: readonly string[]): Promise<ReadonlyMap<string, AccountPerson>>;
}
