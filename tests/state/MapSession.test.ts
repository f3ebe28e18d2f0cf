import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InputError, NotFoundError, StorageError } from '#lib/base/errors.ts';
import { addRecord, setFields, type Edit } from '#lib/model/changes.ts';
import { removeRecord } from '#lib/model/edits/removeRecord.ts';
import { toDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import { MapSession } from '#lib/state/MapSession.svelte.ts';
import { createMemory, FakeLog } from './FakeLog.ts';

const document: MapDocument = {
	header: { id: 'map', title: 'Who keeps the river in its bed?' },
	stakeholders: [
		{ id: 'town', name: 'Town', kind: 'municipality' },
		{ id: 'board', name: 'Water board', kind: 'agency' },
		{ id: 'farm', name: 'Farm union', kind: 'communityGroup' }
	],
	ties: [{ id: 'tie', from: 'town', to: 'board', kind: 'funds', directed: true }]
};

const open: MapSession[] = [];
let count = 0;

function openSession(log: FakeLog, kept = createMemory(), from = { document, seq: 0 }): MapSession {
	const session = new MapSession({
		...from,
		author: 'me',
		link: log,
		kept,
		newId: () => `id-${count++}`,
		now: () => '2026-01-01T00:00:00Z'
	});
	session.open();
	open.push(session);
	return session;
}

const rename = (session: MapSession, id: string, fields: { name?: string; description?: string }) => {
	const change = setFields('stakeholder', session.map.stakeholders.get(id)!, fields);
	return session.apply(change ? [change] : []);
};
const nameOf = (session: MapSession, id: string) => session.map.stakeholders.get(id)?.name;
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	for (const session of open.splice(0)) session.close();
	vi.useRealTimers();
});

describe('an edit', () => {
	it('shows before the log has answered, and is saved after', async () => {
		const log = new FakeLog(document);
		const session = openSession(log);
		rename(session, 'town', { name: 'City' });
		expect([nameOf(session, 'town'), session.saving.kind]).toEqual(['City', 'saving']);
		await settled();
		expect(session.saving.kind).toBe('saved');
		expect(toDocument(log.map)).toEqual(toDocument(session.map));
	});

	it('that does not fit changes nothing and says why', () => {
		const session = openSession(new FakeLog(document));
		const before = session.map;
		const wrong = addRecord('tie', { id: 'x', from: 'town', to: 'nobody', kind: 'funds', directed: true });
		expect(() => session.apply([wrong])).toThrow(expect.objectContaining({ code: 'reference.broken' }));
		expect(session.map).toBe(before);
		expect(session.undoable).toBeUndefined();
	});

	it('that the log refuses is rolled back and keeps what was typed beside its problem', async () => {
		const log = new FakeLog(document);
		log.refuse = () => new InputError('text.tooLong');
		const session = openSession(log);
		rename(session, 'town', { name: 'A name too long' });
		await settled();
		expect(nameOf(session, 'town')).toBe('Town');
		expect(session.refusals[0]?.sentence.key).toBe('error.text.tooLong');
		expect(session.refusals[0]?.edit.changes[0]).toMatchObject({
			id: 'town',
			to: { name: 'A name too long' }
		});
		expect([session.undoable, session.saving.kind]).toEqual([undefined, 'saved']);
	});
});

describe('others', () => {
	it('change other fields, and both changes stay', async () => {
		const log = new FakeLog(document);
		const session = openSession(log);
		log.cut = true;
		rename(session, 'town', { name: 'City' });
		await settled();
		log.byOther(
			setFields('stakeholder', log.map.stakeholders.get('town')!, { description: 'On the river' })!
		);
		expect(session.map.stakeholders.get('town')).toMatchObject({ name: 'City', description: 'On the river' });
		expect([...session.flashed]).toEqual(['town']);
	});

	it('come before an own edit that was answered first', async () => {
		const log = new FakeLog(document);
		const session = openSession(log);
		log.holdFeed();
		log.byOther(setFields('stakeholder', log.map.stakeholders.get('town')!, { name: 'Village' })!);
		rename(session, 'town', { name: 'City' });
		await settled();
		expect(nameOf(session, 'town')).toBe('City');
		log.releaseFeed();
		expect([nameOf(session, 'town'), session.seq]).toEqual(['City', 2]);
	});

	it('are never undone: a field that they changed since stays theirs', async () => {
		const log = new FakeLog(document);
		const session = openSession(log);
		rename(session, 'town', { name: 'City', description: 'Mine' });
		await settled();
		log.byOther(setFields('stakeholder', log.map.stakeholders.get('town')!, { name: 'Village' })!);
		session.undo();
		const town = session.map.stakeholders.get('town');
		expect([town?.name, town?.description]).toEqual(['Village', undefined]);
	});
});

