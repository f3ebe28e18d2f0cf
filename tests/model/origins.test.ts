import { describe, expect, it } from 'vitest';
import type { Change, LoggedEdit } from '#lib/model/changes.ts';
import { originsOf } from '#lib/model/origins.ts';

const city = { id: 'city', name: 'City', kind: 'municipality', note: 'By the lake' } as const;
const moments = ['2026-01-01', '2026-02-02', '2026-03-03', '2026-04-04'].map((day) => `${day}T00:00:00.000Z`);

function logOf(
	...steps: readonly (readonly [author: string, ...changes: readonly Change[]])[]
): LoggedEdit[] {
	return steps.map(([author, ...changes], i) => ({
		id: `e${i}`,
		seq: i + 1,
		author,
		at: moments[i] ?? '',
		changes
	}));
}

const added: Change = { kind: 'stakeholder.add', record: city };
const renamed: Change = {
	kind: 'stakeholder.set',
	id: 'city',
	from: { name: 'City', note: 'By the lake' },
	to: { name: 'Town', note: null }
};

describe('where the values of a record come from', () => {
	it('is whoever wrote each of them last, newest first; what was taken away comes from nobody', () => {
		const log = logOf(['Ana', added], ['Bo', { ...renamed, id: 'other' }], ['Chi', renamed]);
		expect(originsOf(log, 'stakeholder', 'city')).toEqual([
			{ author: 'Chi', at: moments[2], fields: ['name'] },
			{ author: 'Ana', at: moments[0], fields: ['kind'] }
		]);
	});

	it('begins anew where a record was removed and brought back', () => {
		const log = logOf(['Ana', added], ['Bo', { kind: 'stakeholder.remove', record: city }], ['Chi', added]);
		expect(originsOf(log, 'stakeholder', 'city')).toEqual([
			{ author: 'Chi', at: moments[2], fields: ['name', 'kind', 'note'] }
		]);
	});

	it('is nobody for a record that is not there, and of another kind for none', () => {
		expect(originsOf(logOf(['Ana', added]), 'tie', 'city')).toEqual([]);
	});
});
