import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { addRecord } from '#lib/model/changes.ts';
import ValuesInWorkspace from './ValuesInWorkspace.svelte';
import { openWorkspace } from '../workspace/openWorkspace.ts';

async function show() {
	const { workspace } = openWorkspace();
	workspace.edit([
		addRecord('value', { id: 'equity', name: 'Equity' }),
		addRecord('indicator', {
			id: 'warned',
			name: 'Warned in time',
			value: 'equity',
			baseline: 2,
			baselineAt: '2024'
		})
	]);
	const screen = await render(ValuesInWorkspace, { workspace });
	await screen.getByRole('button', { name: /^Equity/ }).click();
	return { workspace, screen, map: () => workspace.session.map };
}

test('a value gets a principle and a rating, an indicator a dated reading that shows in the chart', async () => {
	const { workspace, screen, map } = await show();
	await screen.getByLabelText('Principle', { exact: true }).fill('Nobody is warned last.');
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await screen.getByLabelText('Somebody says how much it matters').selectOptions('city');
	await screen.getByLabelText(map().stakeholders.get('city')!.name, { exact: true }).selectOptions('5');
	expect(map().values.get('equity')?.principle).toBe('Nobody is warned last.');
	expect([...map().valueRatings.values()]).toMatchObject([
		{ stakeholder: 'city', value: 'equity', rating: 5 }
	]);

	await screen.getByRole('button', { name: 'Warned in time' }).click();
	await screen.getByRole('button', { name: 'Add a reading' }).click();
	await screen.getByLabelText('Date', { exact: true }).fill('2026-05');
	await userEvent.keyboard('{Enter}');
	await screen.getByLabelText('Figure', { exact: true }).fill('6.5');
	await userEvent.keyboard('{Enter}');
	expect([...map().readings.values()]).toMatchObject([{ indicator: 'warned', at: '2026-05', amount: 6.5 }]);
	await expect.element(screen.getByRole('img', { name: /^2 figures, from 2/ })).toBeVisible();
	workspace.undo();
	expect([...map().readings.values()][0]).not.toHaveProperty('amount');
});

test('what is not to be measured asks for stories alone; axe finds nothing', async () => {
	const { screen } = await show();
	await screen.getByRole('button', { name: 'Warned in time' }).click();
	await screen.getByRole('button', { name: 'Add a reading' }).click();
	await expect.element(screen.getByLabelText('Figure', { exact: true })).toBeVisible();
	const { violations } = await axe.run(screen.container);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	await screen.getByLabelText(/^Not to be measured/).click();
	await expect.element(screen.getByLabelText('Figure', { exact: true })).not.toBeInTheDocument();
	await expect.element(screen.getByLabelText('Story', { exact: true })).toBeVisible();
});
