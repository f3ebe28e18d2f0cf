import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RoundtableError } from '#lib/base/errors.ts';
import { applyChange, applyChanges } from '#lib/model/applyChange.ts';
import { addRecord, invertChanges, type Change } from '#lib/model/changes.ts';
import { createMap, toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { anyAttempts, anyMap, attempt } from '../arbitraries.ts';

/** The map after changes, or why there is none. */
function outcome(work: () => StakeholderMap) {
	try {
		return toDocument(work());
	} catch (error) {
		if (error instanceof RoundtableError) return [error.code, error.values];
		throw error;
	}
}

describe('changes made at once', () => {
	it('come to what they come to one after another, also where one of them is refused', () => {
		fc.assert(
			fc.property(anyMap, anyAttempts, fc.nat(), fc.nat(), (map, attempts, one, other) => {
				const changes: Change[] = [...attempt(map, attempts).changes];
				// Two changes out of their order, so that some find no end or an end that is still in use.
				const [a, b] = [one % (changes.length || 1), other % (changes.length || 1)];
				if (changes[a] && changes[b]) [changes[a], changes[b]] = [changes[b], changes[a]];
				const before = toDocument(map);
				const singly = outcome(() => changes.reduce(applyChange, map));
				expect(outcome(() => applyChanges(map, changes))).toEqual(singly);
				expect(toDocument(map)).toEqual(before);
			}),
			{ numRuns: 200 }
		);
	});

	it('take back what names itself', () => {
		const map = createMap({ id: 'm', title: 'M' });
		const changes = [addRecord('project', { id: 'p', name: 'P' })];
		const joined: Change = {
			kind: 'project.set',
			id: 'p',
			from: { buildsOn: null },
			to: { buildsOn: ['p'] }
		};
		const after = applyChanges(map, [...changes, joined]);
		expect(applyChanges(after, invertChanges([...changes, joined]))).toEqual(map);
	});
});
