import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addRecord, type Change } from '#lib/model/changes.ts';
import { fromDocument, toDocument } from '#lib/model/StakeholderMap.ts';
import { openChanges, openDocument, sealChanges, sealDocument } from '#lib/server/store/custody/seal.ts';
import { Vault } from '#lib/server/store/custody/Vault.ts';
import { openStore } from '#lib/server/store/openStore.ts';
import { restoreStore } from '#lib/server/store/restore.ts';
import { anyMap } from '../../arbitraries.ts';
import { addStakeholder, editOf, maker, smallMap, team, temporaryFolder } from './makeStore.ts';
import { visitor } from './peopleContract.ts';

/** Records that a custodian takes along and takes back; `npm run test:full -- G28` makes more. */
const KEPT = Number(process.env['ROUNDTABLE_KEPT'] ?? 100);
const owner = visitor('owner');
const nation = visitor('nation');
const CANARY = 'canary-a91c';
const kept = (id: string, sensitivity = 'community') =>
	addStakeholder(id, { name: `${CANARY} ${id}`, note: CANARY, sensitivity, custodian: 'nation' });

/** Files of a folder, at any depth, that hold a text. */
function filesWith(folder: string, text: string): string[] {
	return readdirSync(folder, { recursive: true })
		.map((name) => join(folder, String(name)))
		.filter((file) => statSync(file).isFile() && readFileSync(file).includes(text));
}

async function filledStore(folder: string, seals: boolean) {
	const store = await openStore(folder, { seals });
	await store.create(owner, smallMap, maker);
	await store.people.setMember(owner, 'basin', 'nation', { role: 'custodian', custodians: ['nation'] });
	await store.append(nation, 'basin', editOf([kept('k1'), kept('k2', 'team')]), 1);
	// Enough to be saved whole.
	await store.append(
		owner,
		'basin',
		editOf(Array.from({ length: 600 }, (_, i) => addStakeholder(`n${i}`))),
		2
	);
	return store;
}

describe('a vault', () => {
	it('gives back what it sealed, to those with the key, and lets nothing be changed in it', () => {
		const vault = new Vault(temporaryFolder(onTestFinished), true);
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.string(),
				fc.string({ minLength: 1 }),
				(text, map, custodian) => {
					const plain = JSON.stringify(text);
					const box = vault.seal(map, custodian, plain);
					expect(vault.open(map, custodian, box)).toBe(plain);
					const [number, data = ''] = box.split('.');
					const bytes = Buffer.from(data, 'base64');
					bytes[bytes.length - 1]! ^= 1;
					expect(() => vault.open(map, custodian, `${number}.${bytes.toString('base64')}`)).toThrow();
				}
			),
			{ numRuns: 30 }
		);
	});

	it('keeps a key for the server’s account alone, and says where others could read it', () => {
		const folder = temporaryFolder(onTestFinished);
		const vault = new Vault(folder, true);
		vault.seal('m', 'c', 'x');
		vault.assertPrivate();
		const [file] = readdirSync(folder, { recursive: true })
			.map(String)
			.filter((name) => name.endsWith('.key'));
		chmodSync(join(folder, file!), 0o644);
		expect(() => vault.assertPrivate()).toThrow('storage.keysOpen');
	});

	it('opens nothing of a key that was destroyed, and begins another one', () => {
		const vault = new Vault(temporaryFolder(onTestFinished), true);
		const before = vault.seal('m', 'c', 'old');
		const other = vault.seal('m', 'd', 'other');
		vault.destroy('m', 'c');
		expect([vault.open('m', 'c', before), vault.open('m', 'd', other)]).toEqual([undefined, 'other']);
		expect(vault.open('m', 'c', vault.seal('m', 'c', 'new'))).toBe('new');
		expect([vault.hasErased('m'), vault.hasErased('x')]).toEqual([true, false]);
	});

	it('goes on without no key that is only missing', () => {
		const folder = temporaryFolder(onTestFinished);
		const box = new Vault(folder, true).seal('m', 'c', 'x');
		renameSync(folder, `${folder}-away`);
		onTestFinished(() => renameSync(`${folder}-away`, folder));
		expect(() => new Vault(folder, true).open('m', 'c', box)).toThrow('storage.keyMissing');
	});
});

it('seals every document and opens it again with each record in its place', () => {
	const vault = new Vault(temporaryFolder(onTestFinished), true);
	fc.assert(
		fc.property(anyMap, (map) => {
			const document = toDocument(map);
			const text = sealDocument(vault, document);
			expect(openDocument(vault, map.header.id, text)).toEqual(document);
		}),
		{ numRuns: 40 }
	);
});

