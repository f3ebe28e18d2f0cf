import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '#lib/server/store/openStore.ts';
import { maker, team, temporaryFolder } from './makeStore.ts';

it('lets others have their turn while the store makes a large map', async () => {
	const store = await openStore(temporaryFolder(onTestFinished));
	const stakeholders = Array.from({ length: 60_000 }, (_, i) => ({
		id: `s${i}`,
		name: `Body ${i}`,
		kind: 'agency' as const
	}));
	let turns = 0;
	const other = setInterval(() => turns++, 1);
	const { counts } = await store.create(
		team,
		{ header: { id: 'large', title: 'Large' }, stakeholders },
		maker
	);
	clearInterval(other);
	expect(counts.stakeholders).toBe(60_000);
	expect(turns).toBeGreaterThan(2);
	await store.close();
});
