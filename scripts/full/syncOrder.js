import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../parts/app.js';

/**
 * G2: watches the server's system calls while edits are made one after the other: before each answer goes out,
 * the log of writes that holds the edit was written, and then synced.
 * @returns {Promise<{ edits: number, wrong: number }>} `wrong`: answers sent before a sync of what they answer for
 */
export async function syncOrder(edits) {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-sync-'));
	const trace = join(folder, 'trace');
	const calls = 'trace=pwrite64,fdatasync,fsync,write,writev,sendto';
	const app = await startApp({
		command: 'strace',
		parameters: ['-f', '-qq', '-y', '-s', '400', '-e', calls, '-o', trace, process.execPath, 'server.js'],
		data: join(folder, 'data')
	});
	try {
		const send = (path, body) =>
			fetch(`${app.url}${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
		await send('/api/maps', { document: { header: { id: 'sync', title: 'Sync' } } });
		for (let n = 0; n < edits; n++) {
			const record = { id: `n${n}`, name: `Body ${n}`, kind: 'other' };
			const edit = {
				id: `e${n}`,
				author: 'x',
				at: new Date().toISOString(),
				changes: [{ kind: 'stakeholder.add', record }]
			};
			const response = await send('/api/maps/sync/log', { edit, seq: 0 });
			if (response.status !== 201) throw new Error(await response.text());
			await response.text();
		}
	} finally {
		await app.stop();
	}
	const result = judge(readFileSync(trace, 'utf8'));
	rmSync(folder, { recursive: true, force: true });
	return result;
}

/** Since the last answer there must be a write to the log of writes and a sync after it, without fault. */
function judge(text) {
	let written = false;
	let synced = false;
	let edits = 0;
	let wrong = 0;
	for (const line of text.split('\n')) {
		if (/pwrite64\(\d+<[^>]*-wal>/.test(line)) [written, synced] = [true, false];
		else if (
			/f(data)?sync\(\d+<[^>]*-wal>\)\s+= 0/.test(line) ||
			/<\.\.\. f(data)?sync resumed>\)\s+= 0/.test(line)
		)
			synced = written;
		else if (line.includes('HTTP/1.1 201')) {
			edits += 1;
			if (!synced) wrong += 1;
			[written, synced] = [false, false];
		}
	}
	// The first answer is that of the new map.
	return { edits: edits - 1, wrong };
}
