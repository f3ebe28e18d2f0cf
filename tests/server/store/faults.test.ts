import SqliteConnection from 'better-sqlite3';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '#lib/base/random.ts';
import { storeOver, openStore, openStoreForReading } from '#lib/server/store/openStore.ts';
import { restoreStore } from '#lib/server/store/restore.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { connect } from '#lib/server/store/sqlite/connect.ts';
import { assertLocalDisk } from '#lib/server/store/sqlite/localDisk.ts';
import { SqliteEngine } from '#lib/server/store/sqlite/SqliteEngine.ts';
import { addStakeholder, editOf, maker, smallMap, team, temporaryFolder } from './makeStore.ts';

/** Letters that are changed in a log; `npm run test:full -- G7` changes more. */
const LETTERS = Number(process.env['ROUNDTABLE_LETTERS'] ?? 12);
const now = '2026-01-03T00:00:00.000Z';

async function filledFolder(edits = 20): Promise<string> {
	const folder = temporaryFolder(onTestFinished);
	const store = await openStore(folder);
	await store.create(team, smallMap, maker);
	for (let i = 0; i < edits; i++) await store.append(team, 'basin', editOf([addStakeholder(`n${i}`)]), i + 1);
	await store.close();
	return folder;
}

/** Changes the database behind the store's back, as somebody with the file could. */
function tamper(folder: string, sql: string): void {
	const raw = new SqliteConnection(join(folder, 'roundtable.db'));
	raw.exec(`drop trigger edit_no_update; drop trigger edit_no_delete; ${sql}`);
	raw.close();
}

async function codesOf(folder: string): Promise<string[]> {
	const store = await openStore(folder);
	const issues = await store.verify();
	await store.close();
	return issues.map(({ code }) => code);
}

it('lets no second process onto the same folder, and the next one when the first is gone', async () => {
	const folder = temporaryFolder(onTestFinished);
	const first = await openStore(folder);
	await expect(openStore(folder)).rejects.toMatchObject({ name: 'StorageError', code: 'storage.inUse' });
	await first.close();
	const second = await openStore(folder);
	expect(second.epoch).toBe(first.epoch);
	await second.close();
});

it.each(['a file stands there', 'a file stands above'])(
	'says in one sentence where no folder can be: %s',
	async (where) => {
		const file = join(temporaryFolder(onTestFinished), 'taken');
		writeFileSync(file, '');
		const folder = where === 'a file stands there' ? file : join(file, 'store');
		await expect(openStore(folder)).rejects.toMatchObject({ code: 'storage.noFolder', values: { folder } });
	}
);

it('keeps everything over closing and opening', async () => {
	const folder = await filledFolder();
	const store = await openStore(folder);
	onTestFinished(() => store.close());
	const { map, seq } = await store.read(team, 'basin');
	expect([seq, map.stakeholders.size]).toEqual([21, 22]);
});

it('refuses to change the log, whoever asks', async () => {
	const folder = await filledFolder(1);
	const raw = new SqliteConnection(join(folder, 'roundtable.db'));
	onTestFinished(() => void raw.close());
	expect(() => raw.exec("update edit set author = 'x'")).toThrow('only ever added to');
	expect(() => raw.exec('delete from edit')).toThrow('only ever added to');
});

it.each([
	['a changed author', "update edit set author = 'x' where seq = 7", ['store.tampered']],
	[
		'a changed change',
		"update edit set changes = replace(changes, 'Body', 'Bodo') where seq = 7",
		['store.tampered']
	],
	['a missing entry', 'delete from edit where seq = 7', ['store.gap', 'store.tampered']],
	['a missing end', 'delete from edit where seq = 21', ['store.head']],
	[
		'two entries in each other’s place',
		'update edit set seq = 99 where seq = 7; update edit set seq = 7 where seq = 8; update edit set seq = 8 where seq = 99',
		['store.tampered', 'store.tampered', 'store.tampered']
	],
	[
		'a changed beginning',
		"update snapshot set document = replace(document, 'basin', 'basil') where seq = 0",
		['store.tampered']
	],
	['a changed head', "update map set header = replace(header, 'The', 'A')", ['store.head']]
])('finds %s', async (_what, sql, codes) => {
	const folder = await filledFolder();
	tamper(folder, sql);
	expect(await codesOf(folder)).toEqual(expect.arrayContaining(codes));
});

