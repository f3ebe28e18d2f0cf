import { StorageError } from '#lib/base/errors.ts';
import { addRecord } from '#lib/model/changes.ts';
import { openStore } from '#lib/server/store/openStore.ts';

/**
 * A process that appends through the real store, and hands an edit in again when the disk refused it; prints
 * each acknowledged id and place, then how often it was refused. Parameters: the folder, and how many edits.
 */
const [, , folder = '', count = '0'] = process.argv;
const viewer = { level: 'team', at: '2026-01-01' } as const;
const at = '2026-01-01T00:00:00.000Z';
/** Times that one edit is handed in at most. */
const PATIENCE = 5;

let refusals = 0;
const store = await tried(() => openStore(folder));
if ((await store.list(viewer)).length === 0)
	await tried(() =>
		store.create(viewer, { header: { id: 'kill', title: 'Kill' } }, { id: 'first', author: 'test', at })
	);
for (let n = 0; n < Number(count); n++) {
	const record = { id: `n${n}`, name: `Body ${n}`, kind: 'other', note: 'x'.repeat(2_000) } as const;
	const edit = { id: `edit-${n}`, author: 'test', at, changes: [addRecord('stakeholder', record)] };
	const { seq } = await tried(() => store.append(viewer, 'kill', edit, 0));
	process.stdout.write(`${edit.id} ${seq}\n`);
}
process.stdout.write(`refused ${refusals}\n`);
await store.close();

/** What the disk refuses is said, and tried again a few times. */
async function tried<T>(work: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof StorageError) || attempt === PATIENCE) {
				process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
				process.exit(1);
			}
			refusals += 1;
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	}
}
