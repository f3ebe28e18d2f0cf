import { expect, test } from '@playwright/test';
import { speakers } from './support/words.ts';
import { partnersOf, whenReady } from './support/workspace.ts';

for (const { language, t } of speakers) {
	test(`a filtered view comes back from its address (${language})`, async ({ page }) => {
		await page.goto(`/m/okanagan-floods/table?lang=${language}&f=kind:municipality`);
		await whenReady(page);
		const table = page.getByRole('table');
		/** Of a table only the rows in sight are drawn; it says how many there are, with two of the head. */
		const holds = (count: number) => expect(table).toHaveAttribute('aria-rowcount', String(count + 2));
		const chip = page.getByRole('button', {
			name: t('workspace.removeFilter', { label: t('kind.municipality') })
		});
		await expect(chip).toBeVisible();
		await holds(12);
		await table
			.getByRole('button', { name: /Kelowna/ })
			.first()
			.click();
		await expect(page).toHaveURL(/sel=/);

		await page.reload();
		await holds(12);
		await expect(table.getByRole('button', { name: /Kelowna/, pressed: true })).toBeVisible();

		await chip.click();
		await holds(66);
		await page.goBack();
		await holds(12);
	});

	test(`on a phone an address that asks, or names somebody, comes to what it is about (${language})`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		const answer = page.getByRole('heading', { name: t('question.lead.ask'), exact: true });
		await page.goto(`/m/okanagan-floods/lanes?lang=${language}&q=lead`);
		await expect(answer).toBeInViewport();
		await page.goto(`/m/okanagan-floods/network?lang=${language}&sel=obwb`);
		await expect(
			page.getByRole('heading', { name: /Okanagan Basin Water Board/, level: 2 })
		).toBeInViewport();
		// Also from another page, which brings the head of a page into sight.
		await page.goto(`/?lang=${language}`);
		await page.locator('a[href*="q=lead"]').first().click();
		await expect(answer).toBeInViewport();
		await page.goto(`/m/okanagan-floods/network?lang=${language}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	});

	test(`on a phone the view that is looked at is seen among the others (${language})`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		const errors: string[] = [];
		page.on('console', (told) => told.type() === 'error' && errors.push(told.text()));
		await page.goto(`/m/okanagan-floods/values?lang=${language}`);
		const views = page.getByRole('navigation', { name: t('workspace.views') });
		const current = views.locator('[aria-current]');
		await expect(current).toHaveText(t('view.values.label'));
		await expect(current).toBeInViewport({ ratio: 1 });
		// By its key nothing else brings it into sight.
		await page.keyboard.press('1');
		await expect(current).toHaveText(t('view.network.label'));
		await expect(current).toBeInViewport({ ratio: 1 });
		await expect(page).toHaveURL(/\/network/);
		await page.goBack();
		await expect(current).toHaveText(t('view.values.label'));
		await expect(current).toBeInViewport({ ratio: 1 });
		// Its picture is hidden behind the list, and is none without a size.
		expect(errors).toEqual([]);
	});

	test(`the language switch keeps the page (${language})`, async ({ page }) => {
		const other = language === 'en' ? 'fr' : 'en';
		await page.goto(`/import?lang=${language}`);
		await page.getByRole('link', { name: t(`ui.language.${other}`) }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', other);
		await expect(page).toHaveURL(/\/import/);
		await page.goto('/');
		await expect(page.locator('html')).toHaveAttribute('lang', other);
	});
}

test('the first page needs no script', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto('/?lang=en');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'How do we prepare the Okanagan for floods?'
	);
	await expect(page.locator('main svg path').first()).toBeVisible();
	await expect(page.getByRole('list').first().getByRole('listitem')).toHaveCount(3);
	await context.close();
});

const dated = {
	header: { title: 'When did they meet?' },
	stakeholders: ['First', 'Second', 'Third'].map((name, i) => ({
		id: `s${i}`,
		name: `${name} Council`,
		kind: 'municipality'
	})),
	projects: [
		{ id: 'early', name: 'Early works', start: '2014', end: '2016' },
		{ id: 'late', name: 'Late works', start: '2018', end: '2020' }
	],
	participations: [0, 1].flatMap((i) =>
		['early', 'late'].map((project) => ({
			id: `${project}${i}`,
			project,
			stakeholder: `s${i}`,
			role: 'partner'
		}))
	),
	ties: [
		{ id: 'old', from: 's0', to: 's1', kind: 'collaborates', directed: false, since: '2014' },
		{ id: 'new', from: 's0', to: 's2', kind: 'collaborates', directed: false, since: '2018' }
	]
};

for (const { language, t } of speakers) {
	test(`the date that is set in the view of time holds in every other (${language})`, async ({
		page,
		request
	}) => {
		const answer = await request.post('/api/maps', { data: { document: dated } });
		const { id } = (await answer.json()) as { id: string };
		const show = (view: 'table' | 'lanes' | 'time') =>
			page.getByRole('link', { name: t(`view.${view}.label`), exact: true }).click();
		await page.goto(`/m/${id}/time?lang=${language}`);
		await whenReady(page);
		const brush = page.getByRole('slider', { name: t('view.time.asOf') });
		await brush.focus();
		await page.keyboard.press('Home');
		await expect(page).toHaveURL(/at=2014/);
		await expect(brush).toHaveAttribute('aria-valuetext', '2014');
		await show('table');
		await expect(partnersOf(page, 'First Council')).toHaveText('1');
		await show('lanes');
		await expect(page).toHaveURL(/lanes\?at=2014/);
		await page.getByRole('button', { name: t('workspace.removeFilter', { label: '2014' }) }).click();
		await show('table');
		await expect(partnersOf(page, 'First Council')).toHaveText('2');
		await page.goBack();
		await page.goBack();
		await expect(page).toHaveURL(/at=2014/);
	});
}
