import { expect, it, onTestFinished } from 'vitest';
import { addRecord } from '#lib/model/changes.ts';
import type { Visitor } from '#lib/server/access/Caller.ts';
import { openStore } from '#lib/server/store/openStore.ts';
import { tokenDigest } from '#lib/server/store/people/token.ts';
import type { Store } from '#lib/server/store/Store.ts';
import { openFeed } from '#lib/server/stream/feed.ts';
import { addStakeholder, editOf, maker, smallMap, temporaryFolder } from '../store/makeStore.ts';
import { nobody, visitor } from '../store/peopleContract.ts';

/** Rights that end; `npm run test:full` ends more. */
const ROUNDS = Number(process.env['ROUNDTABLE_REVOCATIONS'] ?? 50);
const owner = visitor('owner');
const nation = visitor('nation');

/** A right to follow a map, and how it ends; `again`: a lesser right stays, and the map is to be read anew. */
interface Right {
	readonly reader: Visitor;
	readonly again: boolean;
	end(): Promise<unknown>;
	/** Whether the reader is still signed in. */
	readonly isCurrent?: () => Promise<boolean>;
}

const rights: Readonly<Record<string, (store: Store, round: number) => Promise<Right>>> = {
	async membership({ people }, round) {
		const id = `reader${round}`;
		await people.setMember(owner, 'basin', id, { role: 'viewer', custodians: [] });
		return { reader: visitor(id), again: false, end: () => people.removeMember(owner, 'basin', id) };
	},
	async role({ people }, round) {
		const id = `editor${round}`;
		await people.setMember(owner, 'basin', id, { role: 'editor', custodians: [] });
		const lesser = { role: 'viewer' as const, custodians: [] };
		return { reader: visitor(id), again: true, end: () => people.setMember(owner, 'basin', id, lesser) };
	},
	async link({ people }) {
		await people.setVisibility(owner, 'basin', 'link');
		const token = await people.addLink(owner, 'basin', 'viewer', 7);
		const { links } = await people.read(owner, 'basin');
		return {
			reader: { ...nobody, links: [tokenDigest(token)] },
			again: false,
			end: () => people.removeLink(owner, 'basin', links.at(-1)!.id)
		};
	},
	async visibility({ people }) {
		await people.setVisibility(owner, 'basin', 'public');
		return { reader: nobody, again: false, end: () => people.setVisibility(owner, 'basin', 'private') };
	},
	async session({ people }, round) {
		const id = `signedIn${round}`;
		await people.setMember(owner, 'basin', id, { role: 'viewer', custodians: [] });
		let lives = true;
		return {
			reader: visitor(id),
			again: true,
			end: () => Promise.resolve((lives = false)),
			isCurrent: () => Promise.resolve(lives)
		};
	}
};

async function follow(store: Store, { reader, isCurrent }: Right, after: number): Promise<string> {
	const signal = new AbortController().signal;
	const request = { viewer: reader, map: 'basin', lastEventId: null, after, signal };
	const stream = await openFeed(store, isCurrent ? { ...request, isCurrent } : request);
	let text = '';
	for await (const chunk of stream) text += new TextDecoder().decode(chunk);
	return text;
}

it(
	`lets nothing through on open streams after any of ${ROUNDS} rights has ended, while others write`,
	{ timeout: 3_600_000 },
	async () => {
		const store = await openStore(temporaryFolder(onTestFinished), { seals: true });
		onTestFinished(() => store.close());
		await store.create(owner, smallMap, maker);
		const kinds = Object.values(rights);
		for (let round = 0; round < ROUNDS; round++) {
			const right = await kinds[round % kinds.length]!(store, round);
			const { seq } = await store.read(right.reader, 'basin');
			const following = follow(store, right, seq);
			await store.append(owner, 'basin', editOf([addStakeholder(`before${round}`)]), seq);
			const writing = store.append(owner, 'basin', editOf([addStakeholder(`during${round}`)]), seq);
			await right.end();
			await writing;
			const { seq: last } = await store.read(owner, 'basin');
			const late = editOf([addStakeholder(`after${round}`)]);
			await store.append(owner, 'basin', late, last);
			// It ends by itself.
			const text = await following;
			expect(text).not.toContain(late.id);
			expect(text).toMatch(right.again ? /event: resync\ndata: \{\}\n\n$/ : /event: gone\ndata: \{\}\n\n$/);
		}
	}
);

it('takes what was open by a consent off open screens when it is withdrawn', async () => {
	const store = await openStore(temporaryFolder(onTestFinished), { seals: true });
	onTestFinished(() => store.close());
	await store.create(owner, smallMap, maker);
	await store.people.setMember(owner, 'basin', 'nation', { role: 'custodian', custodians: ['nation'] });
	const consent = {
		id: 'yes',
		custodian: 'nation',
		purpose: 'A table',
		audience: 'team' as const,
		given: '2025'
	};
	const kept = { name: 'canary', sensitivity: 'community', custodian: 'nation' };
	await store.append(
		nation,
		'basin',
		editOf([addStakeholder('kept', kept), addRecord('consent', consent)]),
		1
	);
	expect((await store.read(owner, 'basin')).map.stakeholders.has('kept')).toBe(true);
	const stop = new AbortController();
	const stream = await openFeed(store, {
		viewer: owner,
		map: 'basin',
		lastEventId: null,
		after: 2,
		signal: stop.signal
	});
	await store.append(nation, 'basin', editOf([{ kind: 'consent.remove', record: consent }], 'withdrawal'), 2);
	let text = '';
	for await (const chunk of stream) {
		text += new TextDecoder().decode(chunk);
		if (text.includes('resync')) stop.abort();
	}
	// The map is to be read anew: a removal would tell once more what was taken back.
	expect(text).not.toContain('canary');
	expect((await store.read(owner, 'basin')).map.stakeholders.has('kept')).toBe(false);
});
