import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../parts/run.js';

/** Mutants that one process reads, so that its peak of memory says something of a few. */
const PORTION = 50_000;
/** A thousand take a second or two: so long a silence is a file that never ends. */
const SILENCE = 60_000;

/**
 * G20: mutants of all samples and hostile files, read in processes that are watched.
 * @param {number} count
 * @param {(done: number) => void} [tell]
 * @returns {Promise<{ done: number, failed: string[], slowest: number, which: string, megabytes: number, outcomes: number }>}
 * `slowest` in milliseconds of the processor
 */
export async function readMutants(count, tell = () => undefined) {
	const codes = new Set();
	const failed = [];
	let [done, slowest, megabytes] = [0, 0, 0];
	let which = '';
	for (let seed = 1; done < count && failed.length === 0; seed++) {
		const { last, complaint } = await portion(Math.min(PORTION, count - done), seed);
		if (complaint) failed.push(`seed ${seed}, after ${last.done}: ${complaint}`);
		done += last.done;
		if (last.slowest > slowest) [slowest, which] = [last.slowest, `${last.which} of seed ${seed}`];
		megabytes = Math.max(megabytes, last.megabytes);
		for (const code of Object.keys(last.outcomes)) codes.add(code);
		tell(done);
	}
	return { done, failed, slowest, which, megabytes, outcomes: codes.size };
}

function portion(count, seed) {
	return new Promise((resolve) => {
		const program = ['--import', 'tsx', 'scripts/full/mutants.worker.ts', String(count), String(seed)];
		const child = spawn(process.execPath, program, { cwd: root });
		let last = { done: 0, slowest: 0, which: '', megabytes: 0, outcomes: {} };
		let complaint = '';
		const hang = () => {
			complaint ||= 'one was still being read after a minute';
			child.kill('SIGKILL');
		};
		let clock = setTimeout(hang, SILENCE);
		createInterface({ input: child.stdout }).on('line', (line) => {
			last = JSON.parse(line);
			clearTimeout(clock);
			clock = setTimeout(hang, SILENCE);
		});
		let words = '';
		child.stderr.on('data', (piece) => (words += piece));
		child.on('close', (code) => {
			clearTimeout(clock);
			if (code !== 0) complaint ||= words.slice(0, 4_000) || `exit ${code}`;
			resolve({ last, complaint });
		});
	});
}
