import { describe, expect, it } from 'vitest';
import { applyChanges } from '#lib/model/applyChange.ts';
import { invertChanges } from '#lib/model/changes.ts';
import { adoptScenario, applyScenario } from '#lib/model/edits/scenario.ts';
import type { ScenarioStep } from '#lib/model/records.ts';
import { fromDocument, toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';

const tie = (id: string, from: string, to: string) =>
	({ id, from, to, kind: 'collaborates', directed: false }) as const;

/** Works with: a–b, b–c, c–d; b and c lead the same project. */
function draw(...steps: Partial<ScenarioStep>[]): StakeholderMap {
	return fromDocument({
		header: { id: 'm', title: 'M' },
		stakeholders: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, kind: 'agency' })),
		ties: [tie('ab', 'a', 'b'), tie('bc', 'b', 'c'), tie('cd', 'c', 'd')],
		projects: [{ id: 'p', name: 'P' }],
		participations: ['b', 'c'].map((id) => ({ id: `p${id}`, project: 'p', stakeholder: id, role: 'lead' })),
		scenarios: [{ id: 's', name: 'What if' }],
		scenarioSteps: steps.map((step, i) => ({ id: `step${i}`, scenario: 's', order: i, act: 'add', ...step }))
	});
}
const after = (map: StakeholderMap) => applyScenario(map, 's');
const pairs = ({ ties }: StakeholderMap) => [...ties.values()].map(({ from, to }) => `${from}${to}`).sort();

describe('a scenario', () => {
	it('adds a stakeholder with its contacts', () => {
		const map = after(draw({ act: 'add', name: 'New', kind: 'network', with: ['a', 'd'] }));
		expect(map.stakeholders.get('step0')).toMatchObject({ name: 'New', kind: 'network' });
		expect(pairs(map)).toEqual(['ab', 'bc', 'cd', 'step0a', 'step0d']);
	});

	it('removes a stakeholder with its ties and roles, and ties or unties two', () => {
		expect(pairs(after(draw({ act: 'remove', stakeholder: 'b' })))).toEqual(['cd']);
		expect(pairs(after(draw({ act: 'tie', stakeholder: 'a', other: 'd' })))).toEqual([
			'ab',
			'ad',
			'bc',
			'cd'
		]);
		expect(pairs(after(draw({ act: 'untie', stakeholder: 'c', other: 'b' })))).toEqual(['ab', 'cd']);
	});

	it('joins two into one, which says what both said once', () => {
		const map = after(draw({ act: 'join', stakeholder: 'b', with: ['c'], name: 'B and C' }));
		expect(pairs(map)).toEqual(['ab', 'bd']);
		expect(map.stakeholders.get('b')!.name).toBe('B and C');
		expect([...map.participations.keys()]).toEqual(['pb']);
	});

	it('splits one, the part taking some contacts along', () => {
		const map = after(draw({ act: 'split', stakeholder: 'b', name: 'Part', with: ['c'] }));
		expect(pairs(map)).toEqual(['ab', 'cd', 'step0c']);
		expect(map.stakeholders.get('step0')!.kind).toBe('agency');
	});

	it('takes its steps in order, and passes over those that no longer fit', () => {
		const map = draw(
			{ act: 'tie', stakeholder: 'a', other: 'c' },
			{ act: 'remove', stakeholder: 'b' },
			{ act: 'tie', stakeholder: 'a', other: 'b' }
		);
		expect(pairs(after(map))).toEqual(['ac', 'cd']);
	});

	it('becomes real as one edit that can be undone, and is put away by it', () => {
		const map = draw(
			{ act: 'join', stakeholder: 'b', with: ['c'] },
			{ act: 'add', name: 'New', with: ['b'] }
		);
		const changes = adoptScenario(map, 's');
		const made = applyChanges(map, changes);
		expect(made.scenarios.size + made.scenarioSteps.size).toBe(0);
		expect(pairs(made)).toEqual(['ab', 'bd', 'step1b']);
		const back = toDocument(applyChanges(made, invertChanges(changes)));
		const sorted = (list: readonly { id: string }[] = []) => [...list].sort((x, y) => (x.id < y.id ? -1 : 1));
		expect(sorted(back.ties)).toEqual(sorted(toDocument(map).ties));
		expect(sorted(back.stakeholders)).toEqual(sorted(toDocument(map).stakeholders));
		expect(sorted(back.scenarioSteps)).toEqual(sorted(toDocument(map).scenarioSteps));
	});

	it('keeps its steps about somebody from whoever may not see them', () => {
		const map = draw({ act: 'remove', stakeholder: 'a' }, { act: 'remove', stakeholder: 'b' });
		const hidden = applyChanges(map, [
			{
				kind: 'stakeholder.set',
				id: 'b',
				from: { sensitivity: null },
				to: { sensitivity: 'community' }
			} as never
		]);
		const seen = viewAs(hidden, { level: 'team', at: '2026-01-01' });
		expect([...seen.scenarioSteps.keys()]).toEqual(['step0']);
	});
});
