import { expect, test } from '@playwright/test';
import { views } from '#lib/views/index.ts';
import { expectAccessible } from './support/axe.ts';
import { createMap } from './support/workspace.ts';
import { speakers } from './support/words.ts';

const sizes = [
	{ width: 1280, height: 720 },
	{ width: 390, height: 844 }
];
const pages = [
	'/?x',
	'/?new',
	'/import?x',
	...views.flatMap(({ id }) => [
		`/m/okanagan-floods/${id}?sel=obwb`,
		`/m/regional-digital-strategy/${id}?co=strategy`
	]),
	'/m/okanagan-floods/lanes?q=lead',
	'/m/okanagan-floods/plan?x',
	'/nowhere?x'
];

for (const viewport of sizes) {
	for (const speaker of speakers) {
		const { language, t } = speaker;
		test.describe(`${language}, ${viewport.width}x${viewport.height}`, () => {
			test.use({ viewport });
			// The tables have thousands of cells, and axe looks at every one.
			test.slow();

			for (const address of pages) {
				test(`axe finds nothing on ${address}`, async ({ page }) => {
					await page.goto(`${address}&lang=${language}`.replace('?x&', '?'));
					await page.waitForLoadState('load');
					await expectAccessible(page);
				});
			}

			test('axe finds nothing on an empty map and on a preview', async ({ page }) => {
				await createMap(page, 'Who is here?', speaker);
				await expectAccessible(page);
				await page.goto(`/import?lang=${language}`);
				await page.waitForLoadState('networkidle');
				const buffer = Buffer.from('from,to\na,b\nc\n');
				await page
					.locator('[data-files]')
					.setInputFiles([{ name: 'ties.csv', mimeType: 'text/csv', buffer }]);
				await expect(page.getByRole('heading', { name: t('ui.import.previewTitle') })).toBeVisible();
				await expectAccessible(page);
			});
		});
	}
}
