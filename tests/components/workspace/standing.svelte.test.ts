import axe from 'axe-core';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Language } from '#lib/i18n/catalogue.ts';
import { smallMap } from '../smallMap.ts';
import { wideMap } from '../wideMap.ts';
import InWorkspace from './InWorkspace.svelte';
import { openWorkspace } from './openWorkspace.ts';

async function show(selected: string, map = wideMap, language: Language = 'en') {
	const { workspace } = openWorkspace(`sel=${selected}`, { map, works: true });
	const screen = await render(InWorkspace, { workspace, language });
	return { workspace, screen };
}

test('shows figures at once, and how sure the place is when asked', async () => {
	const { screen } = await show('b0');
	await expect.element(screen.getByRole('heading', { name: 'Place in the network' })).toBeVisible();
	expect(screen.getByText('solid').elements()).toHaveLength(0);
	await screen.getByRole('button', { name: 'Work out how sure' }).click();
	await expect.element(screen.getByText('Rank 1 of 12').first()).toBeVisible();
	await expect.element(screen.getByText('solid').first()).toBeVisible();
	await expect.element(screen.getByText(/Nothing is known of/)).toBeVisible();
	expect((await axe.run(screen.container)).violations).toEqual([]);
});

test('puts a Nation in no order, and says why', async () => {
	const { screen } = await show('nation', wideMap, 'fr');
	await expect.element(screen.getByText(/n’entre dans aucun classement/)).toBeVisible();
	expect(screen.getByRole('button', { name: 'Calculer à quel point c’est sûr' }).elements()).toHaveLength(0);
});

test('lists and does not rank where fewer than ten have a figure', async () => {
	const { screen } = await show('city', smallMap);
	await screen.getByRole('button', { name: 'Work out how sure' }).click();
	await expect.element(screen.getByText(/Fewer than 10 can be ranked/)).toBeVisible();
});

test('explains a figure where it stands', async () => {
	const { screen } = await show('b0');
	await screen.getByRole('button', { name: 'Betweenness' }).click();
	await expect.element(screen.getByText('Σ_{s<t} σ_st(v) / σ_st')).toBeVisible();
	await expect.element(screen.getByText(/run through C: 4/)).toBeVisible();
});
