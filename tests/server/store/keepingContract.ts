import { describe, expect, it } from 'vitest';
import type { StoreOptions } from '#lib/server/store/openStore.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { addStakeholder, editOf, maker, smallMap, team } from './makeStore.ts';
import { visitor } from './peopleContract.ts';

const owner = visitor('owner');
const editor = visitor('editor');
const nation = visitor('nation');
const unknown = { code: 'map.unknown' };
const title = smallMap.header.title;

/** A store, and its clock. */
interface Timed {
	readonly store: Store;
	/** Sets the moment, ISO 8601. */
	set(now: string): void;
}

/** What a store promises of keeping and erasing maps, whatever database it stands on. */
export function keepingContract(name: string, open: (options: StoreOptions) => Promise<Store>): void {
	const openWithMap = async (): Promise<Timed> => {
		let now = '2026-01-01T00:00:00.000Z';
		const timed = { store: await open({ now: () => now }), set: (moment: string) => (now = moment) };
		await timed.store.create(owner, smallMap, maker);
		await timed.store.people.setMember(owner, 'basin', 'editor', { role: 'editor', custodians: [] });
		return timed;
	};
	const withCustodian = async () => {
		const timed = await openWithMap();
		const acting = { role: 'custodian', custodians: ['nation'] } as const;
		await timed.store.people.setMember(owner, 'basin', 'nation', acting);
		return timed;
	};
	const erasureOf = async ({ people }: Store) =>
		(await people.acts(team, 'basin')).find(({ act }) => act === 'map.erase');
	const tables = async ({ db }: Store) => {
		const all = await db.introspection.getTables();
		const rows = await Promise.all(
			all.map(({ name: table }) =>
				db
					.selectFrom(table as 'map')
					.selectAll()
					.execute()
			)
		);
		return Object.fromEntries(all.map(({ name: table }, i) => [table, JSON.stringify(rows[i])]));
	};

	describe(`keeping and erasing on ${name}`, () => {
		it('erases a map whole, for its owners alone and by its title; what was done stays on record', async () => {
			const { store } = await openWithMap();
			await store.create(owner, { ...smallMap, header: { id: 'other', title: 'Other' } }, maker);
			await store.people.addLink(owner, 'basin', 'viewer', 7);
			await store.people.invite(owner, { map: 'basin', email: 'canary@example.ca', days: 7 });
			await store.append(owner, 'basin', editOf([addStakeholder('d', { name: 'canary-51' })]), 1);
			await expect(store.keeping.erase(visitor('x'), 'basin', title)).rejects.toMatchObject(unknown);
			await expect(store.keeping.erase(editor, 'basin', title)).rejects.toMatchObject({
				code: 'people.ownersOnly'
			});
			await expect(store.keeping.erase(owner, 'basin', 'Basin')).rejects.toMatchObject({
				code: 'map.titleOther'
			});
			let woken = 0;
			const stop = store.watch('basin', () => woken++);
			await store.keeping.erase(owner, 'basin', title);
			stop();
			expect(woken).toBeGreaterThan(0);
			await expect(store.read(owner, 'basin')).rejects.toMatchObject(unknown);
			await expect(store.read(team, 'basin')).rejects.toMatchObject(unknown);
			await expect(store.append(owner, 'basin', editOf([addStakeholder('e')]), 2)).rejects.toMatchObject(
				unknown
			);
			await expect(store.people.setVisibility(owner, 'basin', 'team')).rejects.toMatchObject(unknown);
			expect((await store.list(team)).map(({ id }) => id)).toEqual(['other']);
			const left = await tables(store);
			expect(JSON.stringify(left)).not.toMatch(/canary|The basin/);
			const naming = Object.keys(left).filter((table) => left[table]?.includes('basin'));
			expect(naming.sort()).toEqual(['audit', 'erasure']);
			expect(await erasureOf(store)).toMatchObject({ person: 'owner' });
			await expect(store.people.acts(owner, 'basin')).rejects.toMatchObject(unknown);
			expect(await store.verify()).toEqual([]);
			expect((await store.read(owner, 'other')).map.stakeholders.size).toBe(2);
		});

		it('gives the id of an erased map to no other one', async () => {
			const { store } = await openWithMap();
			await store.keeping.erase(owner, 'basin', title);
			await expect(store.create(owner, smallMap, maker)).rejects.toMatchObject({ code: 'map.wasErased' });
			expect(await store.keeping.erased()).toEqual(['basin']);
		});

		it('lets edits and readers that come at the same moment find the map, or none', async () => {
			const { store } = await openWithMap();
			const others = ['d', 'e', 'f'].flatMap((id) => [
				store.append(team, 'basin', editOf([addStakeholder(id)]), 1),
				store.read(owner, 'basin')
			]);
			const outcomes = Promise.allSettled(others);
			await store.keeping.erase(owner, 'basin', title);
			for (const outcome of await outcomes)
				if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(unknown);
			await expect(store.read(owner, 'basin')).rejects.toMatchObject(unknown);
		});

		it('erases nothing under a legal hold, and says who put it, when and why', async () => {
			const { store } = await openWithMap();
			await expect(store.keeping.setHold(editor, 'basin', 'x')).rejects.toMatchObject({
				code: 'people.ownersOnly'
			});
			await expect(store.keeping.setHold(owner, 'basin', ' ')).rejects.toMatchObject({
				code: 'keeping.reason'
			});
			await store.keeping.setHold(owner, 'basin', 'File 26-114');
			const refused = {
				name: 'ConflictError',
				code: 'map.onHold',
				values: { by: 'Person owner', at: '2026-01-01', reason: 'File 26-114' }
			};
			await expect(store.keeping.erase(owner, 'basin', title)).rejects.toMatchObject(refused);
			expect((await store.keeping.read(owner, 'basin')).refusal?.key).toBe('error.map.onHold');
			await store.keeping.endHold(owner, 'basin');
			const acts = await store.people.acts(owner, 'basin');
			expect(acts.map(({ act, about }) => [act, about])).toEqual(
				expect.arrayContaining([
					['hold.set', { reason: 'File 26-114' }],
					['map.eraseRefused', { code: 'map.onHold' }],
					['hold.end', {}]
				])
			);
			await store.keeping.erase(owner, 'basin', title);
			expect(await store.list(owner)).toEqual([]);
		});

		it('keeps a map until its period is over everywhere, and then leaves it to its owners', async () => {
			const { store, set } = await openWithMap();
			const period = { until: '2026-02-01', erases: false, reason: 'By-law 7' };
			for (const until of ['2025-12-30', '2026-02-30', 'tomorrow'])
				await expect(store.keeping.setPeriod(owner, 'basin', { ...period, until })).rejects.toMatchObject({
					code: 'keeping.day'
				});
			await expect(store.keeping.setPeriod(editor, 'basin', period)).rejects.toMatchObject({
				code: 'people.ownersOnly'
			});
			await store.keeping.setPeriod(owner, 'basin', period);
			const kept = {
				code: 'map.kept',
				values: { until: '2026-02-01', by: 'Person owner', reason: 'By-law 7' }
			};
			for (const now of ['2026-01-31T00:00:00.000Z', '2026-02-02T11:00:00.000Z']) {
				set(now);
				await expect(store.keeping.erase(owner, 'basin', title)).rejects.toMatchObject(kept);
			}
			set('2026-02-02T12:00:00.000Z');
			expect(await store.keeping.eraseDue()).toEqual([]);
			expect((await store.keeping.read(owner, 'basin')).refusal).toBeUndefined();
			await store.keeping.erase(owner, 'basin', title);
			expect(await store.list(owner)).toEqual([]);
		});

		it('erases by itself when a period says so and is over, also what was put away, but not under a hold', async () => {
			const { store, set } = await openWithMap();
			await store.keeping.setPeriod(owner, 'basin', {
				until: '2026-02-01',
				erases: true,
				reason: 'By-law 7'
			});
			expect(await store.keeping.lastDay(editor, 'basin')).toBe('2026-02-01');
			expect(await store.keeping.eraseDue()).toEqual([]);
			await store.keeping.setHold(owner, 'basin', 'File 26-114');
			await store.archive(owner, 'basin');
			set('2026-03-01T00:00:00.000Z');
			expect(await store.keeping.eraseDue()).toEqual([]);
			await store.keeping.endHold(owner, 'basin');
			expect(await store.keeping.eraseDue()).toEqual(['basin']);
			expect(await store.keeping.eraseDue()).toEqual([]);
			expect(await store.list(team, 'archived')).toEqual([]);
			expect(await erasureOf(store)).toMatchObject({ person: undefined });
		});

		it('never stands between a custodian and its records', async () => {
			const { store } = await withCustodian();
			await store.keeping.setHold(owner, 'basin', 'File 26-114');
			await store.keeping.setPeriod(owner, 'basin', {
				until: '2030-01-01',
				erases: false,
				reason: 'By-law 7'
			});
			expect((await store.read(nation, 'basin')).map.stakeholders.has('c')).toBe(true);
			await store.erase(nation, 'basin', 'nation', { ...maker, id: 'e' });
			expect((await store.read(nation, 'basin')).map.stakeholders.has('c')).toBe(false);
			expect((await store.keeping.read(owner, 'basin')).hold?.reason).toBe('File 26-114');
		});

		it('gives whoever acts for a custodian a month to take its records along', async () => {
			const { store, set } = await withCustodian();
			const first = { code: 'map.custodiansFirst', values: { count: 30 } };
			await expect(store.keeping.erase(owner, 'basin', title)).rejects.toMatchObject(first);
			const period = { until: '2026-01-30', erases: true, reason: 'By-law 7' };
			await expect(store.keeping.setPeriod(owner, 'basin', period)).rejects.toMatchObject({
				code: 'keeping.notice'
			});
			await store.keeping.setPeriod(owner, 'basin', { ...period, until: '2026-01-31' });
			expect(await store.keeping.lastDay(nation, 'basin')).toBe('2026-01-31');
			await expect(store.keeping.read(nation, 'basin')).rejects.toMatchObject({ code: 'people.ownersOnly' });
			set('2026-02-02T00:00:00.000Z');
			expect(await store.keeping.eraseDue()).toEqual(['basin']);
		});
	});
}
