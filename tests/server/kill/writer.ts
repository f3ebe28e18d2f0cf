import { addRecord, type Change, type Edit } from '#lib/model/changes.ts';
import { openStore } from '#lib/server/store/openStore.ts';

/**
 * A process that appends through the real store until it is killed: eight writers at once, each printing
 * the id and place of an edit after its acknowledgement. Parameters: the folder, and a name for this life.
 */
const [, , folder = '', life = ''] = process.argv;
const viewer = { level: 'team', at: '2026-01-01' } as const;
const at = '2026-01-01T00:00:00.000Z';
const store = await openStore(folder);
if ((await store.list(viewer)).length === 0)
	await store.create(viewer, { header: { id: 'kill', title: 'Kill' } }, { id: 'first', author: 'test', at });
process.stdout.write('ready\n');
await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));

async function write(writer: number): Promise<void> {
	for (let n = 0; ; n++) {
		const record = { id: `${life}-${writer}-${n}`, name: `Body ${n}`, kind: 'other' } as const;
		const changes: Change[] = [addRecord('stakeholder', record)];
		// Maps stay small: every second edit takes away what the one before brought.
		if (n % 2 === 1) {
			const before = { ...record, id: `${life}-${writer}-${n - 1}`, name: `Body ${n - 1}` };
			changes.push({ kind: 'stakeholder.remove', record: before }, { kind: 'stakeholder.remove', record });
		}
		const edit: Edit = { id: `${life}-${writer}-${n}`, author: 'test', at, changes };
		const { seq } = await store.append(viewer, 'kill', edit, 0);
		process.stdout.write(`${edit.id} ${seq}\n`);
	}
}
