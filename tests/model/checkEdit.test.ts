import { describe, expect, it } from 'vitest';
import { RoundtableError } from '#lib/base/errors.ts';
import { checkEdit } from '#lib/model/checkEdit.ts';
import { createMap, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { addRecord } from '#lib/model/changes.ts';
import { applyChanges } from '#lib/model/applyChange.ts';

const stakeholder = { id: 'a', name: 'A', kind: 'agency' } as const;
const map = applyChanges(createMap({ id: 'm', title: 'M' }), [
	addRecord('stakeholder', stakeholder),
	addRecord('stakeholder', { id: 'b', name: 'B', kind: 'other' }),
	addRecord('tie', { id: 't', from: 'a', to: 'b', kind: 'funds', directed: true })
]);

const edit = (...changes: unknown[]) => ({ id: 'e', author: 'x', at: '2026-01-01T00:00:00Z', changes });

describe('an edit from outside', () => {
	it.each<[string, unknown, Record<string, unknown>?]>([
		['change.invalid', edit({ kind: 'nothing.add', record: {} })],
		['change.invalid', edit({ kind: '__proto__.add', record: {} })],
		['change.invalid', edit({ kind: 'tie.add.x', record: {} })],
		['change.invalid', edit({ kind: 'header.remove', record: {} })],
		[
			'change.invalid',
			edit({ kind: 'stakeholder.set', id: 'a', from: {}, to: { id: 'z' } }),
			{ field: 'id' }
		],
		[
			'change.invalid',
			edit({ kind: 'stakeholder.set', id: 'a', from: {}, to: { toString: 'z' } }),
			{ field: 'toString' }
		],
		[
			'record.invalid',
			edit({ kind: 'stakeholder.add', record: { ...stakeholder, id: 'c', secret: 1 } }),
			{ field: 'secret' }
		],
		[
			'record.invalid',
			edit({ kind: 'stakeholder.add', record: { ...stakeholder, id: 'c', kind: 'king' } }),
			{ field: 'kind' }
		],
		[
			'record.invalid',
			edit({ kind: 'stakeholder.set', id: 'a', from: {}, to: { name: 'x'.repeat(301) } }),
			{ field: 'name', limit: '≤ 300' }
		],
		[
			'record.invalid',
			edit({ kind: 'stakeholder.set', id: 'a', from: {}, to: { name: null } }),
			{ field: 'name' }
		],
		[
			'record.invalid',
			edit({ kind: 'tie.set', id: 't', from: {}, to: { strength: -1 } }),
			{ field: 'strength' }
		],
		['header.invalid', edit({ kind: 'header.set', from: {}, to: { title: '' } }), { field: 'title' }],
		['record.exists', edit({ kind: 'stakeholder.add', record: stakeholder })],
		['record.unknown', edit({ kind: 'stakeholder.set', id: 'z', from: {}, to: { name: 'Z' } })],
		['record.inUse', edit({ kind: 'stakeholder.remove', record: stakeholder })],
		[
			'reference.broken',
			edit({ kind: 'tie.set', id: 't', from: {}, to: { to: 'z' } }),
			{ field: 'to', missing: 'z' }
		],
		['edit.invalid', { ...edit(), author: 7 }, { field: 'author' }],
		['edit.invalid', null],
		['document.tooDeep', edit(nested(100))]
	])('%s', (code, json, values = {}) => {
		const error = refusalOf(map, json);
		expect(error.code).toBe(code);
		expect(error.values).toMatchObject(values);
	});

	it('keeps what the map really held as the way back', () => {
		const lying = edit({ kind: 'stakeholder.set', id: 'a', from: { name: 'Lie' }, to: { name: 'New' } });
		expect(checkEdit(map, lying).edit.changes).toEqual([
			{ kind: 'stakeholder.set', id: 'a', from: { name: 'A' }, to: { name: 'New' } }
		]);
	});

	it('is taken whole or not at all', () => {
		const half = edit(
			{ kind: 'stakeholder.set', id: 'a', from: {}, to: { name: 'New' } },
			{ kind: 'tie.remove', record: { id: 'none', from: 'a', to: 'b', kind: 'funds', directed: true } }
		);
		expect(refusalOf(map, half).code).toBe('record.unknown');
		expect(map.stakeholders.get('a')?.name).toBe('A');
	});
});

function refusalOf(map: StakeholderMap, json: unknown): RoundtableError {
	try {
		checkEdit(map, json);
	} catch (error) {
		if (error instanceof RoundtableError) return error;
		throw error;
	}
	throw new Error('The edit was taken.');
}

function nested(depth: number): unknown {
	let value: unknown = {};
	for (let i = 0; i < depth; i++) value = { value };
	return value;
}
