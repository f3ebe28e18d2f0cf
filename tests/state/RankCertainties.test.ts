import { describe, expect, it } from 'vitest';
import { applyChanges } from '#lib/model/applyChange.ts';
import { addRecord, setFields } from '#lib/model/changes.ts';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import { RankCertainties } from '#lib/state/RankCertainties.svelte.ts';
import { FakeWorker } from './FakeWorker.ts';

const ids = Array.from({ length: 12 }, (_, i) => `s${i}`);
const map = fromDocument({
	header: { id: 'm', title: 'M' },
	stakeholders: ids.map((id) => ({ id, name: id, kind: 'agency' })),
	ties: ids.slice(1).map((to) => ({ id: `t${to}`, from: 's0', to, kind: 'collaborates', directed: false }))
});
const tied = applyChanges(map, [
	addRecord('tie', { id: 'new', from: 's1', to: 's2', kind: 'collaborates', directed: false })
]);

function start() {
	const workers: FakeWorker[] = [];
	const certainties = new RankCertainties((hear) => {
		workers.push(new FakeWorker(hear));
		return workers.at(-1)!;
	});
	certainties.look(map, {});
	return { certainties, workers, worker: () => workers.at(-1)! };
}

describe('how sure rankings are', { timeout: 20_000 }, () => {
	it('is worked out when asked for, and not before', async () => {
		const { certainties, workers, worker } = start();
		expect(workers).toHaveLength(0);
		certainties.want(['degree']);
		expect(certainties.progress).toBe(0);
		await worker().work();
		expect(certainties.progress).toBeUndefined();
		expect(certainties.rankings.get('degree')!.stakeholders.get('s0')).toMatchObject({
			rank: 1,
			band: [1, 1]
		});
		expect(certainties.unknown).toMatchObject({ count: 55, of: 66, filled: false });
	});

	it('is kept: a measure asked for again costs nothing, another only itself', async () => {
		const { certainties, worker } = start();
		certainties.want(['degree']);
		await worker().work();
		certainties.want(['degree']);
		expect(worker().runs).toHaveLength(0);
		certainties.want(['degree', 'harmonic']);
		expect(worker().runs.map(({ task }) => task)).toMatchObject([{ measures: ['harmonic'] }]);
		await worker().work();
		expect([...certainties.rankings.keys()]).toEqual(['degree', 'harmonic']);
	});

	it('outlives a new name, and is worked out anew for a new tie', async () => {
		const { certainties, worker } = start();
		certainties.want(['degree']);
		await worker().work();
		const renamed = applyChanges(map, [
			setFields('stakeholder', map.stakeholders.get('s3')!, { name: 'New' })!
		]);
		certainties.look(renamed, {});
		expect(certainties.rankings.has('degree')).toBe(true);
		certainties.look(tied, {});
		expect(certainties.rankings.has('degree')).toBe(false);
		await worker().work();
		expect(certainties.rankings.get('degree')!.stakeholders.get('s1')!.rank).toBe(2);
	});

	it('can be stopped, and what stops is not started again by an edit', async () => {
		const { certainties, worker, workers } = start();
		certainties.want(['betweenness']);
		certainties.stop();
		expect(worker().terminated).toBe(true);
		expect(certainties.progress).toBeUndefined();
		certainties.look(tied, {});
		expect(workers).toHaveLength(1);
	});

	it('hears nothing of a run that nobody waits for', async () => {
		const { certainties, workers } = start();
		certainties.want(['betweenness']);
		certainties.look(tied, {});
		await workers[0]!.work();
		expect(certainties.rankings.size).toBe(0);
		await workers[1]!.work();
		expect(certainties.rankings.size).toBe(1);
	});

	it('says so where too few can be ranked', async () => {
		const { certainties, worker } = start();
		certainties.look(map, { only: ids.slice(0, 5) });
		certainties.want(['degree']);
		await worker().work();
		expect(certainties.rankings.get('degree')).toBeNull();
	});
});
