import { describe, expect, it } from 'vitest';
import { addRecord } from '#lib/model/changes.ts';
import { asRoom, openToRoom, roomOf, roomQuery } from '#lib/model/room.ts';
import { fromDocument, toDocument } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';

const map = fromDocument({
	header: { id: 'm', title: 'Who decides?' },
	stakeholders: [
		{ id: 'open', name: 'Open Council', kind: 'municipality', sensitivity: 'public' },
		{ id: 'other', name: 'Open Board', kind: 'agency', sensitivity: 'public' },
		{ id: 'team', name: 'Quiet Office', kind: 'agency' }
	],
	ties: [
		{
			id: 't1',
			from: 'open',
			to: 'other',
			kind: 'funds',
			directed: true,
			sensitivity: 'public',
			trust: { openness: 2 }
		},
		{ id: 't2', from: 'open', to: 'team', kind: 'advises', directed: true, sensitivity: 'public' }
	],
	assessments: [{ id: 'a1', stakeholder: 'open', by: 'Ana', influence: 5, sensitivity: 'public' }],
	values: [{ id: 'v', name: 'Care', sensitivity: 'public' }],
	valueRatings: [
		{ id: 'said', stakeholder: 'open', value: 'v', rating: 4, published: true, sensitivity: 'public' },
		{ id: 'judged', stakeholder: 'open', value: 'v', rating: 1, by: 'Ana', sensitivity: 'public' }
	]
});
const team = { level: 'team', custodians: ['nation'], at: '2026-01-01' } as const;
const asked = (search: string) => roomOf(new URLSearchParams(search));

describe('a room', () => {
	it('is asked for by a page and by the API alike, and nothing else asks for one', () => {
		expect(asked('theme=room')).toEqual({ isRevealed: false });
		expect(asked('as=room&reveal=1')).toEqual({ isRevealed: true });
		expect(asked('theme=dark&reveal=1')).toBeUndefined();
		for (const room of [undefined, { isRevealed: false }, { isRevealed: true }])
			expect(asked(roomQuery(room))).toEqual(room);
	});

	it('sees open records alone, and no judgment', () => {
		const seen = viewAs(map, asRoom(team, { isRevealed: false }));
		expect([...seen.stakeholders.keys()]).toEqual(['open', 'other']);
		expect([...seen.ties.values()]).toEqual([expect.not.objectContaining({ trust: expect.anything() })]);
		expect(seen.assessments.size).toBe(0);
		expect([...seen.valueRatings.keys()]).toEqual(['said']);
		expect(JSON.stringify(toDocument(seen))).not.toMatch(/Quiet Office|Ana|openness/);
	});

	it('sees open judgments once they are revealed', () => {
		const seen = viewAs(map, asRoom(team, { isRevealed: true }));
		expect([...seen.assessments.keys()]).toEqual(['a1']);
		expect(seen.ties.get('t1')?.trust).toEqual({ openness: 2 });
	});

	it('never makes anybody see more', () => {
		expect(asRoom(team, undefined)).toBe(team);
		expect(asRoom(team, { isRevealed: true })).toMatchObject({ level: 'public', custodians: [] });
	});

	it('has what is added before its eyes open to it, but no judgment and nothing marked otherwise', () => {
		const added = (kind: 'stakeholder' | 'assessment', record: object) =>
			openToRoom(addRecord(kind, record as never));
		const newcomer = { id: 'x', name: 'Newcomer', kind: 'other' };
		expect(added('stakeholder', newcomer)).toMatchObject({ record: { sensitivity: 'public' } });
		expect(added('stakeholder', { ...newcomer, sensitivity: 'team' })).toMatchObject({
			record: { sensitivity: 'team' }
		});
		const judged = added('assessment', { id: 'a', stakeholder: 'open', by: 'Ana' });
		expect(judged).not.toHaveProperty('record.sensitivity');
	});
});
