/**
 * Writes a store of so many megabytes into a folder, as the first version would have written it where `first` is said:
 * maps of bodies with long notes, each edited on. Run by `largeStore.js`.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '#lib/server/store/openStore.ts';
import { asFirstVersion } from '../../tests/support/firstSchema.ts';

const [, , folder = '', megabytes = '', version = ''] = process.argv;
const viewer = { level: 'team', at: '2026-01-01' } as const;
const at = '2026-01-01T00:00:00.000Z';
const [BODIES, EDITS] = [1_000, 20];
const note = 'What was said of it, as it was written down in the room. '.repeat(70);

const store = await openStore(folder);
for (let map = 0; sizeOf(join(folder, 'roundtable.db')) < Number(megabytes) * 1e6; map++) {
	const stakeholders = Array.from({ length: BODIES }, (_, i) => ({
		id: `s${i}`,
		name: `Body ${i}`,
		kind: 'agency' as const,
		note
	}));
	const id = `large-${map}`;
	await store.create(viewer, { header: { id, title: id }, stakeholders }, { id, author: 'x', at });
	for (let i = 0; i < EDITS; i++) {
		const changes = [
			{ kind: 'stakeholder.set', id: `s${i}`, from: { note }, to: { note: 'Later.' } }
		] as const;
		await store.append(viewer, id, { id: `${id}-${i}`, author: 'x', at, changes }, i + 1);
	}
}
await store.close();
if (version === 'first') await asFirstVersion(folder);

function sizeOf(file: string): number {
	return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
