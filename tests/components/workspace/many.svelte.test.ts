import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InWorkspace from './InWorkspace.svelte';
import { openWorkspace } from './openWorkspace.ts';

async function show(search = '') {
	const { workspace, log } = openWorkspace(search);
	const screen = await render(InWorkspace, { workspace });
	const named = (name: string) =>
		[...workspace.session.map.stakeholders.values()].find((one) => one.name === name);
	return { workspace, log, screen, named };
}

function paste(text: string, target: Element = document.body) {
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

const range =
	'Name\tKind\tPlace\nLake Watch\tcommunity group\tKelowna > Mission\nCity of Kelowna\t\t\nDam Office\tagency\tKelowna > Mission\n';

test('a pasted range shows what it will add, and is one step to undo', async () => {
	const { screen, workspace, named, log } = await show();
	paste(range);
	const dialog = screen.getByRole('dialog', { name: 'Paste a list' });
	await expect.element(dialog.getByRole('row', { name: /Lake Watch.*community group.*new/ })).toBeVisible();
	await expect
		.element(dialog.getByRole('row', { name: /City of Kelowna.*on the map already/ }))
		.toBeVisible();
	const { violations } = await axe.run(document.body);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

	await dialog.getByRole('button', { name: 'Add 2' }).click();
	expect(named('Lake Watch')).toMatchObject({ kind: 'communityGroup', position: { x: expect.any(Number) } });
	expect(named('Dam Office')?.home).toBe(named('Lake Watch')?.home);
	await expect.poll(() => log.log.length).toBe(1);
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(named('Lake Watch')).toBeUndefined();
	expect(workspace.session.map.jurisdictions.size).toBe(2);
});

test('a list pasted into the line of a newcomer becomes a list; one row can be left out', async () => {
	const { screen, named } = await show();
	await userEvent.keyboard('n');
	await expect.element(screen.getByLabelText('New stakeholder')).toHaveFocus();
	paste('One\nTwo', document.activeElement as Element);
	await screen.getByRole('checkbox', { name: 'Add One' }).click();
	await screen.getByRole('button', { name: 'Add 1' }).click();
	expect([named('One'), named('Two')?.name]).toEqual([undefined, 'Two']);
});

test('all that are chosen change together, in one step each', async () => {
	const { screen, workspace } = await show();
	workspace.toggleChosen('city');
	workspace.toggleChosen('streamkeepers');
	await screen.getByLabelText('Who may see them').selectOptions('public');
	expect(workspace.session.map.stakeholders.get('streamkeepers')?.sensitivity).toBe('public');
	expect(workspace.session.map.ties.get('t2')?.sensitivity).toBe('public');
	await screen.getByRole('button', { name: 'Delete with their ties' }).click();
	expect([...workspace.session.map.stakeholders.keys()]).toEqual(['province']);
	workspace.undo();
	workspace.undo();
	expect(workspace.session.map.stakeholders.size).toBe(3);
	expect(workspace.session.map.stakeholders.get('city')?.sensitivity).toBeUndefined();
});

test('duplicates become one, and undo says so', async () => {
	const { screen, workspace } = await show();
	workspace.toggleChosen('city');
	workspace.toggleChosen('streamkeepers');
	await screen.getByRole('button', { name: 'Merge', exact: true }).click();
	await screen
		.getByRole('group', { name: /They are the same/ })
		.getByRole('button', { name: 'City of Kelowna' })
		.click();
	expect([...workspace.session.map.ties.keys()]).toEqual(['t1']);
	expect(workspace.selected?.id).toBe('city');
	await userEvent.keyboard('{Control>}z{/Control}');
	await expect
		.element(screen.getByText('Undid: merged Streamkeepers into City of Kelowna.').first())
		.toBeVisible();
	expect(workspace.session.map.ties.size).toBe(2);
});

test('a kind of tie after a comma ties at once; whoever is pointed at is the other end', async () => {
	const { workspace, screen } = await show('sel=city');
	await userEvent.keyboard('c');
	await userEvent.keyboard('province, borrows{Enter}');
	await expect.element(screen.getByText('Nobody on this map is called so. Add it first.')).toBeVisible();
	await userEvent.clear(screen.getByRole('combobox', { name: /^Connect/ }));
	await userEvent.keyboard('province, advises{Enter}');
	expect([...workspace.session.map.ties.values()].at(-1)).toMatchObject({
		from: 'city',
		to: 'province',
		kind: 'advises'
	});
	await userEvent.keyboard('c');
	workspace.open('streamkeepers');
	expect(workspace.entry).toEqual({ kind: 'connect', from: 'city', to: 'streamkeepers' });
});