it('seals each change to a custodian’s record, from the moment that it is the custodian’s', () => {
	const vault = new Vault(temporaryFolder(onTestFinished), true);
	const map = fromDocument(smallMap);
	const changes: Change[] = [
		addRecord('stakeholder', { id: 'new', name: CANARY, kind: 'other' }),
		{ kind: 'stakeholder.set', id: 'new', from: {}, to: { custodian: 'nation', note: `${CANARY}2` } },
		{ kind: 'stakeholder.set', id: 'new', from: {}, to: { note: `${CANARY}3` } },
		{ kind: 'stakeholder.set', id: 'c', from: { name: 'Gamma' }, to: { name: `${CANARY}4` } },
		{ kind: 'stakeholder.set', id: 'a', from: {}, to: { note: 'open' } }
	];
	const text = sealChanges(vault, map, changes);
	expect(text.match(/canary-a91c\d?/g)).toEqual([CANARY]);
	expect(text).toContain('open');
	expect(openChanges(vault, 'basin', text)).toEqual(changes);
});

describe.each([true, false])('the store’s files, sealed: %s', (seals) => {
	it(
		'hold nothing of a custodian’s records after they were taken along and taken back',
		{ timeout: 600_000 },
		async () => {
			const folder = temporaryFolder(onTestFinished);
			const store = await filledStore(folder, seals);
			expect(filesWith(folder, CANARY).length > 0).toBe(!seals);
			const many = Array.from({ length: KEPT }, (_, i) => kept(`m${i}`));
			await store.append(nation, 'basin', editOf(many), 3);
			const { records } = await store.exportCustody(nation, 'basin', 'nation');
			// The map's own, and two from before.
			expect(records['stakeholders']).toHaveLength(KEPT + 3);
			expect(JSON.stringify(records).split(`"${CANARY}"`)).toHaveLength(KEPT + 3);
			const backup = join(folder, 'backup.db');
			await store.backup(backup);
			await store.erase(nation, 'basin', 'nation', { ...maker, id: 'e' });
			const left = filesWith(folder, CANARY);
			expect(left).toEqual(seals ? [] : [backup]);
			expect(await store.verify()).toEqual([]);
			await store.close();
			const again = await openStore(folder, { seals });
			expect((await again.read(nation, 'basin')).map.stakeholders.size).toBe(602);
			expect(await again.verify()).toEqual([]);
			await again.close();
		}
	);
});

it('makes no backup readable again for a custodian that took its records back', async () => {
	const folder = temporaryFolder(onTestFinished);
	const store = await filledStore(folder, true);
	const backup = join(folder, 'backup.db');
	await store.backup(backup);
	await store.erase(nation, 'basin', 'nation', { ...maker, id: 'e' });
	await store.close();
	await restoreStore(folder, backup, '2026-01-03T00:00:00.000Z');
	const restored = await openStore(folder, { seals: true });
	onTestFinished(() => restored.close());
	const { map } = await restored.read(nation, 'basin');
	expect([map.stakeholders.has('k1'), map.stakeholders.has('k2'), map.stakeholders.has('n599')]).toEqual([
		false,
		false,
		true
	]);
	expect(await restored.verify()).toEqual([]);
	await restored.append(owner, 'basin', editOf([addStakeholder('after')]), 3);
	expect(await restored.verify()).toEqual([]);
});

it('refuses a map whose keys are away, whole, until they are back', async () => {
	const folder = temporaryFolder(onTestFinished);
	await (await filledStore(folder, true)).close();
	renameSync(join(folder, 'keys'), join(folder, 'elsewhere'));
	const store = await openStore(folder, { seals: true });
	await expect(store.read(team, 'basin')).rejects.toMatchObject({ code: 'storage.keyMissing' });
	await store.close();
	renameSync(join(folder, 'elsewhere'), join(folder, 'keys'));
	const again = await openStore(folder, { seals: true });
	expect((await again.read(nation, 'basin')).map.stakeholders.has('k1')).toBe(true);
	await again.close();
	expect(existsSync(join(folder, 'keys'))).toBe(true);
});

it('finds an entry that was cut without anybody having taken records back', async () => {
	const folder = temporaryFolder(onTestFinished);
	const store = await filledStore(folder, true);
	await store.erase(nation, 'basin', 'nation', { ...maker, id: 'e' });
	await store.db.insertInto('store').values({ name: 'redacting', value: '' }).execute();
	await store.db.updateTable('edit').set({ changes: '[]' }).where('seq', '=', 2).execute();
	const cut = await store.verify();
	await store.db.updateTable('edit').set({ changes: '[]' }).where('seq', '=', 3).execute();
	expect([cut.map(({ code }) => code), (await store.verify()).map(({ code }) => code)]).toEqual([
		[],
		['store.tampered']
	]);
	await store.close();
});
