import axe from 'axe-core';
import { tick } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { analyse } from '#lib/analysis/analyse.ts';
import { assessMap } from '#lib/analysis/certainty/assessMap.ts';
import { offer } from '#lib/analysis/offer.ts';
import { finish } from '#lib/analysis/steps.ts';
import TableView from '#lib/components/table/TableView.svelte';
import type { Language } from '#lib/i18n/catalogue.ts';
import { fromDocument, toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { RankCertainties } from '#lib/state/RankCertainties.svelte.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { smallMap } from '../smallMap.ts';
import { wideMap } from '../wideMap.ts';
import WithLanguage from '../WithLanguage.svelte';

const figures = analyse(toGraph(smallMap)).stakeholders;
const show = async (given: object = {}, language: Language = 'en') =>
	await render(WithLanguage, {
		of: TableView as never,
		language,
		given: { map: smallMap, measures: offer.measures, figures, onselect: () => undefined, ...given }
	});
const wideFigures = analyse(toGraph(wideMap)).stakeholders;
/** Works at once, in this thread, on a few networks. */
function certaintiesOf(map: StakeholderMap): RankCertainties {
	const certainties = new RankCertainties((hear) => ({
		post: (message) => {
			if (message.kind !== 'run' || message.task.kind !== 'assess') return;
			const certainty = finish(assessMap(map, { ...message.task, runs: 3 }));
			hear({ kind: 'assessed', run: message.run, certainty });
		},
		end: () => undefined
	}));
	certainties.look(map, {});
	return certainties;
}
const names = (container: Element) =>
	[...container.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim());

test('has a column for every measure of stakeholders', async () => {
	const screen = await show();
	// Name, kind and place, one quality judged.
	expect(screen.container.querySelectorAll('th[scope="col"]')).toHaveLength(offer.measures.length + 4);
});

test('moves no row when the figures come: nobody would touch the one that was meant', async () => {
	const others = [...wideMap.stakeholders.keys()].filter((id) => id !== 'b9');
	const ties = others.map((to) => ({ id: to, from: 'b9', to, kind: 'advises' as const, directed: false }));
	const map = fromDocument({ ...toDocument(wideMap), ties });
	const before = await show({ map, figures: undefined });
	const after = await show({ map, figures: analyse(toGraph(map)).stakeholders });
	expect(names(after.container)[0]).toBe('Body 9');
	expect(names(before.container)).toEqual(names(after.container));
});

test('sorts by a column, most first, and keeps the unknown last both ways', async () => {
	const screen = await show();
	expect(names(screen.container)[0]).toBe('City of Kelowna');
	const influence = screen.getByRole('columnheader', { name: 'Influence' }).getByRole('button');
	await influence.click();
	expect(names(screen.container)[0]).toBe('City of Kelowna');
	await influence.click();
	expect(names(screen.container)[0]).toBe('City of Kelowna');
});

test('shows what has no meaning as such and never as zero, and judgments with who said them', async () => {
	const screen = await show();
	const row = screen.getByRole('row', { name: 'Streamkeepers' });
	await expect.element(row.getByText('no meaning here').first()).toBeInTheDocument();
	await expect.element(row.getByText('nobody judged it')).toBeInTheDocument();
	const judged = screen.getByRole('row', { name: 'City of Kelowna' }).getByTitle('5, Ana and 2, Ben');
	await expect.element(judged).toHaveTextContent('3.5');
});

test('selects and lets go', async () => {
	const onselect = vi.fn();
	const screen = await show({ onselect, selected: 'city' });
	await screen.getByRole('button', { name: 'Province' }).click();
	expect(onselect).toHaveBeenLastCalledWith('province');
	await screen.getByRole('button', { name: 'City of Kelowna' }).click();
	expect(onselect).toHaveBeenLastCalledWith(undefined);
});

test('shows beside the order how sure it is, and whom it does not rank', async () => {
	const screen = await show({ map: wideMap, figures: wideFigures, certainties: certaintiesOf(wideMap) });
	await screen.getByRole('button', { name: 'How sure', exact: true }).click();
	const column = screen.getByRole('columnheader', { name: 'Rank by Direct partners' });
	await expect.element(column).toBeInTheDocument();
	const first = screen.getByRole('row', { name: 'Body 0' });
	await expect.element(first.getByText('solid')).toBeInTheDocument();
	await expect
		.element(screen.getByRole('row', { name: 'Nation' }).getByText('in no order'))
		.toBeInTheDocument();
	await expect.element(screen.getByText(/An incomplete map understates this/)).toBeInTheDocument();
	await screen
		.getByRole('columnheader', { name: 'Harmonic closeness', exact: true })
		.getByRole('button')
		.click();
	await expect
		.element(screen.getByRole('columnheader', { name: 'Rank by Harmonic closeness' }), { timeout: 10_000 })
		.toBeInTheDocument();
	expect((await axe.run(screen.container)).violations).toEqual([]);
	await screen.getByRole('button', { name: 'How sure', exact: true }).click();
	await expect.element(column).not.toBeInTheDocument();
});

test('explains the figure in order: formula, source, what to beware of, an example', async () => {
	const screen = await show({}, 'fr');
	const open = screen.getByRole('button', { name: 'Comment c’est calculé' });
	await open.click();
	await expect.element(screen.getByText('k(v) = |N(v)|')).toBeVisible();
	await expect.element(screen.getByText(/C travaille avec A, B et D\u00a0: 3/)).toBeVisible();
	await expect.element(screen.getByRole('link', { name: 'Freeman 1979' })).toBeVisible();
	expect((await axe.run(screen.container)).violations).toEqual([]);
	await open.click();
	await expect.element(screen.getByText('k(v) = |N(v)|')).not.toBeInTheDocument();
});

test('copies rows as a spreadsheet of the language takes them', async () => {
	const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	const screen = await show({}, 'fr');
	await screen.getByRole('button', { name: 'Copier pour un tableur' }).click();
	await expect.element(screen.getByRole('status')).toHaveTextContent('3 rangées copiées.');
	const [head, first] = (write.mock.calls[0]?.[0] ?? '').split('\n').map((line) => line.split('\t'));
	expect(first?.[0]).toBe('Ville de Kelowna');
	expect(first?.[head?.indexOf('Influence') ?? 0]).toBe('3,5');
	expect(first).toHaveLength(head?.length ?? 0);
});

test('axe finds nothing', async () => {
	const screen = await show({ selected: 'city' });
	const { violations } = await axe.run(screen.container);
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test('renames in the row with F2, changes kind and place of the selected one in its cells', async () => {
	const onset = vi.fn(() => true);
	const onchoose = vi.fn();
	const screen = await show({ onset, onchoose, selected: 'city' });
	(screen.getByRole('button', { name: 'City of Kelowna' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{F2}');
	await expect.element(screen.getByRole('textbox', { name: 'Rename City of Kelowna' })).toHaveFocus();
	await userEvent.keyboard('City Hall{Enter}');
	expect(onset).toHaveBeenLastCalledWith('city', { name: 'City Hall' });
	await expect.element(screen.getByRole('button', { name: 'City of Kelowna' })).toHaveFocus();
	await screen.getByLabelText('Kind').selectOptions('agency');
	expect(onset).toHaveBeenLastCalledWith('city', { kind: 'agency' });
	await screen.getByLabelText('Choose Province').click();
	expect(onchoose).toHaveBeenLastCalledWith('province');
});

describe('of five hundred', () => {
	const many = fromDocument({
		header: { id: 'many', title: 'Many' },
		stakeholders: Array.from({ length: 500 }, (_, i) => ({
			id: `b${i}`,
			name: `Body ${String(i).padStart(3, '0')}`,
			kind: 'agency' as const
		}))
	});
	const button = (name: string) => ({ name, exact: true });

	test('holds the rows in sight, and says how many there are', async () => {
		const { container } = await show({ map: many, figures: {} });
		expect(container.querySelectorAll('tbody th').length).toBeLessThan(60);
		expect(container.querySelector('table')?.ariaRowCount).toBe('502');
		expect(container.querySelector('tbody tr')?.ariaRowIndex).toBe('3');
		expect((await axe.run(container)).violations).toEqual([]);
	});

	test('draws a few rows at a time, until all in sight are there; who is selected stays', async () => {
		const given = { map: many, figures: {}, selected: 'b321' };
		const { container } = await show(given);
		const bottom = (selector: string) =>
			[...container.querySelectorAll(selector)].at(-1)?.getBoundingClientRect().bottom ?? 0;
		await expect.poll(() => bottom('tbody [aria-rowindex]')).toBeGreaterThan(bottom('.scroll'));
		container.querySelector<HTMLElement>('thead button')?.click();
		await tick();
		expect(container.querySelectorAll('tbody th').length).toBeLessThan(10);
		expect(names(container)).toContain('Body 321');
		await expect.poll(() => container.querySelectorAll('tbody th').length).toBeGreaterThan(15);
	});

	test('is walked from end to end by keys, and keeps the focus where it is scrolled away from', async () => {
		const screen = await show({ map: many, figures: {} });
		(screen.getByRole('button', button('Body 000')).element() as HTMLElement).focus();
		await userEvent.keyboard('{End}');
		const last = screen.getByRole('button', button('Body 499'));
		await expect.element(last).toHaveFocus();
		expect(last.element().closest('tr')?.ariaRowIndex).toBe('502');
		await userEvent.keyboard('{ArrowUp}{ArrowUp}');
		await expect.element(screen.getByRole('button', button('Body 497'))).toHaveFocus();
		screen.container.querySelector('.scroll')?.scrollTo(0, 0);
		await expect.element(screen.getByRole('button', button('Body 005'))).toBeInTheDocument();
		await expect.element(screen.getByRole('button', button('Body 497'))).toHaveFocus();
	});

	test('brings into sight whoever is selected elsewhere, and prints everyone', async () => {
		const screen = await show({ map: many, figures: {}, selected: 'b321' });
		const { container } = screen;
		const row = screen.getByRole('button', button('Body 321'));
		const { top, bottom } = row.element().getBoundingClientRect();
		const held = screen.getByRole('region', { name: 'Measures, scrolls sideways' }).element();
		expect(top).toBeGreaterThan(container.querySelector('thead')?.getBoundingClientRect().bottom ?? 0);
		expect(bottom).toBeLessThanOrEqual(held.getBoundingClientRect().bottom);
		window.dispatchEvent(new Event('beforeprint'));
		const sheets = [...container.querySelectorAll('.paper')];
		expect(sheets.length).toBeGreaterThan(1);
		for (const sheet of sheets) expect(sheet.querySelectorAll('tbody th')).toHaveLength(500);
		window.dispatchEvent(new Event('afterprint'));
		await expect.poll(() => container.querySelectorAll('tbody th').length).toBeLessThan(60);
	});
});
