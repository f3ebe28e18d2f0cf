import { spawn } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '#lib/base/random.ts';
import { openStore } from '#lib/server/store/openStore.ts';
import { bundle } from './bundle.ts';
import { team, temporaryFolder } from '../store/makeStore.ts';

const ROUNDS = Number(process.env['ROUNDTABLE_KILLS'] ?? 100);
/** Stores that are killed side by side. */
const STORES = 2;

/** Lets the writer live for some milliseconds after its first acknowledgement; answers all that it acknowledged. */
function liveAndDie(script: string, folder: string, life: string, milliseconds: number) {
	return new Promise<Map<string, number>>((resolve, reject) => {
		const child = spawn(process.execPath, [script, folder, life], { stdio: ['ignore', 'pipe', 'pipe'] });
		let printed = '';
		let dying = false;
		let complaint = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			printed += text;
			if (!dying && printed.split('\n').length > 2) {
				dying = true;
				setTimeout(() => child.kill('SIGKILL'), milliseconds);
			}
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
		child.on('close', (_code, signal) => {
			if (signal !== 'SIGKILL') return reject(new Error(complaint));
			const whole = printed.slice(0, printed.lastIndexOf('\n')).split('\n').slice(1);
			resolve(new Map(whole.map((line) => line.split(' ')).map(([id = '', seq]) => [id, Number(seq)])));
		});
	});
}

/**
 * One store that dies and comes back again and again; answers how many edits were acknowledged.
 * @param rounds how often it is killed
 */
async function killAgain(script: string, rounds: number, seed: number): Promise<number> {
	const folder = temporaryFolder(onTestFinished);
	const random = createRandom(seed);
	let acknowledged = 0;
	let last = 0;
	for (let round = 0; round < rounds; round++) {
		const acks = await liveAndDie(script, folder, `life${round}`, random() * 100);
		acknowledged += acks.size;
		const store = await openStore(folder);
		const { seq } = await store.read(team, 'kill');
		const log = await store.log(team, 'kill', last, 1_000_000);
		expect(log.map((edit) => edit.seq)).toEqual(Array.from({ length: seq - last }, (_, i) => last + 1 + i));
		const places = new Map(log.map((edit) => [edit.id, edit.seq]));
		for (const [id, place] of acks) expect(places.get(id), id).toBe(place);
		if (round % 20 === 19 || round === rounds - 1) expect(await store.verify()).toEqual([]);
		last = seq;
		await store.close();
	}
	return acknowledged;
}

it(`loses nothing that was acknowledged over ${ROUNDS} kills`, { timeout: 3_600_000 }, async () => {
	const script = await bundle('writer', onTestFinished);
	// While one process starts, another one writes or is being looked at.
	const each = Array.from({ length: STORES }, (_, i) => Math.floor((ROUNDS + i) / STORES));
	const acknowledged = await Promise.all(each.map((rounds, i) => killAgain(script, rounds, 2026 + i)));
	expect(each.reduce((sum, rounds) => sum + rounds)).toBe(ROUNDS);
	expect(acknowledged.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(ROUNDS);
});
