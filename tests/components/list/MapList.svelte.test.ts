import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import MapList from '#lib/components/list/MapList.svelte';
import { smallMap } from '../smallMap.ts';
import WithLanguage from '../WithLanguage.svelte';

const actions = () => ({ onselect: vi.fn(), onconnect: vi.fn(), onremove: vi.fn(), onremovetie: vi.fn() });
const show = async (given: object) => await render(WithLanguage, { of: MapList as never, given });

test('lists places as headings, with their stakeholders by name and those without a home last', async () => {
	const screen = await show({ map: smallMap, actions: actions() });
	const headings = [...screen.container.querySelectorAll('h3, h4')].map((h) => h.textContent?.trim());
	expect(headings).toEqual([
		'British Columbia 2 stakeholders',
		'Kelowna 1 stakeholder',
		'Home not known 1 stakeholder'
	]);
});

test('walks by arrows and selects by Enter', async () => {
	const given = actions();
	await show({ map: smallMap, actions: given });
	await userEvent.tab();
	await userEvent.tab();
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(given.onselect).toHaveBeenLastCalledWith('city');
	await userEvent.keyboard('{End}{Enter}');
	expect(given.onselect).toHaveBeenLastCalledWith('streamkeepers');
});

test('opens the selected one on its ties, and hands on what is done to them', async () => {
	const given = actions();
	const screen = await show({ map: smallMap, selected: 'city', actions: given });
	await expect.element(screen.getByText('Province funds City of Kelowna')).toBeVisible();
	await screen.getByRole('button', { name: 'Connect' }).click();
	expect(given.onconnect).toHaveBeenCalledWith('city');
	await screen.getByRole('button', { name: 'Delete the tie: works with Streamkeepers' }).click();
	expect(given.onremovetie).toHaveBeenCalledWith('t2');
	await screen.getByText('works with Streamkeepers').click();
	expect(given.onselect).toHaveBeenLastCalledWith('streamkeepers');
});

test('axe finds nothing, with all ties open', async () => {
	const screen = await show({ map: smallMap, selected: 'city', actions: actions() });
	await screen.getByRole('checkbox').click();
	const { violations } = await axe.run(screen.container);
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test('edits where the row stands, and chooses', async () => {
	const given = { ...actions(), onset: vi.fn(() => true), onchoose: vi.fn() };
	const screen = await show({ map: smallMap, selected: 'city', actions: given });
	await screen.getByRole('button', { name: 'Edit' }).click();
	await screen.getByLabelText('Home jurisdiction').selectOptions('bc');
	expect(given.onset).toHaveBeenLastCalledWith('city', { home: 'bc' });
	await screen.getByRole('button', { name: 'Choose' }).click();
	expect(given.onchoose).toHaveBeenLastCalledWith('city');
});
