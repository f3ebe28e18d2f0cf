import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/Store.ts';
import { keptSecret } from './secret.ts';

const DAY = 86_400;
/** Days without use after which a session ends. */
const IDLE = 7;
/** Shortest password; long ones are better than curious ones. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** The library behind the accounts, on the store's own database; its tables are made where they are missing. */
export async function createAuth(store: Store, settings: Settings) {
	const { origin, oidc, keys, databaseUrl } = settings;
	const isSecure = origin.startsWith('https:');
	const options = {
		database: { db: store.db, type: databaseUrl ? ('postgres' as const) : ('sqlite' as const) },
		baseURL: origin,
		basePath: '/api/auth',
		secret: settings.secret ?? keptSecret(keys),
		trustedOrigins: [origin],
		telemetry: { enabled: false },
		logger: { disabled: true },
		// A way back that leads nowhere ends where people sign in.
		onAPIError: { errorURL: `${origin}/sign-in?refused` },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: SHORTEST_PASSWORD,
			maxPasswordLength: LONGEST_PASSWORD
		},
		session: { expiresIn: IDLE * DAY, updateAge: DAY / 24 },
		advanced: {
			// Browsers hold a cookie with this prefix to this host, this path and an encrypted connection.
			useSecureCookies: false,
			cookiePrefix: isSecure ? '__Host-roundtable' : 'roundtable',
			defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax' as const, path: '/' },
			// Where people are is nobody's business.
			ipAddress: { disableIpTracking: true }
		},
		// Guesses are counted where passwords are looked at (`GuessLimit`).
		rateLimit: { enabled: false },
		plugins: oidc
			? [
					genericOAuth({
						config: [
							{
								providerId: 'oidc',
								clientId: oidc.clientId,
								clientSecret: oidc.clientSecret,
								discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
								scopes: ['openid', 'email', 'profile'],
								pkce: true
							}
						]
					})
				]
			: []
	};
	const { runMigrations } = await getMigrations(options);
	await runMigrations();
	return betterAuth(options);
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;
