import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '#lib/server/store/openStore.ts';
import { team, temporaryFolder } from '../store/makeStore.ts';
import { bundle } from './bundle.ts';

/** Faults of each sort; `npm run test:full` makes 200. */
const FAULTS = Number(process.env['ROUNDTABLE_FAULTS'] ?? 3);
const EDITS = 40;

const calls = [
	['fdatasync', 'EIO'],
	['pwrite64', 'EIO'],
	['pwrite64', 'ENOSPC'],
	['ftruncate', 'EIO'],
	['openat', 'EACCES']
] as const;

const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** Runs the writer while the n-th of one kind of system call on the store's files fails. */
function runWithFault(script: string, folder: string, call: string, error: string, n: number) {
	const files = ['roundtable.db', 'roundtable.db-wal'].flatMap((name) => ['-P', join(folder, name)]);
	const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${n}`];
	const program = [process.execPath, script, folder, String(EDITS)];
	const { status, stdout, stderr } = spawnSync(
		'strace',
		['-f', '-qq', '-o', '/dev/null', ...files, ...inject, ...program],
		{
			encoding: 'utf8'
		}
	);
	const lines = stdout.split('\n').filter((line) => line.startsWith('edit-'));
	const acknowledged = new Map(lines.map((line) => [line.split(' ')[0]!, Number(line.split(' ')[1])]));
	return { status, stderr, acknowledged, refused: Number(/refused (\d+)/.exec(stdout)?.[1] ?? 0) };
}

describe.skipIf(!hasStrace)('every failure of the disk', () => {
	it(
		'is survived: nothing acknowledged is lost, nothing else is acknowledged',
		{ timeout: 3_600_000 },
		async () => {
			const script = await bundle('stubborn', onTestFinished);
			let hits = 0;
			for (const [call, error] of calls) {
				for (let n = 1; n <= FAULTS; n++) {
					// Spread over the life of the process where there are few.
					const when = FAULTS < 50 ? n * n * 3 : n;
					const folder = temporaryFolder(onTestFinished);
					const { status, stderr, acknowledged, refused } = runWithFault(script, folder, call, error, when);
					if (status !== 0)
						expect([call, error, when, stderr]).toEqual([
							call,
							error,
							when,
							expect.stringMatching(/^(storage\.|disk I\/O|unable to open)/)
						]);
					else expect(acknowledged.size).toBe(EDITS);
					if (status !== 0 || refused > 0) hits += 1;
					const store = await openStore(folder);
					if (acknowledged.size > 0) {
						const log = await store.log(team, 'kill', 0, 10_000);
						const places = new Map(log.map(({ id, seq }) => [id, seq]));
						for (const [id, place] of acknowledged)
							expect(places.get(id), `${call} ${error} ${when}`).toBe(place);
					}
					expect(await store.verify()).toEqual([]);
					await store.close();
				}
			}
			expect(hits).toBeGreaterThan(0);
		}
	);
});
