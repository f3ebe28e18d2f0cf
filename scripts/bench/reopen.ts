/**
 * How long a store takes to open again whose map has 100,000 edits and whose process was killed: a line of JSON with
 * milliseconds until the map is read, and until an edit is taken. `npm run bench -- --live` sets them beside what is
 * promised. Each part runs in a process of its own, so that nothing is left in memory.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edit } from '#lib/model/changes.ts';
import { openStore } from '#lib/server/store/openStore.ts';

const EDITS = 100_000;
/** Bodies that the edits move about. */
const BODIES = 500;
/** Edits that are on their way at once. */
const AT_ONCE = 256;
const viewer = { level: 'team', at: '2026-01-01' } as const;
const at = '2026-01-01T00:00:00.000Z';

const [part, folder] = process.argv.slice(2);
if (part === 'fill' && folder) await fill(folder);
else if (part === 'open' && folder) await open(folder);
else await both();

async function both(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-reopen-'));
	const loader = ['--import', 'tsx', import.meta.filename];
	try {
		const writer = spawn(process.execPath, [...loader, 'fill', folder], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		await once(writer.stdout, 'data');
		writer.kill('SIGKILL');
		await once(writer, 'close');
		process.stdout.write(execFileSync(process.execPath, [...loader, 'open', folder], { encoding: 'utf8' }));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Writes the log, says so, and stays as it is until it is killed. */
async function fill(folder: string): Promise<void> {
	const store = await openStore(folder);
	const stakeholders = Array.from({ length: BODIES }, (_, i) => ({
		id: `s${i}`,
		name: `Body ${i}`,
		kind: 'other' as const
	}));
	const document = { header: { id: 'long', title: 'Long' }, stakeholders };
	await store.create(viewer, document, { id: 'first', author: 'bench', at });
	for (let n = 0; n < EDITS; n += AT_ONCE) {
		const edits = Array.from({ length: Math.min(AT_ONCE, EDITS - n) }, (_, i) => moveOf(n + i));
		await Promise.all(edits.map((edit) => store.append(viewer, 'long', edit, 1)));
	}
	process.stdout.write('written\n');
	setInterval(() => undefined, 1_000);
}

async function open(folder: string): Promise<void> {
	const begin = performance.now();
	const store = await openStore(folder);
	const { seq } = await store.read(viewer, 'long');
	const read = performance.now() - begin;
	await store.append(viewer, 'long', moveOf(seq), seq);
	const written = performance.now() - begin;
	await store.close();
	console.log(JSON.stringify({ edits: seq, read, written }));
}

function moveOf(n: number): Edit {
	const to = { position: { x: n % 1_000, y: n % 777 } };
	const changes = [{ kind: 'stakeholder.set' as const, id: `s${n % BODIES}`, from: {}, to }];
	return { id: `e${n}`, author: 'bench', at, changes };
}
