import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Language } from '#lib/i18n/catalogue.ts';
import InWorkspace from './InWorkspace.svelte';
import { openWorkspace } from './openWorkspace.ts';

async function show(search = '', language: Language = 'en') {
	const { workspace } = openWorkspace(search);
	const screen = await render(InWorkspace, { workspace, language });
	return { workspace, screen, options: screen.getByRole('option') };
}

test('Ctrl+K, letters and Enter find a stakeholder', async () => {
	const { workspace, screen } = await show();
	await userEvent.keyboard('{Control>}k{/Control}');
	await expect.element(screen.getByRole('combobox')).toHaveFocus();
	await userEvent.keyboard('STREAMK{Enter}');
	await expect.poll(() => workspace.selected?.id).toBe('streamkeepers');
	await expect.poll(() => workspace.isPaletteShown).toBe(false);
});

test('lists every command that makes sense now, every view and every question, each with its key', async () => {
	const { screen } = await show();
	await userEvent.keyboard('{Control>}k{/Control}');
	await userEvent.keyboard('undo');
	await expect.element(screen.getByText(/nothing is called so/i)).toBeVisible();
	await userEvent.clear(screen.getByRole('combobox'));
	await userEvent.keyboard('add a');
	await expect.element(screen.getByRole('option', { name: 'Add a stakeholder N' })).toBeVisible();
	await userEvent.clear(screen.getByRole('combobox'));
	await userEvent.keyboard('who should le');
	await expect.element(screen.getByRole('option', { name: 'Who should lead?' })).toBeVisible();
	await expect.element(screen.getByRole('status')).toHaveTextContent('1 found');
});

test('arrows choose, a view is shown, Escape closes and changes nothing', async () => {
	const { workspace, screen } = await show('', 'fr');
	await userEvent.keyboard('{Control>}k{/Control}');
	await userEvent.keyboard('tableau');
	await expect.element(screen.getByRole('option', { selected: true })).toHaveTextContent(/^Tableau/);
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => workspace.view.view).toBe('table');
	await userEvent.keyboard('{Control>}k{/Control}');
	await userEvent.keyboard('kel{ArrowDown}{Escape}');
	await expect.poll(() => workspace.isPaletteShown).toBe(false);
	expect(workspace.view.view).toBe('table');
});

test('a place becomes the filter', async () => {
	const { workspace, screen } = await show();
	await userEvent.keyboard('{Control>}k{/Control}');
	await userEvent.keyboard('kelowna');
	await screen
		.getByRole('group', { name: 'Show only one place' })
		.getByRole('option', { name: 'Kelowna' })
		.first()
		.click();
	await expect.poll(() => workspace.view.query.filter).toMatchObject([{ of: 'jurisdiction' }]);
});

test('axe finds nothing', async () => {
	const { screen } = await show('', 'fr');
	await userEvent.keyboard('{Control>}k{/Control}');
	await expect.element(screen.getByRole('combobox')).toBeVisible();
	const { violations } = await axe.run(document.body);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