it('finds one changed letter anywhere in the log', { timeout: 3_600_000 }, async () => {
	const folder = await filledFolder();
	const random = createRandom(7);
	const columns = ['id', 'author', 'at', 'logged', 'changes', 'previous', 'hash'];
	for (let round = 0; round < LETTERS; round++) {
		const column = columns[Math.floor(random() * columns.length)]!;
		const seq = 1 + Math.floor(random() * 21);
		const raw = new SqliteConnection(join(folder, 'roundtable.db'));
		raw.exec('drop trigger if exists edit_no_update');
		const read = raw.prepare(`select ${column} from edit where seq = ?`).pluck();
		const write = raw.prepare(`update edit set ${column} = ? where seq = ?`);
		const text = read.get(seq) as string;
		const place = Math.floor(random() * text.length);
		// A sign that stands nowhere: another digit could make the id of another edit, which the database refuses itself.
		write.run(`${text.slice(0, place)}~${text.slice(place + 1)}`, seq);
		expect((await codesOf(folder)).length, `${column} of ${seq}`).toBeGreaterThan(0);
		raw.exec('drop trigger edit_no_update');
		write.run(text, seq);
		raw.close();
		expect(await codesOf(folder)).toEqual([]);
	}
});

it('says that the disk is full, goes on reading, and writes again when there is space', async () => {
	const folder = temporaryFolder(onTestFinished);
	const connection = connect(join(folder, 'roundtable.db'));
	await migrate(connection.db);
	const store = await storeOver(new SqliteEngine(connection, undefined, () => {}), {
		now: () => now,
		keys: join(folder, 'keys')
	});
	onTestFinished(() => store.close());
	await store.create(team, smallMap, maker);
	const pages = connection.raw.pragma('page_count', { simple: true }) as number;
	connection.raw.pragma(`max_page_count = ${pages + 2}`);
	let woken = 0;
	store.watch('basin', () => woken++);
	let taken = 1;
	const fill = async () => {
		for (;;) {
			await store.append(team, 'basin', editOf([addStakeholder(`n${taken}`, { note: 'x'.repeat(900) })]), 1);
			taken++;
		}
	};
	await expect(fill()).rejects.toMatchObject({ name: 'StorageError', code: 'storage.full' });
	const pair = [
		editOf([addStakeholder('o', { note: 'x'.repeat(9_000) })]),
		editOf([addStakeholder('p', { note: 'x'.repeat(9_000) })])
	];
	const both = await Promise.allSettled(pair.map((edit) => store.append(team, 'basin', edit, 1)));
	expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect((await store.read(team, 'basin')).seq).toBe(taken);
	expect(woken).toBe(taken - 1);
	connection.raw.pragma('max_page_count = 100000');
	expect(await store.append(team, 'basin', pair[0]!, taken)).toEqual({ seq: taken + 1, isNew: true });
	expect(await store.verify()).toEqual([]);
});

it('reads a folder that cannot be written, and says so', async () => {
	const folder = await filledFolder();
	chmodSync(folder, 0o555);
	// Permissions do not bind root: the test takes them off for its length.
	const isRoot = process.geteuid?.() === 0;
	if (isRoot) process.seteuid!(65_534);
	onTestFinished(() => {
		if (isRoot) process.seteuid!(0);
		chmodSync(folder, 0o700);
	});
	const store = await openStore(folder);
	expect(store.refusal?.code).toBe('storage.readOnly');
	expect((await store.read(team, 'basin')).seq).toBe(21);
	expect(await store.isReady()).toBe(false);
	await expect(store.append(team, 'basin', editOf([addStakeholder('d')]), 21)).rejects.toMatchObject({
		code: 'storage.readOnly'
	});
	await store.close();
	await expect(openStore(join(folder, 'deeper'))).rejects.toMatchObject({ code: 'storage.readOnly' });
});

