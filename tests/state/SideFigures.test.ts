import { expect, it } from 'vitest';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import { SideFigures, type SidesMeasured } from '#lib/state/SideFigures.ts';
import { FakeWorker } from './FakeWorker.ts';

const withTies = (...ties: readonly (readonly [string, string])[]) => ({
	map: fromDocument({
		header: { id: 'm', title: 'M' },
		stakeholders: ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'agency' })),
		ties: ties.map(([from, to]) => ({ id: from + to, from, to, kind: 'collaborates', directed: false }))
	})
});
const states = { before: withTies(['a', 'b']), after: withTies(['a', 'b'], ['a', 'c']) };

it('works out the figures of either state, once, and lets the worker go', async () => {
	const workers: FakeWorker[] = [];
	let known: SidesMeasured | undefined;
	const sides = new SideFigures(
		(hear) => {
			workers.push(new FakeWorker(hear));
			return workers.at(-1)!;
		},
		(now) => (known = now)
	);
	sides.look(states);
	expect(known).toEqual({});
	await workers[0]?.work();
	await workers[0]?.work();
	expect(known?.before?.stakeholders['a']?.['degree']).toBe(1);
	expect(known?.after?.stakeholders['a']?.['degree']).toBe(2);
	expect(workers[0]?.terminated).toBe(true);
	sides.look(states);
	expect(workers).toHaveLength(1);
	sides.look(undefined);
	expect(known).toBeUndefined();
});
