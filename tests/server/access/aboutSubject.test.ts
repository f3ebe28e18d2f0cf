import { expect, it } from 'vitest';
import { replay } from '#lib/model/applyChange.ts';
import { addRecord, type LoggedEdit } from '#lib/model/changes.ts';
import { createMap } from '#lib/model/StakeholderMap.ts';
import { aboutSubject } from '#lib/server/access/aboutSubject.ts';

const edit = (seq: number, author: string, ...changes: LoggedEdit['changes'][number][]): LoggedEdit => ({
	id: `e${seq}`,
	seq,
	author,
	at: '2026-01-01T00:00:00.000Z',
	changes
});
const log = [
	edit(
		1,
		'Anna',
		addRecord('stakeholder', { id: 'p', name: 'Zoé Côté', kind: 'other' }),
		addRecord('stakeholder', { id: 'a', name: 'Alpha', kind: 'agency' }),
		addRecord('stakeholder', { id: 'b', name: 'Beta', kind: 'agency' })
	),
	edit(2, 'Bob', addRecord('tie', { id: 't', from: 'p', to: 'a', kind: 'advises', directed: true })),
	edit(3, 'Bob', addRecord('tie', { id: 'u', from: 'a', to: 'b', kind: 'funds', directed: true })),
	edit(4, 'Bob', addRecord('assessment', { id: 'j', stakeholder: 'p', influence: 2, by: 'Carl' })),
	edit(5, 'Bob', { kind: 'stakeholder.set', id: 'b', from: {}, to: { note: 'Ask zoe cote first' } }),
	edit(6, 'Bob', {
		kind: 'stakeholder.set',
		id: 'b',
		from: { note: 'Ask zoe cote first' },
		to: { note: null }
	})
];
const map = replay(createMap({ id: 'm', title: 'M' }), log);

it('gathers all of a person: the record, what refers to it, and what was said and taken away again', async () => {
	const { records, history } = await aboutSubject(map, log, 'ZOE CÔTÉ');
	expect(Object.entries(records).map(([kind, list]) => [kind, list.length])).toEqual([
		['stakeholders', 1],
		['ties', 1],
		['assessments', 1]
	]);
	expect(history.map(({ seq }) => seq)).toEqual([1, 2, 4, 5, 6]);
	expect(JSON.stringify({ records, history })).not.toContain('Alpha');
});

it('looks in what was written, not in the names of fields, and finds every sign of a name', async () => {
	const name = 'Friends of "The Lake"';
	const edits = [edit(1, 'Anna', addRecord('stakeholder', { id: 'f', name, kind: 'communityGroup' }))];
	const friends = replay(createMap({ id: 'm', title: 'M' }), edits);
	expect((await aboutSubject(friends, edits, name)).history).toHaveLength(1);
	expect((await aboutSubject(friends, edits, 'kind')).history).toEqual([]);
});

it('lets others have their turn while it reads a long log', async () => {
	const long = Array.from({ length: 60_000 }, (_, i) =>
		addRecord('stakeholder', { id: `s${i}`, name: `Body ${i}`, kind: 'agency' })
	);
	let turns = 0;
	const other = setInterval(() => turns++, 1);
	const { history } = await aboutSubject(map, [edit(1, 'Anna', ...long)], 'Body 7');
	clearInterval(other);
	expect(history[0]?.changes.length).toBeGreaterThan(1);
	expect(turns).toBeGreaterThan(0);
});

it('leaves out who wrote and who judged, unless they are asked for or are the person', async () => {
	const text = async (...parameters: [string, boolean?]) =>
		JSON.stringify(await aboutSubject(map, log, ...parameters));
	expect(await text('Zoé Côté')).not.toMatch(/Anna|Bob|Carl/);
	expect(await text('Zoé Côté', true)).toMatch(/Anna.*Bob.*Carl|Carl.*Anna.*Bob/);
	expect(await text('Carl')).toContain('Carl');
});
