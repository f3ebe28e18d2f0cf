import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from '../../../scripts/parts/app.js';

const CLIENT = { id: 'roundtable', secret: 'a secret of the organisation and of nobody else' };

/**
 * An organisation's own sign-in (OpenID Connect) on this machine: whoever types a name into its page is that person.
 * @param {string} origin where Roundtable is, to which people are led back
 * @param {(login: string) => Record<string, unknown>} claimsOf what it says of who signed in as `login`
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} `env` tells Roundtable of it
 */
export async function startProvider(origin, claimsOf) {
	const port = await freePort();
	const issuer = `http://127.0.0.1:${port}`;
	const provider = new Provider(issuer, {
		clients: [
			{
				client_id: CLIENT.id,
				client_secret: CLIENT.secret,
				redirect_uris: [`${origin}/api/auth/callback/oidc`]
			}
		],
		claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
		cookies: { keys: ['signs what the browser keeps of it'] },
		pkce: { required: () => true },
		findAccount: (_context, login) => ({
			accountId: login,
			claims: () => ({ sub: login, ...claimsOf(login) })
		})
	});
	const server = createServer(provider.callback());
	await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
	return {
		env: {
			OIDC_ISSUER: issuer,
			OIDC_CLIENT_ID: CLIENT.id,
			OIDC_CLIENT_SECRET: CLIENT.secret,
			OIDC_NAME: 'The Region'
		},
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve(undefined));
				server.closeAllConnections();
			})
	};
}
