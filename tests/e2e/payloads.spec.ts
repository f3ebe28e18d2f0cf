import { expect, test } from '@playwright/test';
import { writtenFormats } from '#lib/formats/index.ts';
import { views } from '#lib/views/index.ts';
import { documentOfPayloads } from './support/payloads.ts';
import { whenReady } from './support/workspace.ts';

/** Maps full of payloads; `npm run test:full` opens more. */
const TURNS = Number(process.env['ROUNDTABLE_PAYLOADS'] ?? 1);

for (let turn = 1; turn <= TURNS; turn++) {
	test(`no text of a map becomes script, whatever page shows it (${turn})`, async ({ page, request }) => {
		test.setTimeout(120_000);
		const made = await request.post('/api/maps', { data: { document: documentOfPayloads(turn) } });
		expect(made.status()).toBe(201);
		const { id } = (await made.json()) as { id: string };

		const wrong: string[] = [];
		page.on('dialog', (dialog) => {
			wrong.push(`${page.url()}: a dialog`);
			void dialog.dismiss();
		});
		page.on('console', (message) => {
			if (/Content Security Policy|requires 'Trusted|is not defined/i.test(message.text()))
				wrong.push(`${page.url()}: ${message.text()}`);
		});
		page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
		await page.exposeFunction('hit', () => wrong.push(`${page.url()}: a text ran`));

		const pages = [
			'/',
			...views.map((view) => `/m/${id}/${view.id}`),
			`/m/${id}/plan`,
			`/api/maps/${id}/plan/html`
		];
		for (const address of pages) {
			await page.goto(address);
			await page.waitForLoadState('load');
			if (!address.startsWith('/m/')) continue;
			// What is shown of one stakeholder, and what a pointer and the description tell.
			await whenReady(page);
			await page.getByRole('main').first().hover();
			await page.keyboard.press('d');
		}
		for (const { id: format } of writtenFormats) {
			const file = await request.get(`/api/maps/${id}/export/${format}`);
			expect(file.status(), format).toBe(200);
			// Nothing that leaves is a page of ours.
			expect(file.headers()['content-type'], format).not.toMatch(/html|svg/);
		}
		expect(wrong).toEqual([]);
	});
}
