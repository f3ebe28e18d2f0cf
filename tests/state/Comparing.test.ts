import { expect, it } from 'vitest';
import { applyChanges } from '#lib/model/applyChange.ts';
import { addRecord } from '#lib/model/changes.ts';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import { Comparing } from '#lib/state/Comparing.svelte.ts';
import { FakeWorker } from './FakeWorker.ts';

const ids = Array.from({ length: 12 }, (_, i) => `s${i}`);
const map = fromDocument({
	header: { id: 'm', title: 'M' },
	stakeholders: ids.map((id) => ({ id, name: id, kind: 'agency' })),
	ties: ids.slice(1).map((to) => ({ id: `t${to}`, from: 's0', to, kind: 'collaborates', directed: false })),
	scenarios: [{ id: 'w', name: 'W' }],
	scenarioSteps: [{ id: 'one', scenario: 'w', order: 1, act: 'remove', stakeholder: 's1' }]
});

function start() {
	const workers: FakeWorker[] = [];
	const shares: number[] = [];
	const comparing = new Comparing((hear) => {
		workers.push(
			new FakeWorker((reply) => {
				if (reply.kind === 'progress') shares.push(reply.done);
				hear(reply);
			})
		);
		return workers.at(-1)!;
	});
	return { comparing, workers, shares };
}

it('asks the map as it is once, however often the scenario changes', async () => {
	const { comparing, workers, shares } = start();
	comparing.compare(map, {}, 'w');
	expect(comparing.progress).toBe(0);
	await workers[0]!.work();
	expect(comparing.progress).toBeUndefined();
	expect(comparing.comparison!.lost).toContain('s1');
	const first = new Set(shares).size;

	shares.length = 0;
	const more = { id: 'two', scenario: 'w', order: 2, act: 'remove', stakeholder: 's2' } as const;
	comparing.compare(applyChanges(map, [addRecord('scenarioStep', more)]), {}, 'w');
	await workers[0]!.work();
	expect(comparing.comparison!.lost).toEqual(expect.arrayContaining(['s1', 's2']));
	expect(workers).toHaveLength(1);
	expect(new Set(shares).size).toBeLessThan(0.75 * first);
});

it('drops what goes on when another is wanted or nobody waits', async () => {
	const { comparing, workers } = start();
	comparing.compare(map, {}, 'w');
	comparing.compare(map, {}, 'w');
	expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
	comparing.close();
	expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
	expect([comparing.progress, comparing.comparison]).toEqual([undefined, undefined]);
});
