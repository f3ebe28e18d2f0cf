import { beforeEach, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AccountPerson, Accounts } from '#lib/server/accounts/Accounts.ts';
import { createAccounts } from '#lib/server/accounts/createAccounts.ts';
import { readSettings } from '#lib/server/settings.ts';
import { openStore } from '#lib/server/store/openStore.ts';
import { temporaryFolder } from '../store/makeStore.ts';

const DAY = 86_400_000;
const PASSWORD = 'a long password of Ana';
const ANA = 'ana@example.ca';

let accounts: Accounts;
let ana: AccountPerson;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
	vi.spyOn(console, 'log').mockReturnValue(undefined);
	const folder = temporaryFolder(onTestFinished);
	const store = await openStore(folder);
	onTestFinished(() => store.close());
	const env = { ROUNDTABLE_MODE: 'team', ORIGIN: 'https://maps.example.ca', ROUNDTABLE_DATA: folder };
	accounts = await createAccounts(store, readSettings(env));
	ana = await accounts.create({ name: 'Ana', email: ANA, password: PASSWORD });
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** Signs in; the whole line that sets the cookie. */
async function signIn(agent = 'A browser', password = PASSWORD): Promise<string> {
	const lines = await accounts.signIn({ email: ANA, password, address: '203.0.113.5', agent });
	expect(lines).toHaveLength(1);
	return lines[0] as string;
}

const pairOf = (line: string) => line.split(';')[0] as string;
const sessionOf = (line: string, renews = true) =>
	accounts.session(new Headers({ cookie: pairOf(line) }), { renews });

describe('a session', () => {
	it('is a cookie of this host alone, that no script reads, no clear line carries and no other site sends', async () => {
		const [pair = '', ...attributes] = (await signIn()).split('; ');
		expect(pair).toMatch(/^__Host-/);
		expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']));
		expect(attributes.join()).not.toMatch(/domain/i);
	});

	it('is of 128 bits of chance or more, another one each time, and signed', async () => {
		const lines = [await signIn(), await signIn(), await signIn()];
		const tokens = lines.map(
			(line) => decodeURIComponent(pairOf(line).split('=')[1] ?? '').split('.')[0] ?? ''
		);
		expect(new Set(tokens).size).toBe(3);
		for (const token of tokens) {
			expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
			// Letters and digits hold almost six bits each.
			expect(token.length * Math.log2(62)).toBeGreaterThanOrEqual(128);
		}
		const [name = ''] = pairOf(lines[0]!).split('=');
		for (const value of [tokens[0]!, `${tokens[0]}.${'A'.repeat(43)}=`, 'chosen-by-somebody-else'])
			expect(await sessionOf(`${name}=${encodeURIComponent(value)}`), value).toBeUndefined();
		expect((await sessionOf(lines[0]!))?.person.id).toBe(ana.id);
	});

	it('ends after seven days without use, and after thirty however much it is used', async () => {
		const [idle, used] = [await signIn(), await signIn()];
		for (let day = 1; day <= 6; day++) {
			vi.setSystemTime(Date.now() + DAY);
			expect(await sessionOf(used)).toBeDefined();
		}
		vi.setSystemTime(Date.now() + 1.1 * DAY);
		expect([await sessionOf(idle), (await sessionOf(used))?.person.id]).toEqual([undefined, ana.id]);
		for (let day = 8; day <= 29; day++) {
			vi.setSystemTime(Date.now() + DAY);
			expect(await sessionOf(used), `day ${day}`).toBeDefined();
		}
		vi.setSystemTime(Date.now() + DAY);
		expect(await sessionOf(used)).toBeUndefined();
		expect(await accounts.sessions(ana.id)).toEqual([]);
	});

	it('says when it ends, which only use makes later, and never later than thirty days', async () => {
		const line = await signIn();
		const begun = Date.now();
		const days = async (renews: boolean) => {
			const { ends, latest } = (await sessionOf(line, renews))!;
			return [ends, latest].map((moment) => (Date.parse(moment) - begun) / DAY);
		};
		expect(await days(true)).toEqual([7, 30]);
		vi.setSystemTime(begun + 6 * DAY);
		expect(await days(false)).toEqual([7, 30]);
		expect(await days(true)).toEqual([13, 30]);
		for (const day of [12, 18, 24]) {
			vi.setSystemTime(begun + day * DAY);
			await sessionOf(line);
		}
		expect(await days(true)).toEqual([30, 30]);
		const { id } = (await sessionOf(line))!;
		vi.setSystemTime(begun + 30 * DAY);
		expect([await accounts.lives(id), await sessionOf(line)]).toEqual([false, undefined]);
	});

	it('is listed with the others of its person, without what would open it, and can be ended from there', async () => {
		const [here, there, elsewhere] = [await signIn('Here'), await signIn('There'), await signIn('Elsewhere')];
		const listed = await accounts.sessions(ana.id);
		expect(listed.map(({ agent }) => agent).sort()).toEqual(['Elsewhere', 'Here', 'There']);
		for (const line of [here, there, elsewhere]) {
			const [token = ''] = decodeURIComponent(pairOf(line).split('=')[1] ?? '').split('.');
			expect(JSON.stringify(listed)).not.toContain(token);
		}
		const bo = await accounts.create({ name: 'Bo', email: 'bo@example.ca', password: PASSWORD });
		const idOf = (name: string) => listed.find(({ agent }) => agent === name)?.id ?? '';
		await accounts.end(bo.id, idOf('There'));
		expect(await sessionOf(there)).toBeDefined();
		await accounts.end(ana.id, idOf('There'));
		expect([await sessionOf(there), await accounts.lives(idOf('There'))]).toEqual([undefined, false]);
		await accounts.endOthers(ana.id, idOf('Here'));
		expect([await sessionOf(elsewhere), (await sessionOf(here))?.id]).toEqual([undefined, idOf('Here')]);
	});

	it('ends with the password that opened it, but where it was changed', async () => {
		const [here, there] = [await signIn('Here'), await signIn('There')];
		const session = await sessionOf(here);
		const next = 'quite another password';
		const wrong = accounts.changePassword(session!, { current: 'not the right one', next });
		await expect(wrong).rejects.toMatchObject({ code: 'account.refused' });
		expect(await sessionOf(there)).toBeDefined();
		await accounts.changePassword(session!, { current: PASSWORD, next });
		expect([await sessionOf(there), (await sessionOf(here))?.person.id]).toEqual([undefined, ana.id]);
		await expect(signIn('Old')).rejects.toMatchObject({ code: 'account.refused' });
		await accounts.reset(ANA, 'a third long password');
		expect(await sessionOf(here)).toBeUndefined();
	});

	it('ends with its account, and nobody signs in to that any more', async () => {
		const here = await signIn();
		await accounts.remove(ana.id);
		expect(await sessionOf(here)).toBeUndefined();
		await expect(signIn()).rejects.toMatchObject({ code: 'account.refused' });
	});
});