it('refuses a folder on a disk of another machine, also before it is there, and takes one of its own', () => {
	const folder = join(temporaryFolder(onTestFinished), 'not', 'there', 'yet');
	for (const [kind, disk] of [
		[0x6969, 'NFS'],
		[0xff534d42, 'CIFS'],
		[0x01021997, '9p'],
		[0x65735546, 'FUSE']
	] as const) {
		const refusal = expect.objectContaining({ code: 'storage.elsewhere', values: { folder, disk } });
		expect(() => assertLocalDisk(folder, () => kind)).toThrow(refusal);
	}
	// ext4, and whatever this machine has.
	expect(() => assertLocalDisk(folder, () => 0xef53)).not.toThrow();
	expect(() => assertLocalDisk(folder)).not.toThrow();
});

it('refuses a clock that is behind the last change, unless told', async () => {
	const folder = await filledFolder(1);
	const now = () => '2020-02-02T00:00:00.000Z';
	await expect(openStore(folder, { now })).rejects.toMatchObject({
		code: 'storage.clock',
		values: { now: now() }
	});
	await (await openStore(folder, { now, takesAnyClock: true })).close();
	// The folder is free again, and a clock that is a little late is as good as any.
	const late = () => new Date(Date.now() - 30_000).toISOString();
	await (await openStore(folder, { now: late })).close();
});

it('refuses a folder that a newer version has written', async () => {
	const folder = await filledFolder(1);
	const raw = new SqliteConnection(join(folder, 'roundtable.db'));
	raw.exec("insert into kysely_migration (name, timestamp) values ('999-later', '2030')");
	raw.close();
	await expect(openStore(folder)).rejects.toMatchObject({ code: 'storage.newer' });
});

it('backs up while it is written, and gives it back in another life', async () => {
	const folder = await filledFolder();
	const store = await openStore(folder);
	const { epoch } = store;
	const file = join(folder, 'copy.db');
	const writing = Array.from({ length: 40 }, (_, i) =>
		store.append(team, 'basin', editOf([addStakeholder(`m${i}`)]), 21)
	);
	await Promise.all([...writing, store.backup(file)]);
	await store.append(team, 'basin', editOf([addStakeholder('afterwards')]), 61);
	await expect(restoreStore(folder, file, now)).rejects.toMatchObject({ code: 'storage.inUse' });
	await store.close();
	const kept = await restoreStore(folder, file, now);
	expect(existsSync(join(folder, kept!))).toBe(true);
	const restored = await openStore(folder);
	onTestFinished(() => restored.close());
	const { seq, map } = await restored.read(team, 'basin');
	expect(seq).toBeGreaterThanOrEqual(21);
	expect(map.stakeholders.has('afterwards')).toBe(false);
	expect(restored.epoch).not.toBe(epoch);
	expect(await restored.verify()).toEqual([]);
});

it('restores nothing from a file that is no sound backup', async () => {
	const folder = await filledFolder();
	const other = await filledFolder();
	tamper(other, "update edit set author = 'x' where seq = 7");
	const before = readdirSync(folder).sort();
	for (const file of [join(other, 'roundtable.db'), import.meta.filename]) {
		await expect(restoreStore(folder, file, now)).rejects.toMatchObject({ code: 'backup.unusable' });
	}
	expect(readdirSync(folder).sort()).toEqual(before);
	expect(await codesOf(folder)).toEqual([]);
});

it('can be read beside the process that owns it', async () => {
	const folder = await filledFolder();
	const owner = await openStore(folder);
	const reader = await openStoreForReading(folder);
	await owner.append(team, 'basin', editOf([addStakeholder('d')]), 21);
	expect((await reader.read(team, 'basin')).seq).toBe(22);
	await expect(reader.archive(team, 'basin')).rejects.toMatchObject({ code: 'storage.forReading' });
	await reader.close();
	await owner.close();
});
