import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRecord, type Change, type Edit } from '#lib/model/changes.ts';
import type { MapDocument } from '#lib/model/StakeholderMap.ts';
import type { Audience } from '#lib/model/viewAs.ts';

export const team: Audience = { level: 'team', at: '2026-01-01' };
export const outsider: Audience = { level: 'public', at: '2026-01-01' };

/** A folder of its own that is gone after the test. */
export function temporaryFolder(after: (remove: () => void) => void): string {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-test-'));
	after(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

export const maker = { id: 'first', author: 'tester', at: '2026-01-01T00:00:00.000Z' };

/** A small map: two places, one inside the other, three bodies, a tie, and a record of a community's own. */
export const smallMap: MapDocument = {
	header: { id: 'basin', title: 'The basin' },
	jurisdictions: [
		{ id: 'town', name: 'Town', parent: 'valley' },
		{ id: 'valley', name: 'Valley' }
	],
	custodians: [{ id: 'nation', name: 'The Nation' }],
	stakeholders: [
		{ id: 'a', name: 'Alpha', kind: 'municipality', home: 'town', sensitivity: 'public' },
		{ id: 'b', name: 'Beta', kind: 'agency', sensitivity: 'public' },
		{ id: 'c', name: 'Gamma', kind: 'communityGroup', sensitivity: 'community', custodian: 'nation' }
	],
	ties: [{ id: 'ab', from: 'a', to: 'b', kind: 'funds', directed: true, sensitivity: 'public' }]
};

let count = 0;

export function editOf(changes: readonly Change[], id = `edit-${++count}`): Edit {
	return { id, author: 'tester', at: '2026-01-02T00:00:00.000Z', changes };
}

export function addStakeholder(id: string, fields: object = {}): Change {
	return addRecord('stakeholder', { id, name: `Body ${id}`, kind: 'other', ...fields });
}

export function rename(id: string, from: string, to: string): Change {
	return { kind: 'stakeholder.set', id, from: { name: from }, to: { name: to } };
}
