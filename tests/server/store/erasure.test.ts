import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addRecord } from '#lib/model/changes.ts';
import { Vault } from '#lib/server/store/custody/Vault.ts';
import { openStore } from '#lib/server/store/openStore.ts';
import { restoreStore } from '#lib/server/store/restore.ts';
import { openFeed } from '#lib/server/stream/feed.ts';
import { addStakeholder, editOf, maker, smallMap, team, temporaryFolder } from './makeStore.ts';
import { visitor } from './peopleContract.ts';

const owner = visitor('owner');
const { title } = smallMap.header;
/** What is open on the map, and what its custodian keeps. */
const [OPEN, KEPT] = ['canary-open-b2', 'canary-kept-b2'];

function filesWith(folder: string, text: string): string[] {
	return readdirSync(folder, { recursive: true })
		.map((name) => join(folder, String(name)))
		.filter((file) => statSync(file).isFile() && readFileSync(file).includes(text));
}

async function filledStore(folder: string) {
	const store = await openStore(folder, { seals: true });
	await store.create(owner, smallMap, maker);
	await store.create(owner, { header: { id: 'other', title: 'Other' } }, { ...maker, id: 'o' });
	const kept = { name: KEPT, kind: 'other', sensitivity: 'community', custodian: 'nation' } as const;
	const records = [addStakeholder('open', { name: OPEN }), addRecord('stakeholder', { id: 'kept', ...kept })];
	await store.append({ ...team, custodians: ['nation'] }, 'basin', editOf(records), 1);
	// Enough to be saved whole.
	const many = Array.from({ length: 600 }, (_, i) => addStakeholder(`n${i}`, { note: OPEN }));
	await store.append(owner, 'basin', editOf(many), 2);
	return store;
}

it('leaves nothing of an erased map in the store’s files, nor a key to what backups hold sealed', async () => {
	const folder = temporaryFolder(onTestFinished);
	const elsewhere = temporaryFolder(onTestFinished);
	const store = await filledStore(folder);
	onTestFinished(() => store.close());
	expect(filesWith(folder, OPEN)).not.toEqual([]);
	const keys = () => readdirSync(join(folder, 'keys'), { recursive: true }).map(String);
	expect(keys().filter((name) => name.endsWith('.key'))).toHaveLength(1);
	const backup = join(elsewhere, 'backup.db');
	await store.backup(backup);
	await store.keeping.erase(owner, 'basin', title);
	for (const text of [OPEN, KEPT, title]) expect(filesWith(folder, text)).toEqual([]);
	expect(keys().filter((name) => name.endsWith('.key'))).toEqual([]);
	expect(filesWith(elsewhere, KEPT)).toEqual([]);
	expect(await store.verify()).toEqual([]);
});

it('finishes the next day what was cut short of an erasure: keys that are still there', async () => {
	const folder = temporaryFolder(onTestFinished);
	const store = await filledStore(folder);
	onTestFinished(() => store.close());
	await store.keeping.erase(owner, 'basin', title);
	// As where the server was killed once the map was out of the tables.
	await store.db.updateTable('erasure').set({ done: 0 }).execute();
	const vault = new Vault(join(folder, 'keys'), true);
	const box = vault.seal('basin', 'nation', KEPT);
	expect(await store.keeping.eraseDue()).toEqual([]);
	expect(vault.open('basin', 'nation', box)).toBeUndefined();
	expect(await store.db.selectFrom('erasure').select('done').execute()).toEqual([{ done: 1 }]);
});

it('brings no erased map back with a backup, and all the others', async () => {
	const folder = temporaryFolder(onTestFinished);
	const store = await filledStore(folder);
	const backup = join(temporaryFolder(onTestFinished), 'backup.db');
	await store.backup(backup);
	await store.keeping.erase(owner, 'basin', title);
	await store.close();
	const before = await restoreStore(folder, backup, '2026-01-03T00:00:00.000Z');
	expect(before).toMatch(/^before-restore-/);
	expect(filesWith(folder, OPEN)).toEqual([]);
	const restored = await openStore(folder, { seals: true });
	onTestFinished(() => restored.close());
	expect((await restored.list(owner)).map(({ id }) => id)).toEqual(['other']);
	expect(await restored.keeping.erased()).toEqual(['basin']);
});

it('tells whoever follows an erased map that it is gone, and ends the stream', async () => {
	const store = await filledStore(temporaryFolder(onTestFinished));
	onTestFinished(() => store.close());
	await store.people.setMember(owner, 'basin', 'reader', { role: 'viewer', custodians: [] });
	const feed = await openFeed(store, {
		viewer: visitor('reader'),
		map: 'basin',
		lastEventId: null,
		after: 3,
		signal: new AbortController().signal
	});
	const followed = new Response(feed).text();
	await store.keeping.erase(owner, 'basin', title);
	expect((await followed).trimEnd()).toMatch(/event: gone\ndata: \{\}$/);
});
