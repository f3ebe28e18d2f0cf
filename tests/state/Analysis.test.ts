import { describe, expect, it } from 'vitest';
import { applyChanges } from '#lib/model/applyChange.ts';
import { addRecord, setFields, type Fields } from '#lib/model/changes.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import { Analysis } from '#lib/state/Analysis.svelte.ts';
import { FakeWorker } from './FakeWorker.ts';

const map = fromDocument({
	header: { id: 'm', title: 'M' },
	stakeholders: ['a', 'b', 'c', 'd'].map((id) => ({
		id,
		name: id,
		kind: id === 'a' ? 'agency' : 'municipality'
	})),
	ties: ['b', 'c', 'd'].map((to) => ({ id: `a${to}`, from: 'a', to, kind: 'collaborates', directed: false }))
});
/** Enough ties that betweenness takes several pieces. */
const large = fromDocument({
	header: { id: 'l', title: 'L' },
	stakeholders: Array.from({ length: 3000 }, (_, i) => ({
		id: `${i}`,
		name: `${i}`,
		kind: 'other' as const
	})),
	ties: Array.from({ length: 9000 }, (_, i) => ({
		id: `${i}`,
		from: `${i % 3000}`,
		to: `${(i * (1 + (i % 7)) * 31 + 17) % 3000}`,
		kind: 'collaborates' as const,
		directed: false
	})).filter(({ from, to }) => from !== to)
});
const changed = (id: string, fields: Fields<Stakeholder>) =>
	applyChanges(map, [setFields('stakeholder', map.stakeholders.get(id)!, fields)!]);

function start() {
	const workers: FakeWorker[] = [];
	const analysis = new Analysis((hear) => {
		workers.push(new FakeWorker(hear));
		return workers.at(-1)!;
	});
	return { analysis, workers, worker: () => workers.at(-1)! };
}

describe('figures', () => {
	it('are those of the filtered map', async () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		await worker().work();
		expect(analysis.figures?.stakeholders['a']?.['degree']).toBe(3);
		analysis.look(map, { kinds: ['municipality'] });
		await worker().work();
		expect(analysis.figures?.network).toMatchObject({ nodes: 3, edges: 0 });
	});

	it('are not computed again for a move or a new name, but for a tie', async () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		await worker().work();
		analysis.look(changed('a', { position: { x: 1, y: 2 } }), {});
		analysis.look(changed('a', { name: 'Other' }), {});
		expect(worker().runs).toHaveLength(0);
		const tie = { id: 'bc', from: 'b', to: 'c', kind: 'collaborates', directed: false } as const;
		analysis.look(applyChanges(map, [addRecord('tie', tie)]), {});
		await worker().work();
		expect(analysis.figures?.network.edges).toBe(4);
	});

	it('skip what is no longer looked at', async () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		for (const kind of ['agency', 'municipality'] as const) analysis.look(map, { kinds: [kind] });
		await worker().work();
		expect(worker().runs).toHaveLength(1);
		await worker().work();
		expect(analysis.figures?.network.nodes).toBe(3);
	});

	it('come without computing when an earlier filter comes back', async () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		await worker().work();
		const first = analysis.figures;
		analysis.look(map, { kinds: ['agency'] });
		await worker().work();
		analysis.look(changed('a', { name: 'Other' }), {});
		await worker().work();
		expect(analysis.figures).toBe(first);
	});

	it('of a large map tell how far they are, and give way to what is looked at next', async () => {
		const { analysis, worker } = start();
		analysis.look(large, {});
		const shares: (number | undefined)[] = [];
		await worker().work(() => {
			shares.push(analysis.measuring);
			analysis.look(large, { kinds: ['agency'] });
		});
		expect([shares.length, analysis.figures]).toEqual([1, undefined]);
		await worker().work();
		expect(shares[0]).toBeGreaterThan(0);
		expect(analysis.figures?.network.nodes).toBe(0);
		expect(analysis.measuring).toBeUndefined();
	});

	it('can be left as they are', async () => {
		const { analysis, worker } = start();
		analysis.look(large, {});
		await worker().work(() => analysis.stopMeasuring());
		expect([analysis.figures, analysis.measuring]).toEqual([undefined, undefined]);
	});
});

describe('an answer', () => {
	it('comes for the question that stands, not for the one before', async () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		await worker().work();
		analysis.ask({ question: 'lead', parameters: {} });
		analysis.ask({ question: 'missing', parameters: {} });
		await worker().work();
		expect(analysis.answer).toBeUndefined();
		await worker().work();
		expect(analysis.answer?.question).toBe('missing');
		expect(analysis.progress).toBeUndefined();
	});

	it('can be stopped, and asked for again', async () => {
		const { analysis, workers, worker } = start();
		analysis.look(map, {});
		await worker().work();
		analysis.ask({ question: 'lead', parameters: {} });
		analysis.stop();
		expect([workers[0]?.terminated, analysis.stopped, analysis.progress]).toEqual([true, true, undefined]);
		analysis.again();
		await worker().work();
		expect(analysis.answer?.question).toBe('lead');
	});

	it('to a question that there is not is a sentence', async () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		await worker().work();
		analysis.ask({ question: 'nonsense', parameters: {} });
		await worker().work();
		expect(analysis.refusal?.key).toBe('error.question.unknown');
	});
});
