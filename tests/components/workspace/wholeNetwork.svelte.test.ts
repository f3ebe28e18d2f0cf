import axe from 'axe-core';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { offer } from '#lib/analysis/offer.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { smallMap } from '../smallMap.ts';
import { wideMap } from '../wideMap.ts';
import InWorkspace from './InWorkspace.svelte';
import { openWorkspace } from './openWorkspace.ts';

async function show(map = wideMap, language: Language = 'en') {
	const { workspace } = openWorkspace('panel=stakeholder', { map, works: true });
	workspace.panel = 'stakeholder';
	return render(InWorkspace, { workspace, language });
}

test('shows every figure of the network and explains each, with nobody selected', async () => {
	const screen = await show();
	await expect.element(screen.getByRole('heading', { name: 'The network as a whole' })).toBeVisible();
	const { container } = screen;
	const heads = [...container.querySelectorAll('dt button')].map((button) => button.textContent.trim());
	expect(heads).toHaveLength(offer.wholes.length + offer.ties.length);
	await screen.getByRole('button', { name: 'Density', exact: true }).click();
	await expect.element(screen.getByText('m / (n (n − 1) / 2)')).toBeVisible();
	expect((await axe.run(container)).violations).toEqual([]);
});

test('counts pairs and threes, and shows who works with whom as a table with names', async () => {
	const screen = await show(smallMap);
	const row = (name: RegExp) => screen.getByRole('row', { name });
	await expect.element(row(/^tied one way/)).toHaveTextContent(/1$/);
	await expect.element(row(/^tied both ways/)).toHaveTextContent(/1$/);
	await expect.element(row(/^not tied/)).toHaveTextContent(/1$/);
	// The province funds the city, which works with the streamkeepers, one three of the kind 111D.
	await expect.element(row(/111D/)).toHaveTextContent(/1$/);
	await expect.element(row(/^British Columbia/)).toHaveTextContent(/100/);
	await expect.element(screen.getByText(/Below 15 stakeholders nothing is marked/)).toBeVisible();
});

test('speaks French throughout', async () => {
	const screen = await show(smallMap, 'fr');
	await expect.element(screen.getByRole('heading', { name: 'Le réseau dans son ensemble' })).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^Colombie-Britannique/ })).toBeVisible();
});
