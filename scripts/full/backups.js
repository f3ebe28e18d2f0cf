import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../bench/figures.js';
import { pause, startApp } from '../parts/app.js';
import { run } from '../parts/run.js';

const JSON_TYPE = { 'content-type': 'application/json' };
/** Bodies of the map that is edited: it does not grow, so that edits meanwhile are compared with their like. */
const BODIES = 200;
/** Rounds of edits before the first backup, by which the latency of a quiet store is told. */
const QUIET = 5_000;

/**
 * G6: backups by the command line of a server that is being written to, each restored in a folder of its own,
 * verified, and asked for every edit that was acknowledged before it began.
 * @param {{ rounds: number, perSecond: number }} how
 * @returns {Promise<{ restored: number, edits: number, lost: number, quiet: number, busy: number, slowest: number,
 *   wrong: string[] }>} 95th percentiles of edits before and meanwhile, and the slowest restore, in milliseconds
 */
export async function backups({ rounds, perSecond }) {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-backups-'));
	const data = join(folder, 'store');
	const app = await startApp({ data });
	const writer = new Writer(app.url, perSecond);
	/** How long edits took while a backup was taken; it is restored elsewhere. */
	const meanwhile = [];
	const result = { restored: 0, edits: 0, lost: 0, quiet: 0, busy: 0, slowest: 0, wrong: [] };
	try {
		await writer.begin();
		await pause(QUIET);
		result.quiet = quantile(writer.take(), 0.95);
		for (let round = 0; round < rounds; round++) {
			const before = [...writer.acknowledged];
			const [file, place, out] = ['db', 'store', 'json'].map((end) => join(folder, `${round}.${end}`));
			const here = { env: { ROUNDTABLE_DATA: data } };
			const there = { env: { ROUNDTABLE_DATA: place } };
			const start = performance.now();
			writer.take();
			const steps = [await command(here, 'backup', file)];
			meanwhile.push(...writer.take());
			steps.push(await command(there, 'restore', file), await command(there, 'verify'));
			result.slowest = Math.max(result.slowest, steps[1].milliseconds);
			steps.push(await command(there, 'export', 'backed', out, '--history'));
			const failed = steps.find(({ code }) => code !== 0);
			if (failed) result.wrong.push(`round ${round}: ${failed.output.slice(0, 300)}`);
			else {
				const held = new Set(JSON.parse(readFileSync(out, 'utf8')).history.map(({ id }) => id));
				result.lost += before.filter((id) => !held.has(id)).length;
				result.restored += 1;
			}
			for (const path of [file, place, out]) rmSync(path, { recursive: true, force: true });
			// As often as somebody in a hurry would.
			await pause(Math.max(0, 500 - (performance.now() - start)));
		}
		result.busy = quantile(meanwhile, 0.95);
		result.edits = writer.acknowledged.length;
		return result;
	} finally {
		writer.stop();
		await app.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Runs the command line as somebody does beside a server. */
async function command(options, ...words) {
	const start = performance.now();
	const { code, output } = await run(process.execPath, ['scripts/roundtable.js', ...words], options);
	return { code, output, milliseconds: performance.now() - start };
}

/** Edits a map so many times a second, each on its own, and keeps which were acknowledged. */
class Writer {
	acknowledged = [];
	#times = [];
	#clock;
	/** Where the log stood when it last answered: whoever works there knows what others did. */
	#seq = 0;

	constructor(url, perSecond) {
		this.url = url;
		this.perSecond = perSecond;
	}

	async begin() {
		const document = { header: { id: 'backed', title: 'Backed' } };
		await fetch(`${this.url}/api/maps`, {
			method: 'POST',
			headers: JSON_TYPE,
			body: JSON.stringify({ document })
		});
		let count = 0;
		this.#clock = setInterval(() => void this.#edit(count++), 1_000 / this.perSecond);
	}

	take() {
		return this.#times.splice(0);
	}

	stop() {
		clearInterval(this.#clock);
	}

	/** Adds the bodies first, and then renames one after another. */
	async #edit(count) {
		const id = `n${count}`;
		const name = `Body ${count}`;
		const changes =
			count < BODIES
				? [{ kind: 'stakeholder.add', record: { id, name, kind: 'other' } }]
				: [{ kind: 'stakeholder.set', id: `n${count % BODIES}`, from: {}, to: { name } }];
		const edit = { id, author: 'test', at: new Date().toISOString(), changes };
		const body = JSON.stringify({ edit, seq: this.#seq });
		const start = performance.now();
		try {
			const response = await fetch(`${this.url}/api/maps/backed/log`, {
				method: 'POST',
				headers: JSON_TYPE,
				body
			});
			const { seq } = await response.json();
			this.#times.push(performance.now() - start);
			if (!response.ok) return;
			this.acknowledged.push(id);
			this.#seq = Math.max(this.#seq, seq);
		} catch (error) {
			// The server stops while the last ones are under way.
			if (!(error instanceof TypeError)) throw error;
		}
	}
}
