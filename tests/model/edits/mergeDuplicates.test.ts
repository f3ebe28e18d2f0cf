import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '#lib/model/applyChange.ts';
import { invertChanges } from '#lib/model/changes.ts';
import { mergeDuplicates } from '#lib/model/edits/mergeDuplicates.ts';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import { anyMap } from '../../arbitraries.ts';

const map = fromDocument({
	header: { id: 'm', title: 'M' },
	custodians: [
		{ id: 'nation', name: 'Nation' },
		{ id: 'office', name: 'Office' }
	],
	stakeholders: [
		{ id: 'kel', name: 'City of Kelowna', kind: 'municipality', note: 'Typed by Ana' },
		{
			id: 'kelowna',
			name: 'Kelowna',
			nameFr: 'Ville de Kelowna',
			kind: 'other',
			note: 'Typed by Ben',
			agreedToRanking: true
		},
		{ id: 'board', name: 'Water Board', kind: 'agency', custodian: 'office' },
		{ id: 'hidden', name: 'Water board', kind: 'agency', sensitivity: 'community', custodian: 'nation' }
	],
	ties: [
		{ id: 't1', from: 'kel', to: 'board', kind: 'funds', directed: true, strength: 2 },
		{ id: 't2', from: 'kelowna', to: 'board', kind: 'funds', directed: true, source: 'Minutes' },
		{ id: 't3', from: 'board', to: 'kelowna', kind: 'advises', directed: true },
		{ id: 't4', from: 'kel', to: 'kelowna', kind: 'collaborates', directed: false }
	],
	projects: [{ id: 'flood', name: 'Flood' }],
	participations: [
		{ id: 'p1', project: 'flood', stakeholder: 'kel', role: 'lead' },
		{ id: 'p2', project: 'flood', stakeholder: 'kelowna', role: 'lead' },
		{ id: 'p3', project: 'flood', stakeholder: 'kelowna', role: 'funder' }
	],
	assessments: [{ id: 'a1', stakeholder: 'kelowna', by: 'Ana', influence: 4 }],
	groups: [{ id: 'g', name: 'Cities', members: ['kelowna', 'kel'] }]
});
const merged = (keep: string, ...others: string[]) => applyChanges(map, mergeDuplicates(map, keep, others));

describe('merging duplicates', () => {
	const one = merged('kel', 'kelowna');

	it('moves ties, parts in projects, judgments and memberships over', () => {
		expect(one.stakeholders.has('kelowna')).toBe(false);
		expect(one.ties.get('t3')).toMatchObject({ from: 'board', to: 'kel' });
		expect([...one.participations.values()].map(({ stakeholder, role }) => [stakeholder, role])).toEqual([
			['kel', 'lead'],
			['kel', 'funder']
		]);
		expect(one.assessments.get('a1')?.stakeholder).toBe('kel');
		expect(one.groups.get('g')?.members).toEqual(['kel']);
	});

	it('makes one of what is doubled, with what both knew, and drops what it says of itself', () => {
		expect(one.ties.get('t1')).toMatchObject({ strength: 2, source: 'Minutes' });
		expect([...one.ties.keys()]).toEqual(['t1', 't3']);
	});

	it('takes what it lacked, keeps its own, and both notes; an agreement is not handed on', () => {
		expect(one.stakeholders.get('kel')).toEqual({
			id: 'kel',
			name: 'City of Kelowna',
			nameFr: 'Ville de Kelowna',
			kind: 'municipality',
			note: 'Typed by Ana\nTyped by Ben'
		});
	});

	it('never opens what one of them hid', () => {
		expect(merged('kel', 'hidden').stakeholders.get('kel')).toMatchObject({
			sensitivity: 'community',
			custodian: 'nation'
		});
	});

	it('refuses to put one custodian’s record under another', () => {
		expect(() => merged('board', 'hidden')).toThrowError(
			expect.objectContaining({ code: 'merge.custodians' })
		);
	});

	it('is nothing where the others are not there', () => {
		expect(mergeDuplicates(map, 'kel', ['kel', 'nobody'])).toEqual([]);
	});

	it('leaves nothing that names them, and can be undone, on any map', () => {
		fc.assert(
			fc.property(anyMap, (any) => {
				const [keep, ...others] = [...any.stakeholders.keys()];
				fc.pre(keep !== undefined && others.length > 0);
				const bare = applyChanges(
					any,
					[...any.stakeholders.values()].flatMap(({ id, custodian }) =>
						custodian === undefined
							? []
							: [{ kind: 'stakeholder.set', id, from: { custodian }, to: { custodian: null } } as const]
					)
				);
				const changes = mergeDuplicates(bare, keep as string, others);
				const after = applyChanges(bare, changes);
				expect([...after.stakeholders.keys()]).toEqual([keep]);
				expect(applyChanges(after, invertChanges(changes))).toEqual(bare);
			}),
			{ numRuns: 60 }
		);
	});
});
