import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createRandom } from '#lib/base/random.ts';
import { openSharedStore, type StoreOptions } from '#lib/server/store/openStore.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { query, startPostgres } from '../../support/postgres.ts';
import { addStakeholder, editOf, maker, rename, smallMap, team, temporaryFolder } from './makeStore.ts';
import { custodyContract } from './custodyContract.ts';
import { keepingContract } from './keepingContract.ts';
import { peopleContract } from './peopleContract.ts';
import { storeContract } from './storeContract.ts';

const server = await startPostgres();

if (typeof server === 'string') {
	it.skip(server, () => {});
} else {
	afterAll(() => server.stop());
	// Processes on one database share the keys of custodians.
	const keys = temporaryFolder(afterAll);

	const open = async (url: string, options: StoreOptions = {}): Promise<Store> => {
		const store = await openSharedStore(url, { keys, seals: true, ...options });
		onTestFinished(() => store.close());
		return store;
	};

	storeContract('PostgreSQL', async () => open(await server.newDatabase()));
	peopleContract('PostgreSQL', async () => open(await server.newDatabase()));
	custodyContract('PostgreSQL', async () => open(await server.newDatabase()));
	keepingContract('PostgreSQL', async (options) => open(await server.newDatabase(), options));

	describe('several processes on one database', () => {
		const openBoth = async () => {
			const url = await server.newDatabase();
			const [one, other] = await Promise.all([open(url), open(url)]);
			await one.create(team, smallMap, maker);
			return { one, other, url };
		};

		it('begin it together and agree on its epoch', async () => {
			const { one, other } = await openBoth();
			expect(one.epoch).toBe(other.epoch);
		});

		it('see each other’s edits, at once and without having looked before', async () => {
			const { one, other } = await openBoth();
			expect((await other.read(team, 'basin')).seq).toBe(1);
			await one.append(team, 'basin', editOf([rename('a', 'Alpha', 'Aleph')]), 1);
			expect((await other.read(team, 'basin')).map.stakeholders.get('a')?.name).toBe('Aleph');
			await other.append(team, 'basin', editOf([addStakeholder('d')]), 1);
			expect((await one.log(team, 'basin', 1)).map(({ seq }) => seq)).toEqual([2, 3]);
			await other.archive(team, 'basin');
			await expect(one.read(team, 'basin')).rejects.toMatchObject({ code: 'map.unknown' });
		});

		it('wake those who wait at the other one', async () => {
			const { one, other } = await openBoth();
			const woken = new Promise<void>((resolve) => onTestFinished(other.watch('basin', resolve)));
			await one.append(team, 'basin', editOf([addStakeholder('d')]), 1);
			await woken;
			expect((await other.log(team, 'basin', 1)).length).toBe(1);
		});

		it('take an edit once, whichever of them it is handed to', async () => {
			const { one, other } = await openBoth();
			const edit = editOf([addStakeholder('d')]);
			const taken = await Promise.all(
				[one, other, one, other].map((store) => store.append(team, 'basin', edit, 1))
			);
			expect(taken.map(({ seq }) => seq)).toEqual([2, 2, 2, 2]);
			expect(taken.filter(({ isNew }) => isNew)).toHaveLength(1);
		});

		it('give every edit a place of its own, and a reader that follows misses none', async () => {
			const { one, other } = await openBoth();
			const random = createRandom(3);
			const edits = Array.from({ length: 200 }, (_, i) => editOf([addStakeholder(`n${i}`)]));
			let isWriting = true;
			const writing = Promise.all(
				edits.map((edit) => (random() < 0.5 ? one : other).append(team, 'basin', edit, 1))
			).finally(() => (isWriting = false));
			const seen: number[] = [];
			while (isWriting || seen.length < edits.length) {
				const log = await other.log(team, 'basin', 1 + seen.length, 7);
				seen.push(...log.map(({ seq }) => seq));
			}
			await writing;
			expect(seen).toEqual(edits.map((_, i) => i + 2));
			expect(await one.verify()).toEqual([]);
		});

		it('keep to their log, and find who does not', async () => {
			const { one, url } = await openBoth();
			await expect(query(url, `update edit set author = 'x'`)).rejects.toThrow('only ever added to');
			await query(url, `drop trigger edit_stays on edit; update edit set author = 'x'`);
			expect((await one.verify()).map(({ code }) => code)).toContain('store.tampered');
		});

		it('say in a sentence that they cannot save, and go on when the database is back', async () => {
			const { one, url } = await openBoth();
			const name = new URL(url).pathname.slice(1);
			await query(url.replace(name, 'postgres'), `alter database ${name} allow_connections false`);
			await query(
				url.replace(name, 'postgres'),
				`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`
			);
			const edit = editOf([addStakeholder('d')]);
			await expect(one.append(team, 'basin', edit, 1)).rejects.toMatchObject({ name: 'StorageError' });
			expect(await one.isReady()).toBe(false);
			await query(url.replace(name, 'postgres'), `alter database ${name} allow_connections true`);
			expect((await one.append(team, 'basin', edit, 1)).seq).toBe(2);
			expect(await one.isReady()).toBe(true);
		});
	});

	it('says where nobody answers', async () => {
		await expect(
			openSharedStore('postgres://test@127.0.0.1:1/none', { keys: '/nowhere' })
		).rejects.toMatchObject({
			code: 'storage.unreachable'
		});
	});
}
