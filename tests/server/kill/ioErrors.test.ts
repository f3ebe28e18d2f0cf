import { spawn, spawnSync } from 'node:child_process';
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
async function runWithFault(script: string, folder: string, call: string, error: string, n: number) {
	const files = ['roundtable.db', 'roundtable.db-wal'].flatMap((name) => ['-P', join(folder, name)]);
	const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${n}`];
	const program = [process.execPath, script, folder, String(EDITS)];
	const child = spawn('strace', ['-f', '-qq', '-o', '/dev/null', ...files, ...inject, ...program], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let [stdout, stderr] = ['', ''];
	child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
	const lines = stdout.split('\n').filter((line) => line.startsWith('edit-'));
	const acknowledged = new Map(lines.map((line) => [line.split(' ')[0]!, Number(line.split(' ')[1])]));
	return { status, stderr, acknowledged, refused: Number(/refused (\d+)/.exec(stdout)?.[1] ?? 0) };
}

/** Whether the fault was felt. Fails where something is lost, or acknowledged and not there. */
async function survives(script: string, call: string, error: string, when: number): Promise<boolean> {
	const folder = temporaryFolder(onTestFinished);
	const { status, stderr, acknowledged, refused } = await runWithFault(script, folder, call, error, when);
	if (status !== 0)
		expect([call, error, when, stderr]).toEqual([
			call,
			error,
			when,
			expect.stringMatching(/^(storage\.|disk I\/O|unable to open)/)
		]);
	else expect(acknowledged.size).toBe(EDITS);
	const store = await openStore(folder);
	if (acknowledged.size > 0) {
		const log = await store.log(team, 'kill', 0, 10_000);
		const places = new Map(log.map(({ id, seq }) => [id, seq]));
		for (const [id, place] of acknowledged) expect(places.get(id), `${call} ${error} ${when}`).toBe(place);
	}
	expect(await store.verify()).toEqual([]);
	await store.close();
	return status !== 0 || refused > 0;
}

describe.skipIf(!hasStrace)('every failure of the disk', () => {
	it(
		'is survived: nothing acknowledged is lost, nothing else is acknowledged',
		{ timeout: 3_600_000 },
		async () => {
			const script = await bundle('stubborn', onTestFinished);
			// A few side by side: each spends its time in starting a process.
			const felt = await Promise.all(
				calls.map(async ([call, error]) => {
					let hits = 0;
					for (let n = 1; n <= FAULTS; n++) {
						// Spread over the life of the process where there are few.
						const when = FAULTS < 50 ? n * n * 3 : n;
						if (await survives(script, call, error, when)) hits += 1;
					}
					return hits;
				})
			);
			expect(felt.reduce((sum, hits) => sum + hits)).toBeGreaterThan(0);
		}
	);
});
