import { describe, expect, it } from 'vitest';
import type { Visitor } from '#lib/server/access/Caller.ts';
import { roles, visibilities, type Act, type Role } from '#lib/server/access/roles.ts';
import { tokenDigest } from '#lib/server/store/people/token.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { addStakeholder, editOf, maker, rename, smallMap } from './makeStore.ts';

const at = '2026-01-01';
export const nobody: Visitor = { person: undefined, links: [], at };

export function visitor(id: string, links: string[] = []): Visitor {
	return { person: { id, name: `Person ${id}` }, links, at };
}

const owner = visitor('owner');
const unknown = { name: 'NotFoundError', code: 'map.unknown' };

/** What a store promises of people, whatever database it stands on. */
export function peopleContract(name: string, open: () => Promise<Store>): void {
	const openWithMap = async () => {
		const store = await open();
		await store.create(owner, smallMap, maker);
		return store;
	};
	describe(`people on ${name}`, () => {
		it('shows a map to its owner, and to nobody else that there is one', async () => {
			const store = await openWithMap();
			expect((await store.read(owner, 'basin')).standing.role).toBe('owner');
			expect((await store.list(owner)).map(({ id }) => id)).toEqual(['basin']);
			for (const other of [nobody, visitor('other')]) {
				expect(await store.list(other)).toEqual([]);
				await expect(store.read(other, 'basin')).rejects.toMatchObject(unknown);
				await expect(store.log(other, 'basin', 0)).rejects.toMatchObject(unknown);
				await expect(store.append(other, 'basin', editOf([]), 1)).rejects.toMatchObject(unknown);
				await expect(store.archive(other, 'basin')).rejects.toMatchObject(unknown);
				await expect(store.people.read(other, 'basin')).rejects.toMatchObject(unknown);
				await expect(store.erase(other, 'basin', 'nation', maker)).rejects.toMatchObject(unknown);
			}
			await expect(store.create(nobody, { header: { id: 'x', title: 'X' } }, maker)).rejects.toMatchObject({
				code: 'people.signIn'
			});
		});

		it.each(visibilities)(
			'opens a map that is “%s” to those it says, and to no others',
			async (visibility) => {
				const store = await openWithMap();
				const token = await store.people.addLink(owner, 'basin', 'viewer', 7);
				await store.people.setVisibility(owner, 'basin', visibility);
				const isOpen = (caller: Visitor) =>
					store.read(caller, 'basin').then(
						() => true,
						() => false
					);
				const linked = { ...nobody, links: [tokenDigest(token)] };
				const open = [await isOpen(visitor('colleague')), await isOpen(linked), await isOpen(nobody)];
				const expected = {
					private: [false, false, false],
					team: [true, false, false],
					link: [true, true, false]
				};
				expect(open).toEqual({ ...expected, public: [true, true, true] }[visibility]);
			}
		);

		it('lets each role do what it may and no more', async () => {
			const store = await openWithMap();
			const acts: Act[] = ['read', 'contribute', 'edit', 'own'];
			const allowed: Record<Role, number> = { viewer: 1, custodian: 1, contributor: 2, editor: 3, owner: 4 };
			for (const role of roles) {
				const person = visitor(`a-${role}`);
				await store.people.setMember(owner, 'basin', `a-${role}`, { role, custodians: [] });
				const { length } = await store.log(owner, 'basin', 0);
				const attempts: Record<Act, () => Promise<unknown>> = {
					read: () => store.read(person, 'basin'),
					contribute: () => store.append(person, 'basin', editOf([addStakeholder(`of-${role}`)]), length),
					edit: () => store.append(person, 'basin', editOf([rename('a', 'Alpha', `By ${role}`)]), length),
					own: () => store.people.setVisibility(person, 'basin', 'private')
				};
				const outcomes = [];
				for (const act of acts) {
					outcomes.push(
						await attempts[act]().then(
							() => true,
							(error: Error) => error.name !== 'ForbiddenError'
						)
					);
				}
				expect([role, outcomes]).toEqual([role, acts.map((_, i) => i < allowed[role])]);
			}
		});

		it('lets a contributor change what the same person added, and nothing else', async () => {
			const store = await openWithMap();
			for (const id of ['one', 'two'])
				await store.people.setMember(owner, 'basin', id, { role: 'contributor', custodians: [] });
			await store.append(visitor('one'), 'basin', editOf([addStakeholder('mine')]), 1);
			await store.append(visitor('one'), 'basin', editOf([rename('mine', 'Body mine', 'Better')]), 2);
			const others = [
				[visitor('two'), rename('mine', 'Better', 'Worse')],
				[visitor('one'), rename('a', 'Alpha', 'x')],
				[visitor('one'), { kind: 'header.set', from: { title: 'The basin' }, to: { title: 'x' } }]
			] as const;
			for (const [person, change] of others)
				await expect(store.append(person, 'basin', editOf([change]), 3)).rejects.toMatchObject({
					code: 'edit.notAllowed'
				});
		});

		it('signs what is written with the name of the account, whatever it says', async () => {
			const store = await openWithMap();
			const edit = { ...editOf([addStakeholder('d')]), author: 'Somebody else' };
			await store.append(owner, 'basin', edit, 1);
			expect((await store.append(owner, 'basin', edit, 1)).isNew).toBe(false);
			expect((await store.log(owner, 'basin', 0)).map(({ author }) => author)).toEqual([
				'Person owner',
				'Person owner'
			]);
		});

		it('tells those outside the team what was changed, and not by whom', async () => {
			const store = await openWithMap();
			await store.people.setVisibility(owner, 'basin', 'public');
			await store.append(owner, 'basin', editOf([addStakeholder('d', { sensitivity: 'public' })]), 1);
			const log = await store.log(nobody, 'basin', 0);
			expect(log.map(({ author, changes }) => [author, changes.length > 0])).toEqual([
				['', true],
				['', true]
			]);
		});

		it('closes links that were taken back, have run out, or were never made', async () => {
			const store = await openWithMap();
			await store.people.setVisibility(owner, 'basin', 'link');
			const token = await store.people.addLink(owner, 'basin', 'contributor', 7);
			const spent = await store.people.addLink(owner, 'basin', 'viewer', -1);
			const holding = (text: string) => ({ ...nobody, links: [tokenDigest(text)] });
			expect(token).toMatch(/^[\w-]{22}$/);
			expect(await store.people.mapOfLink(token)).toBe('basin');
			expect(await store.people.mapOfLink(spent)).toBeUndefined();
			await store.append(holding(token), 'basin', editOf([addStakeholder('d')]), 1);
			for (const text of [spent, 'x', ''])
				await expect(store.read(holding(text), 'basin')).rejects.toMatchObject(unknown);
			const [link] = (await store.people.read(owner, 'basin')).links;
			await store.people.removeLink(owner, 'basin', link!.id);
			await expect(store.read(holding(token), 'basin')).rejects.toMatchObject(unknown);
			expect(await store.people.mapOfLink(token)).toBeUndefined();
		});

		it('makes an invitation good once, for the address that it names', async () => {
			const store = await openWithMap();
			const invite = () =>
				store.people.invite(owner, { map: 'basin', email: 'One@x.ca', role: 'editor', days: 7 });
			const token = await invite();
			const one = { id: 'one', name: 'One', email: 'one@x.ca' };
			const two = { id: 'two', name: 'Two', email: 'two@x.ca' };
			await expect(store.people.accept(token, two)).rejects.toMatchObject({ code: 'people.invitationOther' });
			expect(await store.people.invitation(token)).toEqual({ map: 'basin', email: 'one@x.ca' });
			const accepted = await Promise.allSettled([1, 2, 3].map(() => store.people.accept(token, one)));
			expect(accepted.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			expect((await store.read(visitor('one'), 'basin')).standing.role).toBe('editor');
			await expect(store.people.accept('nothing', one)).rejects.toMatchObject({
				code: 'people.invitationGone'
			});
		});

		it('keeps an owner on every map, and a trail of who decided what', async () => {
			const store = await openWithMap();
			await expect(store.people.removeMember(owner, 'basin', 'owner')).rejects.toMatchObject({
				code: 'people.lastOwner'
			});
			await store.people.setMember(owner, 'basin', 'two', { role: 'owner', custodians: [] });
			await store.people.removeMember(visitor('two'), 'basin', 'owner');
			await expect(store.read(owner, 'basin')).rejects.toMatchObject(unknown);
			const acts = await store.people.acts(visitor('two'), 'basin');
			expect(new Set(acts.map(({ person, act }) => `${person} ${act}`))).toEqual(
				new Set(['owner member.set', 'two member.remove'])
			);
		});

		it('tells those who watch when who may see has changed', async () => {
			const store = await openWithMap();
			let woken = 0;
			store.watch('basin', () => woken++);
			await store.people.setVisibility(owner, 'basin', 'team');
			await store.people.setMember(owner, 'basin', 'x', { role: 'viewer', custodians: [] });
			expect(woken).toBeGreaterThanOrEqual(2);
		});
	});
}
