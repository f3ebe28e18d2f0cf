import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '#lib/server/store/openStore.ts';
import { restoreStore } from '#lib/server/store/restore.ts';
import { addStakeholder, editOf, team, temporaryFolder } from '../store/makeStore.ts';
import { bundle } from './bundle.ts';
import { hasStrace, runUnderStrace, type Run } from './underStrace.ts';

/** Kills at each point; `npm run test:full -- G1` makes more. */
const KILLS = Number(process.env['ROUNDTABLE_POINTS'] ?? 1);
const EDITS = '24';
const COPIES = ['copy-7.db', 'copy-15.db', 'copy-23.db'];
const UNFINISHED = COPIES.map((copy) => `${copy}.partial`);

/** Where the process is killed: at one of its system calls on these files. */
const points = [
	['while an edit is written', 'pwrite64', ['roundtable.db-wal']],
	['before an edit is synced', 'fsync,fdatasync', ['roundtable.db-wal']],
	['in a checkpoint', 'pwrite64', ['roundtable.db']],
	['in a backup', 'pwrite64', UNFINISHED],
	['before a backup has its name', '?rename,?renameat,?renameat2', UNFINISHED]
] as const;

/** The system calls of a whole life, one a line. */
async function traceOf(script: string): Promise<string[]> {
	const folder = temporaryFolder(onTestFinished);
	const trace = join(folder, 'trace');
	const calls = points.map(([, names]) => names).join();
	const files = points.flatMap(([, , names]) => names);
	const { status } = await runUnderStrace([script, folder, EDITS], { calls, files, trace });
	expect(status).toBe(0);
	return readFileSync(trace, 'utf8').split('\n');
}

/** How many of them are of some kinds, on some files. */
function countOf(trace: readonly string[], calls: string, files: readonly string[]): number {
	const names = calls.replaceAll('?', '').split(',');
	return trace.filter(
		(line) =>
			names.some((name) => line.includes(` ${name}(`)) &&
			files.some((file) => line.includes(`/${file}>`) || line.includes(`/${file}",`))
	).length;
}

/** The store is whole, all that was acknowledged is there in its place, and it goes on. */
async function holds(folder: string, acknowledged: Run['acknowledged'], upTo = Infinity): Promise<void> {
	const store = await openStore(folder);
	expect(await store.verify()).toEqual([]);
	if (acknowledged.size > 0) {
		const log = await store.log(team, 'kill', 0, 10_000);
		expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1));
		const places = new Map(log.map(({ id, seq }) => [id, seq]));
		for (const [id, place] of acknowledged) if (place <= upTo) expect(places.get(id), id).toBe(place);
		await store.append(team, 'kill', editOf([addStakeholder('later')], 'later'), log.length);
	}
	await store.close();
}

describe.skipIf(!hasStrace)('a process that is killed', () => {
	it(
		'at any point that matters loses nothing that was acknowledged, and leaves no half a backup',
		{ timeout: 3_600_000 },
		async () => {
			const script = await bundle('keeper', onTestFinished);
			const trace = await traceOf(script);
			// Side by side: each spends its time in starting a process.
			await Promise.all(points.map((point) => killAt(script, trace, point)));
		}
	);
});

/** Kills at one point, some times spread over the life of the process, and looks at what is left. */
async function killAt(
	script: string,
	trace: readonly string[],
	[point, calls, files]: (typeof points)[number]
): Promise<void> {
	const whole = countOf(trace, calls, files);
	expect(whole, point).toBeGreaterThan(1);
	for (let i = 0; i < KILLS; i++) {
		const when = Math.ceil(((i + 0.5) / KILLS) * whole);
		const folder = temporaryFolder(onTestFinished);
		const inject = `signal=SIGKILL:when=${when}`;
		const run = await runUnderStrace([script, folder, EDITS], { calls, files, inject });
		expect([point, when, run.signal, run.stderr]).toEqual([point, when, 'SIGKILL', '']);
		await holds(folder, run.acknowledged);
		for (const copy of readdirSync(folder).filter((name) => COPIES.includes(name))) {
			const restored = temporaryFolder(onTestFinished);
			await restoreStore(restored, join(folder, copy), '2026-01-03T00:00:00.000Z');
			const place = Number(new RegExp(`^${copy} (\\d+)$`, 'm').exec(run.stdout)?.[1] ?? 0);
			await holds(restored, run.acknowledged, place);
		}
	}
}
