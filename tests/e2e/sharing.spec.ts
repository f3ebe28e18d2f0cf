import { expect, test } from '@playwright/test';
import { message } from '#lib/base/message.ts';
import { writtenFormats } from '#lib/formats/index.ts';
import { canariesIn, shareMap, type Look } from './support/shared.ts';
import { speakers } from './support/words.ts';
import type { Team } from './support/team.ts';

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

test('each way of sharing shows its own in every output, and no more', async () => {
	expect(Object.keys(levels)).toEqual(Object.keys(shown));
	// In the order of their rows: each opens the map wider than the one before.
	for (const [level, look] of Object.entries(levels)) {
		await look.before?.();
		const [seen, written] = shown[level] ?? ['', ''];
		const bodies = seen.replace(' judge', '');
		const expected = new Map([
			...[...pages, api].map((path) => [path, seen] as const),
			[`${api}/log`, `${seen} ${written}`.trim()],
			...writtenFormats.map(({ id, loses }) => {
				const isNetwork = loses.includes('records');
				return [`${api}/export/${id}`, isNetwork ? bodies : seen] as const;
			}),
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
