import { describe, expect, it } from 'vitest';
import { readSettings } from '#lib/server/settings.ts';

const oidc = { OIDC_ISSUER: 'https://id.example.ca', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' };
const team = { ROUNDTABLE_MODE: 'team', ORIGIN: 'https://maps.example.ca' };

describe('the environment', () => {
	it('needs nothing: one team at one machine, its data beside the application', () => {
		const settings = readSettings({ ROUNDTABLE_HOME: '/app' });
		expect(settings).toMatchObject({
			mode: 'alone',
			data: '/app/data',
			keys: '/app/data/keys',
			oidc: undefined
		});
	});

	it.each([
		[{ ROUNDTABLE_MODE: 'teams' }, 'settings.word'],
		[{ ROUNDTABLE_LOG: 'everything' }, 'settings.word'],
		[{ ROUNDTABLE_DISK: 'floppy' }, 'settings.word'],
		[{ DATABASE_URL: 'mysql://x' }, 'settings.database'],
		[{ AUTH_SECRET: 'short' }, 'settings.secret'],
		[{ ...team, ORIGIN: 'http://maps.example.ca' }, 'settings.insecure'],
		[{ ...team, OIDC_ISSUER: 'https://id.example.ca' }, 'settings.oidc'],
		[{ ...team, ...oidc, OIDC_ISSUER: 'id' }, 'settings.address']
	])('is refused in a sentence: %o', (env, code) => {
		expect(() => readSettings(env)).toThrow(expect.objectContaining({ name: 'UsageError', code }));
	});

	it('takes a team over an encrypted address, or on the machine itself', () => {
		expect(readSettings({ ...team, ...oidc }).oidc?.name).toBe('id.example.ca');
		expect(readSettings({ ...team, ORIGIN: 'http://localhost:3000' }).mode).toBe('team');
	});
});
