import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { message } from '#lib/base/message.ts';
import { writtenFormats } from '#lib/formats/index.ts';
import { expectAccessible } from './support/axe.ts';
import { canariesIn, shareMap, type Look } from './support/shared.ts';
import { speakers } from './support/words.ts';
import { passwordOf, type Team } from './support/team.ts';

/** G29: what each way of sharing a map shows in each of its outputs, by the texts that stand for it. */
let team: Team;
let levels: Readonly<Record<string, Look>>;
test.beforeAll(async () => {
	({ team, levels } = await shareMap());
});
test.afterAll(() => team.stop());

/** What is seen of the map, and who wrote it, which its log alone tells. */
const shown: Readonly<Record<string, readonly [seen: string, written: string]>> = {
	owner: ['open inner judge', 'author'],
	custodian: ['open inner kept judge', 'author'],
	viewer: ['open inner judge', 'author'],
	'somebody with an account': ['open inner judge', 'author'],
	'somebody with the link': ['open', ''],
	everybody: ['open', ''],
	'a room': ['open', '']
};
const pages = ['/m/shared/network', '/m/shared/table', '/m/shared/table/__data.json', '/print/shared'];
const api = '/api/maps/shared';
/** In pages of other sites, as everybody sees the map, whoever asks. */
const embedded = ['/embed/shared', '/embed/shared?view=table'];

test('each way of sharing shows its own in every output, and no more', async () => {
	expect(Object.keys(levels)).toEqual(Object.keys(shown));
	// In the order of their rows: each opens the map wider than the one before.
	for (const [level, look] of Object.entries(levels)) {
		await look.before?.();
		const [seen, written] = shown[level] ?? ['', ''];
		const bodies = seen.replace(' judge', '');
		const isPublic = ['everybody', 'a room'].includes(level);
		const expected = new Map<string, string>([
			...[...pages, api].map((path) => [path, seen] as const),
			[`${api}/log`, `${seen} ${written}`.trim()],
			...writtenFormats.map(({ id, loses }) => {
				const isNetwork = loses.includes('records');
				return [`${api}/export/${id}`, isNetwork ? bodies : seen] as const;
			}),
			...embedded.map((path) => [path, isPublic ? 'open' : '404'] as const),
			// What names nobody.
			...['/api/maps', `${api}/plan/html`, `${api}/measures`].map((path) => [path, ''] as const)
		]);
		const found = new Map<string, string>();
		for (const path of expected.keys()) found.set(path, await canariesIn(look, path));
		expect(found, level).toEqual(expected);
	}
});

test('who opens a map is told of groups so small that people could be recognised, as others would see them', async () => {
	for (const { language, t, say } of speakers) {
		const answer = await levels['owner']!.agent.fetch(`/m/shared/people?lang=${language}`);
		const page = (await answer.text()).replace(/<[^>]*>/g, '\n');
		expect(page).toContain(t('people.share.small', { count: 1, fewest: 5 }));
		const kind = message('kind.residents');
		expect(page).toContain(say(message('people.share.smallKind', { kind, count: 1 })));
	}
});

test('a public map stands in a page of another site, by the line that its people page gives', async ({
	page
}) => {
	const { t } = speakers[0]!;
	const { agent } = levels['owner']!;
	await agent.post('/m/shared/people?/visibility', { visibility: 'public' });
	await page.goto(`${team.url}/sign-in?lang=en&to=/m/shared/people`);
	await page.getByLabel(t('people.signIn.email')).fill('olive@example.ca');
	await page.getByLabel(t('people.signIn.password')).fill(passwordOf('Olive'));
	await page.getByRole('button', { name: t('people.signIn.submit') }).click();
	const line = await page.getByLabel(t('people.share.embedLine')).inputValue();
	await expectAccessible(page);

	const whole = `${team.url}/m/shared/network`;
	const body = `<!doctype html><title>Elsewhere</title>${line}<iframe src="${whole}" title="The map"></iframe>`;
	const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end(body));
	await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
	await page.goto(`http://localhost:${(other.address() as AddressInfo).port}`);
	const frame = page.frameLocator('iframe').first();
	await expect(frame.getByRole('heading', { level: 1 })).toHaveText('What is shared?');
	await expect(frame.getByRole('img')).toBeVisible();
	await expect(frame.getByText('canary-open')).toBeVisible();
	await expect(frame.getByRole('link', { name: t('ui.embed.open') })).toHaveAttribute('href', whole);
	// The map itself stands in no page but its own.
	expect(page.frames().map((each) => each.url())).not.toContain(whole);

	await new Promise((resolve) => other.close(resolve).closeAllConnections());

	// Its own page is as it should be too.
	await page.goto(`${team.url}/embed/shared`);
	await expectAccessible(page);
});
