import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '#lib/server/store/openStore.ts';
import { team, temporaryFolder } from '../store/makeStore.ts';
import { bundle } from './bundle.ts';
import { hasStrace, runUnderStrace } from './underStrace.ts';

/** Faults of each sort; `npm run test:full` makes 200. */
const FAULTS = Number(process.env['ROUNDTABLE_FAULTS'] ?? 3);
const EDITS = 40;

const calls = [
	// Which of the two it is depends on how SQLite was built.
	['fsync,fdatasync', 'EIO'],
	['pwrite64', 'EIO'],
	['pwrite64', 'ENOSPC'],
	['pread64', 'EIO'],
	['openat', 'EACCES']
] as const;
/** Of these a life has few, or most at its start. */
const rare: ReadonlySet<string> = new Set(['pread64', 'openat']);

/** Whether the fault was felt. Fails where something is lost, or acknowledged and not there. */
async function survives(script: string, call: string, error: string, when: number): Promise<boolean> {
	const folder = temporaryFolder(onTestFinished);
	const { status, stdout, stderr, acknowledged } = await runUnderStrace([script, folder, String(EDITS)], {
		calls: call,
		files: ['roundtable.db', 'roundtable.db-wal'],
		inject: `error=${error}:when=${when}`
	});
	const refused = Number(/refused (\d+)/.exec(stdout)?.[1] ?? 0);
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
						const when = FAULTS < 50 && !rare.has(call) ? n * n * 3 : n;
						if (await survives(script, call, error, when)) hits += 1;
					}
					return hits;
				})
			);
			expect(felt).not.toContain(0);
		}
	);
});
