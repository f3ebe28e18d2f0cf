import { describe, expect, it } from 'vitest';
import { addRecord, type Change } from '#lib/model/changes.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { addStakeholder, editOf, maker, rename, smallMap } from './makeStore.ts';
import { visitor } from './peopleContract.ts';

const owner = visitor('owner');
const nation = visitor('nation');

/** A record that a custodian keeps to itself, whose text appears nowhere else. */
const CANARY = 'canary-7f3a';
const kept: Change = addRecord('stakeholder', {
	id: 'kept',
	name: CANARY,
	kind: 'communityGroup',
	note: `${CANARY} note`,
	sensitivity: 'community',
	custodian: 'nation'
});
const consentOf = (audience: 'team' | 'public'): Change =>
	addRecord('consent', { id: 'yes', custodian: 'nation', purpose: 'A table', audience, given: '2025' });

/** What a store promises custodians, whatever database it stands on. */
export function custodyContract(name: string, open: () => Promise<Store>): void {
	const openWithCustodian = async () => {
		const store = await open();
		await store.create(owner, smallMap, maker);
		await store.people.setMember(owner, 'basin', 'nation', { role: 'custodian', custodians: ['nation'] });
		await store.append(nation, 'basin', editOf([kept]), 1);
		return store;
	};

	describe(`custodians on ${name}`, () => {
		it('keep their records from everybody, owners included, until they open them', async () => {
			const store = await openWithCustodian();
			expect((await store.read(nation, 'basin')).map.stakeholders.get('kept')?.name).toBe(CANARY);
			const seen = async () =>
				JSON.stringify([
					toDocument((await store.read(owner, 'basin')).map),
					await store.log(owner, 'basin', 0)
				]);
			expect(await seen()).not.toContain(CANARY);
			expect((await store.read(owner, 'basin')).map.withheld.get('stakeholder')).toBe(2);
			await store.append(nation, 'basin', editOf([consentOf('team')]), 2);
			expect(await seen()).toContain(CANARY);
			const withdrawn = {
				kind: 'consent.set',
				id: 'yes',
				from: { withdrawn: null },
				to: { withdrawn: '2026' }
			} as const;
			await store.append(nation, 'basin', editOf([withdrawn]), 3);
			expect((await store.read(owner, 'basin')).map.stakeholders.has('kept')).toBe(false);
			expect(await seen()).not.toContain(CANARY);
		});

		it('take back from history too what they narrow or take back, and whoever follows begins anew', async () => {
			const store = await openWithCustodian();
			const open: Change = addRecord('stakeholder', {
				id: 'open',
				name: `${CANARY} open`,
				kind: 'communityGroup',
				custodian: 'nation'
			});
			await store.append(nation, 'basin', editOf([open]), 2);
			const history = async (caller = owner) => JSON.stringify(await store.log(caller, 'basin', 0));
			expect(await history()).toContain(`${CANARY} open`);
			const { epoch } = await store.read(owner, 'basin');
			const narrower: Change = {
				kind: 'stakeholder.set',
				id: 'open',
				from: {},
				to: { sensitivity: 'community' }
			};
			await store.append(nation, 'basin', editOf([narrower]), 3);
			expect(await history()).not.toContain(CANARY);
			expect((await store.read(owner, 'basin')).epoch).not.toBe(epoch);
			// Taken off the map altogether, it is no more open than it was.
			const last = { ...(open as { record: object }).record, sensitivity: 'community' };
			await store.append(
				nation,
				'basin',
				editOf([{ kind: 'stakeholder.remove', record: last } as Change]),
				4
			);
			expect(await history()).not.toContain(CANARY);
			expect(await history(nation)).toContain(`${CANARY} open`);
		});

		it('take back from history what left the map and comes back narrower', async () => {
			const store = await openWithCustodian();
			const record = { id: 'open', name: `${CANARY} open`, kind: 'communityGroup' as const };
			await store.append(owner, 'basin', editOf([addRecord('stakeholder', record)]), 2);
			await store.append(owner, 'basin', editOf([{ kind: 'stakeholder.remove', record } as Change]), 3);
			const history = async (caller = owner) => JSON.stringify(await store.log(caller, 'basin', 0));
			const { epoch } = await store.read(owner, 'basin');
			expect(await history()).toContain(CANARY);
			const again = { ...record, name: 'Back', sensitivity: 'community' as const, custodian: 'nation' };
			await store.append(nation, 'basin', editOf([addRecord('stakeholder', again)]), 4);
			expect(await history()).not.toMatch(`${CANARY} open`);
			expect(await history(nation)).toContain(`${CANARY} open`);
			expect((await store.read(owner, 'basin')).epoch).not.toBe(epoch);
		});

		it('alone give consent, change what is theirs, and say who acts for them', async () => {
			const store = await openWithCustodian();
			await store.append(nation, 'basin', editOf([consentOf('team')]), 2);
			const reserved: Change[] = [
				{ kind: 'consent.set', id: 'yes', from: { audience: 'team' }, to: { audience: 'public' } },
				rename('kept', CANARY, 'x'),
				{ kind: 'stakeholder.set', id: 'kept', from: {}, to: { sensitivity: 'public' } },
				{ kind: 'stakeholder.set', id: 'kept', from: {}, to: { custodian: null } },
				{ kind: 'custodian.set', id: 'nation', from: { name: 'The Nation' }, to: { name: 'x' } }
			];
			for (const change of reserved)
				await expect(store.append(owner, 'basin', editOf([change]), 3)).rejects.toMatchObject({
					code: 'edit.custodianOnly'
				});
			const own = { code: 'people.custodianOnly' };
			const asNation = { role: 'custodian', custodians: ['nation'] } as const;
			await expect(
				store.people.setMember(owner, 'basin', 'owner', { role: 'owner', custodians: ['nation'] })
			).rejects.toMatchObject(own);
			await expect(store.people.removeMember(owner, 'basin', 'nation')).rejects.toMatchObject(own);
			await expect(store.people.invite(owner, { map: 'basin', days: 7, ...asNation })).rejects.toMatchObject(
				own
			);
			await store.people.setMember(nation, 'basin', 'second', asNation);
			expect((await store.read(visitor('second'), 'basin')).map.stakeholders.has('kept')).toBe(true);
			await expect(
				store.append(nation, 'basin', editOf([rename('a', 'Alpha', 'x')]), 3)
			).rejects.toMatchObject({
				code: 'edit.notAllowed'
			});
		});

		it('see who read their records, and nobody else does', async () => {
			const store = await openWithCustodian();
			await store.read(owner, 'basin');
			expect((await store.readings(nation, 'basin', 'nation')).map(({ person }) => person)).not.toContain(
				'owner'
			);
			await store.append(nation, 'basin', editOf([consentOf('team')]), 2);
			await store.read(owner, 'basin');
			await store.read(owner, 'basin');
			const readings = await store.readings(nation, 'basin', 'nation');
			expect(readings.map(({ person }) => person).sort()).toContain('owner');
			expect(JSON.stringify(readings)).not.toContain(CANARY);
			await expect(store.readings(owner, 'basin', 'nation')).rejects.toMatchObject({
				code: 'custody.notYours'
			});
		});

		it('take everything that is theirs along, with its history', async () => {
			const store = await openWithCustodian();
			await store.append(nation, 'basin', editOf([rename('kept', CANARY, `${CANARY} renamed`)]), 2);
			await expect(store.exportCustody(owner, 'basin', 'nation')).rejects.toMatchObject({
				code: 'custody.notYours'
			});
			const taken = await store.exportCustody(nation, 'basin', 'nation');
			expect(taken.records['stakeholders']).toHaveLength(2);
			expect(taken.history.map(({ author }) => author)).toEqual([
				'Person owner',
				'Person nation',
				'Person nation'
			]);
			expect(JSON.stringify(taken.history)).toContain(`${CANARY} note`);
			expect(JSON.stringify(taken)).not.toContain('Alpha');
		});

		it('take their records back: gone from the map, its history and all that hangs on them', async () => {
			const store = await openWithCustodian();
			await store.append(nation, 'basin', editOf([consentOf('team')]), 2);
			const tie = addRecord('tie', { id: 'ka', from: 'kept', to: 'a', kind: 'advises', directed: true });
			await store.append(owner, 'basin', editOf([tie, addStakeholder('later')]), 3);
			const { epoch } = await store.read(owner, 'basin');
			await expect(store.erase(owner, 'basin', 'nation', { ...maker, id: 'e' })).rejects.toMatchObject({
				code: 'custody.notYours'
			});
			await store.erase(nation, 'basin', 'nation', { ...maker, id: 'e' });
			const after = await store.read(nation, 'basin');
			expect([...after.map.stakeholders.keys()]).toEqual(['a', 'b', 'later']);
			expect([...after.map.ties.keys()]).toEqual(['ab']);
			expect(after.map.custodians.has('nation')).toBe(true);
			expect(after.epoch).not.toBe(epoch);
			for (const place of [0, 1, 2, 3, 4])
				expect(JSON.stringify(await store.log(nation, 'basin', place))).not.toMatch(/canary|Gamma/);
			expect(await store.verify()).toEqual([]);
			await store.append(nation, 'basin', editOf([kept]), 5);
			expect((await store.read(nation, 'basin')).map.stakeholders.has('kept')).toBe(true);
			expect(await store.verify()).toEqual([]);
		});
	});
}
