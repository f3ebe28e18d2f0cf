import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Finding } from '#lib/analysis/answers/answer.ts';
import { message } from '#lib/base/message.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import InWorkspace from '../workspace/InWorkspace.svelte';
import { openWorkspace } from '../workspace/openWorkspace.ts';

const finding: Finding = {
	code: 'missing.notHeard',
	title: message('answer.missing.notHeard.title', { name: 'Streamkeepers' }),
	why: message('answer.missing.contact.none'),
	evidence: ['streamkeepers'],
	about: ['streamkeepers'],
	certainty: { word: 'fair' },
	suggestion: message('answer.missing.notHeard.direct', { name: 'Streamkeepers' })
};

async function show(language: Language = 'en') {
	const { workspace } = openWorkspace();
	workspace.plan.addFinding('missing', finding, translatorOf(language));
	workspace.panel = 'plan';
	const screen = await render(InWorkspace, { workspace, language });
	const [action] = [...workspace.session.map.actions.values()];
	const held = () => workspace.session.map.actions.get(action!.id);
	return { workspace, screen, held };
}

test('a finding in the plan gets an owner, a date and a status, each of which can be undone', async () => {
	const { workspace, screen, held } = await show();
	await expect.element(screen.getByText('No owner yet')).toBeVisible();
	await screen.getByRole('button', { name: /Streamkeepers/ }).click();
	await screen.getByLabelText('Owner').fill('Ann Lee');
	await userEvent.keyboard('{Enter}');
	await screen.getByLabelText('By when').fill('soon');
	await userEvent.keyboard('{Enter}');
	await expect
		.element(screen.getByText('Write a year, a month or a day, such as 2025, 2025-06 or 2025-06-30.'))
		.toBeVisible();
	await screen.getByLabelText('By when').fill('2031-09');
	await userEvent.keyboard('{Enter}');
	await screen.getByLabelText('Status').selectOptions('started');
	expect(held()).toMatchObject({
		owner: 'Ann Lee',
		due: '2031-09',
		status: 'started',
		statusSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
	});
	expect([...workspace.evidence]).toEqual(['streamkeepers']);
	workspace.undo();
	expect(held()?.status).toBe('open');
	await expect.element(screen.getByText('No owner yet')).not.toBeInTheDocument();
});

test('the same finding is not added twice, but opened', async () => {
	const { workspace, screen } = await show('fr');
	workspace.panel = 'ask';
	workspace.plan.addFinding('missing', finding, translatorOf('fr'));
	expect(workspace.session.map.actions.size).toBe(1);
	await expect.element(screen.getByLabelText('Responsable')).toBeVisible();
});

test('an action of one’s own is added by keyboard and named at once', async () => {
	const { workspace, screen } = await show();
	const add = screen.getByRole('button', { name: 'Add an action' });
	await expect.element(add).toBeVisible();
	(add.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByLabelText('Action')).toHaveFocus();
	await userEvent.keyboard('Meet on farms{Control>}{Enter}{/Control}');
	expect([...workspace.session.map.actions.values()].map(({ what }) => what)).toContain('Meet on farms');
});

test('what is typed on a French page is French until somebody says otherwise', async () => {
	const { workspace, screen } = await show('fr');
	await screen.getByRole('button', { name: 'Ajouter une action' }).click();
	await screen.getByLabelText('Action').fill('Aller voir');
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	const typed = () => [...workspace.session.map.actions.values()].find(({ what }) => what === 'Aller voir');
	expect(typed()?.language).toBe('fr');
	await screen.getByLabelText('Langue de ces textes').selectOptions('English');
	expect(typed()?.language).toBe('en');
	await expect.element(screen.getByLabelText('Action')).toHaveAttribute('lang', 'en');
});

test('axe finds nothing on the plan, closed, open or empty', async () => {
	const { workspace, screen, held } = await show();
	const found = async () => {
		const { violations } = await axe.run(screen.container);
		return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
	};
	await expect.element(screen.getByText('No owner yet')).toBeVisible();
	expect(await found()).toEqual([]);
	workspace.plan.opened = held()?.id;
	await expect.element(screen.getByLabelText('Owner')).toBeVisible();
	expect(await found()).toEqual([]);
	workspace.remove('action', held()!.id);
	await expect.element(screen.getByText('Nothing is in the plan yet.')).toBeVisible();
	expect(await found()).toEqual([]);
});