describe('undo', () => {
	it('takes back and does again without end, by name', async () => {
		const session = openSession(new FakeLog(document));
		const start = toDocument(session.map);
		session.apply(removeRecord(session.map, 'stakeholder', 'board'));
		const afterwards = toDocument(session.map);
		rename(session, 'town', { name: 'City' });
		expect(session.undoable).toMatchObject({ key: 'edit.set' });
		session.undo();
		expect(session.undo()).toMatchObject({ key: 'edit.remove' });
		expect(new Set(session.map.stakeholders.values())).toEqual(new Set(start.stakeholders));
		expect(session.undo()).toBeUndefined();
		session.redo();
		expect(toDocument(session.map)).toEqual(afterwards);
		session.redo();
		expect([nameOf(session, 'town'), session.redo()]).toEqual(['City', undefined]);
		await settled();
		expect(session.saving.kind).toBe('saved');
	});
});

describe('without a network', () => {
	it('keeps edits here, counts them, and sends each once when it is back', async () => {
		const log = new FakeLog(document);
		const kept = createMemory();
		const session = openSession(log, kept);
		log.cut = true;
		rename(session, 'town', { name: 'City' });
		rename(session, 'farm', { name: 'Farmers' });
		await settled();
		expect(session.saving).toMatchObject({ kind: 'kept', count: 2 });
		expect(kept.edits.size).toBe(2);
		log.cut = false;
		session.wake();
		await settled();
		expect([log.log.length, kept.edits.size, session.saving.kind]).toEqual([2, 0, 'saved']);
	});

	it('sends what a closed window left, also where the log has it already', async () => {
		const log = new FakeLog(document);
		log.loseAnswer = true;
		const kept = createMemory();
		const first = openSession(log, kept);
		first.apply([addRecord('stakeholder', { id: 'new', name: 'New', kind: 'other' })]);
		await settled();
		first.close();
		const left: Edit = { id: 'left', author: 'me', at: '2026-01-02T00:00:00Z', changes: [] };
		kept.keep({
			...left,
			changes: [setFields('stakeholder', document.stakeholders![0]!, { name: 'City' })!]
		});
		const second = openSession(log, kept, await log.read());
		await settled();
		expect(log.log.map(({ seq, id }) => [seq, id])).toEqual([
			[1, expect.any(String)],
			[2, 'left']
		]);
		expect([nameOf(second, 'town'), second.refusals, kept.edits.size]).toEqual(['City', [], 0]);
	});

	it('keeps what is not taken because the session has ended, for when one has signed in again', async () => {
		const log = new FakeLog(document);
		const kept = createMemory();
		log.refuse = () => new NotFoundError('map.unknown', { id: 'map' });
		const session = openSession(log, kept);
		rename(session, 'town', { name: 'City' });
		await settled();
		expect([nameOf(session, 'town'), kept.edits.size, session.refusals]).toEqual(['City', 1, []]);
	});

	it('reads a map anew as soon as somebody can be asked', async () => {
		const log = new FakeLog(document);
		const session = openSession(log);
		log.cut = true;
		log.byOther(setFields('stakeholder', log.map.stakeholders.get('town')!, { name: 'City' })!);
		log.forget();
		await settled();
		expect(session.connected).toBe(false);
		log.cut = false;
		log.byOther(setFields('stakeholder', log.map.stakeholders.get('farm')!, { name: 'Farmers' })!);
		await vi.advanceTimersByTimeAsync(2_000);
		expect([nameOf(session, 'farm'), session.connected]).toEqual(['Farmers', true]);
	});

	it('and on a full disk says what the server said', async () => {
		const log = new FakeLog(document);
		log.refuse = () => new StorageError('store.full');
		const session = openSession(log);
		rename(session, 'town', { name: 'City' });
		await settled();
		expect(session.saving).toEqual({
			kind: 'kept',
			count: 1,
			because: { key: 'error.store.full', values: {} }
		});
	});
});
