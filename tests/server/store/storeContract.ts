import { describe, expect, it } from 'vitest';
import { replay } from '#lib/model/applyChange.ts';
import { createMap, fromDocument, toDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { addStakeholder, editOf, maker, outsider, rename, smallMap, team } from './makeStore.ts';

/** What a store promises, whatever database it stands on. `open` gives an empty one that is closed after the test. */
export function storeContract(name: string, open: () => Promise<Store>): void {
	const openWithMap = async () => {
		const store = await open();
		await store.create(team, smallMap, maker);
		return store;
	};

	describe(`a store on ${name}`, () => {
		it('gives back the map it was given, whatever order its records came in', async () => {
			const store = await openWithMap();
			const { map, seq } = await store.read({ ...team, custodians: ['nation'] }, 'basin');
			expect(seq).toBe(1);
			expect(sorted(toDocument(map))).toEqual(sorted(smallMap));
			const [first] = await store.log({ ...team, custodians: ['nation'] }, 'basin', 0);
			expect(sorted(toDocument(replay(createMap(smallMap.header), [first!])))).toEqual(sorted(smallMap));
		});

		it('refuses a second map of the same id and a map whose ties hang in the air', async () => {
			const store = await openWithMap();
			await expect(store.create(team, smallMap, maker)).rejects.toMatchObject({ code: 'map.exists' });
			const broken: MapDocument = { header: { id: 'broken', title: 'Broken' }, ties: smallMap.ties! };
			await expect(store.create(team, broken, maker)).rejects.toMatchObject({ code: 'reference.broken' });
			expect((await store.list(team)).map(({ id }) => id)).toEqual(['basin']);
		});

		it('numbers edits without gaps, however many come at once', async () => {
			const store = await openWithMap();
			const edits = Array.from({ length: 300 }, (_, i) => editOf([addStakeholder(`n${i}`)]));
			const taken = await Promise.all(edits.map((edit) => store.append(team, 'basin', edit, 1)));
			expect(taken.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(edits.map((_, i) => i + 2));
			const log = await store.log(team, 'basin', 1, 1_000);
			expect(log.map(({ seq }) => seq)).toEqual(edits.map((_, i) => i + 2));
			expect(new Set(log.map(({ id }) => id))).toEqual(new Set(edits.map(({ id }) => id)));
		});

		it('takes an edit once, however often it is handed in', async () => {
			const store = await openWithMap();
			const edit = editOf([addStakeholder('d')]);
			const taken = await Promise.all([1, 2, 3].map(() => store.append(team, 'basin', edit, 1)));
			taken.push(await store.append(team, 'basin', edit, 1));
			expect(taken.map(({ seq }) => seq)).toEqual([2, 2, 2, 2]);
			expect(taken.filter(({ isNew }) => isNew)).toHaveLength(1);
			const other = { ...edit, changes: [rename('a', 'Alpha', 'x')] };
			await expect(store.append(team, 'basin', other, 2)).rejects.toMatchObject({ code: 'edit.idTaken' });
		});

		it('keeps both of two changes to different fields, and the later of two to the same', async () => {
			const store = await openWithMap();
			await store.append(team, 'basin', editOf([rename('a', 'Alpha', 'Aleph')]), 1);
			const website = {
				kind: 'stakeholder.set',
				id: 'a',
				from: { website: null },
				to: { website: 'a.example' }
			} as const;
			await store.append(team, 'basin', editOf([website]), 1);
			await store.append(team, 'basin', editOf([rename('a', 'Alpha', 'Alif')]), 1);
			const { map } = await store.read(team, 'basin');
			expect(map.stakeholders.get('a')).toMatchObject({ name: 'Alif', website: 'a.example' });
		});

		it('refuses what no longer fits, says why, and keeps nothing of it', async () => {
			const store = await openWithMap();
			const tie = { id: 'x', from: 'd', to: 'b', kind: 'funds', directed: true } as const;
			const late = editOf([addStakeholder('e'), { kind: 'tie.add', record: tie }]);
			await expect(store.append(team, 'basin', late, 1)).rejects.toMatchObject({
				name: 'ConflictError',
				code: 'reference.broken'
			});
			const gone = editOf([rename('nobody', 'x', 'y')]);
			await expect(store.append(team, 'basin', gone, 1)).rejects.toMatchObject({
				name: 'ConflictError',
				code: 'record.unknown'
			});
			await expect(store.append(team, 'basin', editOf([addStakeholder('e')]), 9)).rejects.toMatchObject({
				code: 'log.fromFuture'
			});
			const { map, seq } = await store.read(team, 'basin');
			expect([seq, map.stakeholders.has('e')]).toEqual([1, false]);
		});

		it('knows nothing of maps that are not there', async () => {
			const store = await openWithMap();
			const unknown = { name: 'NotFoundError', code: 'map.unknown' };
			await expect(store.read(team, '__proto__')).rejects.toMatchObject(unknown);
			await expect(store.log(team, 'nowhere', 0)).rejects.toMatchObject(unknown);
			await expect(store.append(team, 'nowhere', editOf([]), 0)).rejects.toMatchObject(unknown);
		});

		it('puts a map away and brings it back', async () => {
			const store = await openWithMap();
			await store.archive(team, 'basin');
			expect(await store.list(team)).toEqual([]);
			expect((await store.list(team, 'archived')).map(({ id }) => id)).toEqual(['basin']);
			await expect(store.read(team, 'basin')).rejects.toMatchObject({ code: 'map.unknown' });
			await expect(store.append(team, 'basin', editOf([addStakeholder('d')]), 1)).rejects.toMatchObject({
				code: 'map.unknown'
			});
			await store.unarchive(team, 'basin');
			expect((await store.read(team, 'basin')).seq).toBe(1);
		});

		it('shows each viewer what it may see, in the map, in its counts and in the log', async () => {
			const store = await openWithMap();
			expect([...(await store.read(outsider, 'basin')).map.stakeholders.keys()]).toEqual(['a', 'b']);
			expect((await store.list(outsider))[0]!.counts.stakeholders).toBe(2);
			await store.append(team, 'basin', editOf([addStakeholder('secret')]), 1);
			await store.append(team, 'basin', editOf([addStakeholder('open', { sensitivity: 'public' })]), 1);
			const opened = {
				kind: 'stakeholder.set',
				id: 'secret',
				from: {},
				to: { sensitivity: 'public' }
			} as const;
			await store.append(team, 'basin', editOf([opened]), 1);
			const seen = await store.log(outsider, 'basin', 1);
			expect(seen.map(({ seq, author, changes }) => [seq, author, changes.length])).toEqual([
				[2, '', 0],
				[3, 'tester', 1],
				[4, 'tester', 1]
			]);
			expect(seen[2]!.changes[0]).toMatchObject({ kind: 'stakeholder.add', record: { id: 'secret' } });
			expect(JSON.stringify(await store.log(outsider, 'basin', 0))).not.toContain('Gamma');
		});

		it('gives every viewer a log that leads to what it sees', async () => {
			const store = await openWithMap();
			const tie = {
				id: 'ca',
				from: 'c',
				to: 'a',
				kind: 'advises',
				directed: true,
				custodian: 'nation'
			} as const;
			const nation = { ...team, custodians: ['nation'] };
			await store.append(nation, 'basin', editOf([{ kind: 'tie.add', record: tie }]), 1);
			const consent = {
				id: 'y',
				custodian: 'nation',
				purpose: 'A table',
				audience: 'team',
				given: '2025'
			} as const;
			await store.append(nation, 'basin', editOf([{ kind: 'consent.add', record: consent }]), 2);
			await store.append(
				nation,
				'basin',
				editOf([{ kind: 'consent.set', id: 'y', from: { withdrawn: null }, to: { withdrawn: '2026' } }]),
				3
			);
			for (const viewer of [team, outsider, nation]) {
				const log = await store.log(viewer, 'basin', 0);
				const { map } = await store.read(viewer, 'basin');
				const seen = toDocument({ ...map, withheld: new Map() });
				expect(sorted(toDocument(replay(createMap(smallMap.header), log)))).toEqual(sorted(seen));
			}
		});

		it('lets nobody change, or learn of, what is withheld from them', async () => {
			const store = await openWithMap();
			await expect(store.append(team, 'basin', editOf([rename('c', 'Gamma', 'x')]), 1)).rejects.toMatchObject(
				{
					code: 'record.unknown',
					values: { id: 'c' }
				}
			);
			const tie = { id: 'ca', from: 'c', to: 'a', kind: 'advises', directed: true } as const;
			const nation = { ...team, custodians: ['nation'] };
			await store.append(nation, 'basin', editOf([{ kind: 'tie.add', record: tie }]), 1);
			const remove = (await store.read(team, 'basin')).map.stakeholders.get('a')!;
			const removal = editOf([
				{ kind: 'tie.remove', record: fromDocument(smallMap).ties.get('ab')! },
				{ kind: 'stakeholder.remove', record: remove }
			]);
			await expect(store.append(team, 'basin', removal, 2)).rejects.toMatchObject({
				code: 'edit.touchesWithheld',
				values: {}
			});
		});

		it('wakes those who watch a map after each edit, and no longer once they stop', async () => {
			const store = await openWithMap();
			let woken = 0;
			const stop = store.watch('basin', () => woken++);
			await store.append(team, 'basin', editOf([addStakeholder('d')]), 1);
			expect(woken).toBe(1);
			stop();
			await store.append(team, 'basin', editOf([addStakeholder('e')]), 2);
			expect(woken).toBe(1);
		});

		it('finds nothing wrong with itself after many edits, nor with its snapshots', async () => {
			const store = await openWithMap();
			const edits = Array.from({ length: 1_200 }, (_, i) => editOf([addStakeholder(`n${i}`)]));
			await Promise.all(edits.map((edit) => store.append(team, 'basin', edit, 1)));
			expect(await store.verify()).toEqual([]);
			expect(await store.isReady()).toBe(true);
		});
	});
}

function sorted(document: MapDocument): unknown {
	const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
	return Object.fromEntries(
		Object.entries(document).map(([name, part]) => [name, Array.isArray(part) ? [...part].sort(byId) : part])
	);
}
