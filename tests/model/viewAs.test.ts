import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKindList, type RecordKind } from '#lib/model/records.ts';
import { createMap, recordsOf, withRecords, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs, type Audience } from '#lib/model/viewAs.ts';
import { anyMap } from '../arbitraries.ts';
import { danglingOf } from '../support/dangling.ts';

const audience: fc.Arbitrary<Audience> = fc.record(
	{
		level: fc.constantFrom('public', 'team'),
		at: fc.constantFrom('2016-01-01', '2025-06-01', '2040-01-01'),
		custodians: fc.subarray(['__proto__', 'constructor', 'a;b'])
	},
	{ noNullPrototype: true }
);

/** What decides over who sees what may differ in what is seen. */
const deciding: readonly RecordKind[] = ['consent', 'custodian', 'jurisdiction'];

describe('what an audience sees', () => {
	it('names nothing that it does not see, and counts what that is', () => {
		fc.assert(
			fc.property(anyMap, audience, (map, audience) => {
				const view = viewAs(map, audience);
				expect(danglingOf(view)).toEqual([]);
				for (const kind of recordKindList) {
					const hidden = recordsOf(map, kind).size - recordsOf(view, kind).size;
					expect(view.withheld.get(kind) ?? 0).toBe(hidden);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('does not depend on what is in records that it does not see', () => {
		fc.assert(
			fc.property(anyMap, audience, fc.string({ minLength: 1, maxLength: 5 }), (map, audience, secret) => {
				const view = viewAs(map, audience);
				expect(viewAs(withOtherSecrets(map, view, secret), audience)).toEqual(view);
			}),
			{ numRuns: 60 }
		);
	});

	it('leaves out community records until their custodian consents, and again once that ends', () => {
		const from = { id: 's', name: 'S', kind: 'residents', sensitivity: 'community', custodian: 'c' } as const;
		const custodian = new Map([['c', { id: 'c', name: 'C' }]]);
		const consent = {
			id: 'k',
			custodian: 'c',
			purpose: 'P',
			audience: 'team',
			given: '2020',
			expires: '2024'
		} as const;
		let map = withRecords(createMap({ id: 'm', title: 'M' }), 'custodian', custodian);
		map = withRecords(map, 'stakeholder', new Map([['s', from]]));
		const seen = (at: string, whole = map) => viewAs(whole, { level: 'team', at }).stakeholders.size;
		expect(seen('2023-01-01')).toBe(0);
		const opened = withRecords(map, 'consent', new Map([['k', consent]]));
		expect(seen('2023-01-01', opened)).toBe(1);
		expect(seen('2025-01-01', opened)).toBe(0);
		const withdrawn = withRecords(map, 'consent', new Map([['k', { ...consent, withdrawn: '2022' }]]));
		expect(seen('2023-01-01', withdrawn)).toBe(0);
		expect(viewAs(map, { level: 'public', at: '2023-01-01', custodians: ['c'] }).stakeholders.size).toBe(1);
	});
});

/** The same map, with other words in every record that a view does not hold. */
function withOtherSecrets(map: StakeholderMap, view: StakeholderMap, secret: string): StakeholderMap {
	for (const kind of recordKindList) {
		if (deciding.includes(kind)) continue;
		const records = [...recordsOf(map, kind)].map(([id, record]) => [
			id,
			recordsOf(view, kind).has(id) ? record : { ...record, name: secret, note: secret, source: secret }
		]);
		map = withRecords(map, kind, new Map(records as never));
	}
	return map;
}
