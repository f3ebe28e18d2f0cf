import { expect, test } from '@playwright/test';
import { createRandom } from '#lib/base/random.ts';
import { randomDocument } from './support/randomMap.ts';
import { speakers } from './support/words.ts';

/** Maps made by chance; `npm run test:full -- G42` makes 1,000. */
const MAPS = Number(process.env['ROUNDTABLE_TREES'] ?? 10);

/** What a screen reader is given holds all that the picture shows: read from the tree, not from the page's text. */
for (let seed = 1; seed <= MAPS; seed++) {
	const speaker = speakers[seed % speakers.length];
	if (!speaker) throw new Error('no language');
	const { language, t } = speaker;
	test(`every stakeholder, tie and group of random map ${seed} is in the accessibility tree (${language})`, async ({
		page,
		request
	}) => {
		const document = randomDocument(createRandom(seed), `Map ${seed}`);
		const made = await request.post('/api/maps', { data: { document } });
		expect(made.status()).toBe(201);
		const { id } = (await made.json()) as { id: string };
		await page.goto(`/m/${id}/network?lang=${language}`);
		await page.locator('.live canvas').first().waitFor();
		await page.keyboard.press('l');
		await page.getByLabel(t('ui.list.allTies')).first().check();
		const list = page.getByRole('region', { name: t('ui.list.label') }).first();
		const tree = await list.ariaSnapshot();

		const nameOf = (one: string) => document.stakeholders.find((known) => known.id === one)?.name ?? one;
		for (const { id: one, name, kind } of document.stakeholders) {
			const own = document.ties.filter(({ from, to }) => from === one || to === one).length;
			const ties = t('record.tie', { count: own });
			expect(tree, name).toContain(`button "${name} ${t(`kind.${kind}`)}, ${ties}"`);
		}
		// Each tie stands under both of its ends.
		for (const { from, to, kind, directed } of document.ties) {
			const word = t(`tieKind.${kind}`);
			expect(tree).toContain(t('ui.list.tieOut', { kind: word, other: nameOf(to) }));
			const back = directed
				? t('edit.tie', { from: nameOf(from), kind: word, to: nameOf(to) })
				: t('ui.list.tieOut', { kind: word, other: nameOf(from) });
			expect(tree).toContain(back);
		}
		for (const { name } of [...document.groups, ...document.projects]) expect(tree).toContain(name);
		for (const { id: place, name } of document.jurisdictions)
			if (document.stakeholders.some(({ home }) => home === place)) expect(tree).toContain(name);
	});
}
