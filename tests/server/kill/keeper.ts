import { join } from 'node:path';
import { addRecord } from '#lib/model/changes.ts';
import { openStore } from '#lib/server/store/openStore.ts';

/**
 * A process that appends through the real store and backs it up now and then while it writes on; prints each
 * acknowledged id and place, and each backup with the place that was acknowledged before it. Parameters: the folder,
 * and how many edits.
 */
const [, , folder = '', count = '0'] = process.argv;
const viewer = { level: 'team', at: '2026-01-01' } as const;
const at = '2026-01-01T00:00:00.000Z';
/** Records of an edit, and signs of each: a log of so much is carried over into the database in the middle of it. */
const [RECORDS, SIGNS] = [40, 2_000];
const EACH = 8;

const store = await openStore(folder);
await store.create(viewer, { header: { id: 'kill', title: 'Kill' } }, { id: 'first', author: 'test', at });
let last = 1;
let backup = Promise.resolve();
for (let n = 0; n < Number(count); n++) {
	if (n % EACH === EACH - 1) {
		await backup;
		backup = backUp(`copy-${n}.db`, last);
	}
	const changes = Array.from({ length: RECORDS }, (_, i) =>
		addRecord('stakeholder', { id: `n${n}-${i}`, name: `Body ${i}`, kind: 'other', note: 'x'.repeat(SIGNS) })
	);
	const { seq } = await store.append(viewer, 'kill', { id: `edit-${n}`, author: 'test', at, changes }, 0);
	last = seq;
	process.stdout.write(`edit-${n} ${seq}\n`);
}
await backup;
await store.close();

async function backUp(name: string, place: number): Promise<void> {
	await store.backup(join(folder, name));
	process.stdout.write(`${name} ${place}\n`);
}
