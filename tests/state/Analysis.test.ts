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
	it('are those of the filtered map', () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		worker().work();
		expect(analysis.figures?.stakeholders['a']?.['degree']).toBe(3);
		analysis.look(map, { kinds: ['municipality'] });
		worker().work();
		expect(analysis.figures?.network).toMatchObject({ nodes: 3, edges: 0 });
	});

	it('are not computed again for a move or a new name, but for a tie', () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		worker().work();
		analysis.look(changed('a', { position: { x: 1, y: 2 } }), {});
		analysis.look(changed('a', { name: 'Other' }), {});
		expect(worker().runs).toHaveLength(0);
		const tie = { id: 'bc', from: 'b', to: 'c', kind: 'collaborates', directed: false } as const;
		analysis.look(applyChanges(map, [addRecord('tie', tie)]), {});
		worker().work();
		expect(analysis.figures?.network.edges).toBe(4);
	});

	it('skip what is no longer looked at', () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		for (const kind of ['agency', 'municipality'] as const) analysis.look(map, { kinds: [kind] });
		worker().work();
		expect(worker().runs).toHaveLength(1);
		worker().work();
		expect(analysis.figures?.network.nodes).toBe(3);
	});
});

describe('an answer', () => {
	it('comes for the question that stands, not for the one before', () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		worker().work();
		analysis.ask({ question: 'lead', parameters: {} });
		analysis.ask({ question: 'missing', parameters: {} });
		worker().work();
		expect(analysis.answer).toBeUndefined();
		worker().work();
		expect(analysis.answer?.question).toBe('missing');
		expect(analysis.progress).toBeUndefined();
	});

	it('can be stopped, and asked for again', () => {
		const { analysis, workers, worker } = start();
		analysis.look(map, {});
		worker().work();
		analysis.ask({ question: 'lead', parameters: {} });
		analysis.stop();
		expect([workers[0]?.terminated, analysis.stopped, analysis.progress]).toEqual([true, true, undefined]);
		analysis.again();
		worker().work();
		expect(analysis.answer?.question).toBe('lead');
	});

	it('to a question that there is not is a sentence', () => {
		const { analysis, worker } = start();
		analysis.look(map, {});
		worker().work();
		analysis.ask({ question: 'nonsense', parameters: {} });
		worker().work();
		expect(analysis.refusal?.key).toBe('error.question.unknown');
	});
});
