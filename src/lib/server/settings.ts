import { join, resolve } from 'node:path';
import { UsageError } from '#lib/base/errors.ts';

/** Where the application runs and for whom, as its environment says; `docs/operations.md` explains each name. */
export interface Settings {
	/** `alone`: one team at one machine, no accounts. `team`: accounts. */
	readonly mode: 'alone' | 'team';
	/** Where the application lies. */
	readonly home: string;
	/** The folder of the store. */
	readonly data: string;
	/** Whether the folder may lie on a disk that is not this machine's own. */
	readonly takesAnyDisk: boolean;
	/** Whether the clock may be behind the last change. */
	readonly takesAnyClock: boolean;
	/** The folder of custodians' keys. */
	readonly keys: string;
	/** A PostgreSQL database that holds the store instead of a file in the folder. */
	readonly databaseUrl: string | undefined;
	/** The address that people type. */
	readonly origin: string;
	/** Signs what browsers keep; undefined: made once and kept beside the keys. */
	readonly secret: string | undefined;
	/** An organisation's own sign-in (OpenID Connect). */
	readonly oidc: OidcSettings | undefined;
	/** Whoever runs the server lets this person choose a new password. */
	readonly resetEmail: string | undefined;
	/** Opens `/metrics` where there are accounts. */
	readonly metricsToken: string | undefined;
	/** Whether each request leaves a line in the log. */
	readonly logsRequests: boolean;
}

export interface OidcSettings {
	/** What the button says, such as the name of the organisation. */
	readonly name: string;
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Shortest secret that nobody guesses. */
const SECRET = 32;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The settings of an environment. Throws a `UsageError` with a sentence for a value that cannot be used. */
export function readSettings(env: Environment): Settings {
	const home = env['ROUNDTABLE_HOME'] || process.cwd();
	const data = resolve(env['ROUNDTABLE_DATA'] || join(home, 'data'));
	const mode = oneOf(env, 'ROUNDTABLE_MODE', ['alone', 'team'] as const);
	const origin = env['ORIGIN'] || 'http://localhost:3000';
	if (mode === 'team') assertSecure(origin);
	return {
		mode,
		home,
		data,
		takesAnyDisk: oneOf(env, 'ROUNDTABLE_DISK', ['local', 'any'] as const) === 'any',
		takesAnyClock: oneOf(env, 'ROUNDTABLE_CLOCK', ['right', 'any'] as const) === 'any',
		keys: resolve(env['ROUNDTABLE_KEYS'] || join(data, 'keys')),
		databaseUrl: databaseOf(env),
		origin,
		secret: secretOf(env),
		oidc: mode === 'team' ? oidcOf(env) : undefined,
		resetEmail: env['ROUNDTABLE_RESET'] || undefined,
		metricsToken: env['METRICS_TOKEN'] || undefined,
		logsRequests: oneOf(env, 'ROUNDTABLE_LOG', ['faults', 'requests'] as const) === 'requests'
	};
}

function oneOf<T extends string>(env: Environment, name: string, words: readonly [T, ...T[]]): T {
	const value = env[name] || words[0];
	const found = words.find((word) => word === value);
	if (found === undefined) throw new UsageError('settings.word', { name, value, words: words.join(', ') });
	return found;
}

function databaseOf(env: Environment): string | undefined {
	const url = env['DATABASE_URL'] || undefined;
	if (url !== undefined && !/^postgres(ql)?:\/\/./.test(url)) throw new UsageError('settings.database');
	return url;
}

function secretOf(env: Environment): string | undefined {
	const secret = env['AUTH_SECRET'] || undefined;
	if (secret !== undefined && secret.length < SECRET)
		throw new UsageError('settings.secret', { count: SECRET });
	return secret;
}

/** Passwords cross no network in the clear. */
function assertSecure(origin: string): void {
	const { protocol, hostname } = new URL(origin);
	if (protocol !== 'https:' && !LOOPBACK.includes(hostname))
		throw new UsageError('settings.insecure', { origin });
}

function oidcOf(env: Environment): OidcSettings | undefined {
	const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
	const missing = names.filter((name) => !env[name]);
	if (missing.length === names.length) return undefined;
	if (missing[0] !== undefined) throw new UsageError('settings.oidc', { name: missing[0] });
	const [issuer = '', clientId = '', clientSecret = ''] = names.map((name) => env[name]);
	if (!URL.canParse(issuer)) throw new UsageError('settings.address', { name: 'OIDC_ISSUER', value: issuer });
	return { name: env['OIDC_NAME'] || new URL(issuer).hostname, issuer, clientId, clientSecret };
}
