import { describe, expect, it } from 'vitest';
import { formats, readFiles, writeMap, writtenFormats } from '#lib/formats/index.ts';
import { invertChanges, type Change, type LoggedEdit } from '#lib/model/changes.ts';
import type { Action } from '#lib/model/records.ts';
import { fromDocument } from '#lib/model/StakeholderMap.ts';

const finding = {
	question: 'hold',
	code: 'hold.singlePoint',
	title: 'Bravo hangs on Alpha alone',
	reason: 'No other tie'
};
const guarded: Action = { id: 'g', what: 'Second way to Bravo', with: ['a'], status: 'open', finding };
const open: Action = { id: 'o', what: 'Call the board', with: ['a'], status: 'open' };
const map = fromDocument({
	header: { id: 'm', title: 'Who holds it?' },
	stakeholders: [
		{ id: 'a', name: 'Alpha', kind: 'municipality' },
		{ id: 'b', name: 'Bravo', kind: 'agency' }
	],
	actions: [guarded, open]
});
const said = /Second way|hangs on|No other tie|singlePoint/;
const FRAGILE = { en: 'stays in the map', fr: 'reste dans la carte' } as const;

describe('what names the fragile', () => {
	it.each(writtenFormats.map(({ id }) => id))(
		'does not leave the map in %s unless somebody says so',
		(id) => {
			const files = writeMap(map, id);
			for (const { bytes } of files) expect(new TextDecoder().decode(bytes)).not.toMatch(said);
			// Whoever reads the file again finds the actions that others may see, where the format holds actions.
			const isRead = formats.find((format) => format.id === id)?.loses.includes('records') === false;
			const read = (withGuarded: boolean) => [
				...readFiles(writeMap(map, id, { withGuarded })).map.actions.keys()
			];
			expect(isRead ? read(false) : ['o']).toEqual(['o']);
			expect(isRead ? read(true).sort() : ['g', 'o']).toEqual(['g', 'o']);
		}
	);

	it.each(['en', 'fr'] as const)('is said to have stayed there (%s)', (language) => {
		const [file] = writeMap(map, 'json', { language });
		expect(new TextDecoder().decode(file?.bytes)).toContain(FRAGILE[language]);
		const [whole] = writeMap(map, 'json', { language, withGuarded: true });
		expect(new TextDecoder().decode(whole?.bytes)).not.toContain(FRAGILE[language]);
	});

	it('does not leave in the history either, and no edit goes with it', () => {
		const changes: Change[][] = [
			[{ kind: 'action.add', record: open }],
			[
				{ kind: 'action.add', record: { ...guarded, what: 'Second way' } },
				{ kind: 'action.set', id: 'o', from: { status: 'open' }, to: { status: 'done' } }
			],
			[{ kind: 'action.set', id: 'g', from: { what: 'Second way' }, to: { what: 'Second way to Bravo' } }],
			invertChanges([{ kind: 'action.add', record: guarded }])
		];
		const history: LoggedEdit[] = changes.map((each, index) => ({
			id: `e${index}`,
			author: 'tester',
			at: '2026-01-01T00:00:00Z',
			changes: each,
			seq: index + 1
		}));
		const written = (withGuarded: boolean) =>
			new TextDecoder().decode(writeMap(map, 'json', { history, withGuarded })[0]?.bytes);
		expect(written(false)).not.toMatch(said);
		const told = JSON.parse(written(false)) as { history: LoggedEdit[] };
		expect(told.history.map(({ seq, changes }) => [seq, changes.length])).toEqual([
			[1, 1],
			[2, 1],
			[3, 0],
			[4, 0]
		]);
		expect(JSON.parse(written(true))).toMatchObject({ history });
	});
});
