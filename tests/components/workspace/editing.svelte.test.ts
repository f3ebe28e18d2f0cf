import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { InputError } from '#lib/base/errors.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import InWorkspace from './InWorkspace.svelte';
import { openWorkspace } from './openWorkspace.ts';

async function show(search = '', language: Language = 'en') {
	const { workspace, log } = openWorkspace(search);
	const screen = await render(InWorkspace, { workspace, language });
	const byName = (name: string) =>
		[...workspace.session.map.stakeholders.values()].find((one) => one.name === name);
	return { workspace, log, screen, byName };
}

test('N, one line and Enter add a stakeholder; chips say how the line is understood', async () => {
	const { screen, byName } = await show('', 'fr');
	await userEvent.keyboard('n');
	await userEvent.keyboard('Ville de Rutland, municipality, Kelowna > Rutland');
	await expect.element(screen.getByText(/^Type\s+municipalité$/)).toBeVisible();
	await expect.element(screen.getByText(/Kelowna › Rutland/)).toBeVisible();
	await userEvent.keyboard('{Enter}');
	expect(byName('Ville de Rutland')).toMatchObject({
		kind: 'municipality',
		position: { x: expect.any(Number) }
	});
});

test('one who is there already is shown, not added again', async () => {
	const { screen, workspace } = await show();
	const { size } = workspace.session.map.stakeholders;
	await userEvent.keyboard('n');
	await userEvent.keyboard('city of kelowna{Enter}');
	expect(workspace.session.map.stakeholders.size).toBe(size);
	await expect.element(screen.getByRole('heading', { name: 'City of Kelowna', level: 2 })).toBeVisible();
});

test('C, a name and a digit tie; Ctrl+Z takes it back and says so', async () => {
	const { screen, workspace } = await show('sel=city');
	const { size } = workspace.session.map.ties;
	await userEvent.keyboard('c');
	await userEvent.keyboard('streamk{Enter}6');
	const tie = [...workspace.session.map.ties.values()].at(-1);
	expect(tie).toMatchObject({ from: 'city', to: 'streamkeepers', kind: 'advises', directed: true });
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(workspace.session.map.ties.size).toBe(size);
	await expect
		.element(screen.getByText(/^Undid: added City of Kelowna advises Streamkeepers/).first())
		.toBeVisible();
});

test('Delete takes the ties along at once, and offers Undo', async () => {
	const { screen, workspace } = await show('sel=city');
	await userEvent.keyboard('{Delete}');
	expect(workspace.session.map.stakeholders.has('city')).toBe(false);
	await screen.getByRole('button', { name: 'Undo' }).click();
	expect(workspace.session.map.stakeholders.has('city')).toBe(true);
});

test('a field saves on Enter; what is refused stays with its reason', async () => {
	const { screen, workspace, log } = await show('sel=city');
	const name = screen.getByLabelText('Name', { exact: true });
	await name.fill('Kelowna City Hall');
	await userEvent.keyboard('{Enter}');
	expect(workspace.session.map.stakeholders.get('city')?.name).toBe('Kelowna City Hall');

	log.refuse = () => new InputError('route.unknown');
	await name.fill('Refused');
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText('There is nothing at this address.')).toBeVisible();
	await expect.element(name).toHaveValue('Refused');
	expect(workspace.session.map.stakeholders.get('city')?.name).toBe('Kelowna City Hall');
});

test('single letters can be switched off', async () => {
	localStorage.setItem('roundtable.letters', 'off');
	const { workspace } = await show();
	await userEvent.keyboard('n');
	expect(workspace.entry).toBeUndefined();
	localStorage.removeItem('roundtable.letters');
});

test.each(['', 'sel=city', 'q=lead'])('axe finds nothing (%s)', async (search) => {
	const { screen, workspace } = await show(search);
	if (search === '') workspace.panel = 'filter';
	const { violations } = await axe.run(screen.container);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
