import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { RoundtableError, StoppedError } from '#lib/base/errors.ts';
import { fromRefusal, type Refusal } from '../imports/protocol.ts';
import type { WorkTask } from './tasks.ts';

export interface WorkLimits {
	/** Of one task, from its start. */
	readonly seconds: number;
	/** Of the thread's heap. */
	readonly megabytes: number;
	/** Tasks that wait for their turn. */
	readonly waiting: number;
	/** Without work, after which the thread is let go and its memory given back. */
	readonly idleSeconds: number;
}

export const WORK_LIMITS: WorkLimits = { seconds: 20, megabytes: 512, waiting: 20, idleSeconds: 30 };

type Answer =
	| { readonly done: string | Uint8Array<ArrayBuffer> }
	| { readonly refusal: Refusal }
	| { readonly fault: string };

/**
 * Where what takes long is computed: one task at a time on a thread of its own, so that whoever only reads or
 * edits waits for nobody's analysis.
 */
export class Workshop {
	#worker: Promise<Worker> | undefined;
	#isBusy = false;
	#idle: ReturnType<typeof setTimeout> | undefined;
	readonly #queue: (() => void)[] = [];

	constructor(private readonly limits: WorkLimits = WORK_LIMITS) {}

	/**
	 * Computes. Throws what the analysis refuses, `work.busy` where too many wait already, `work.tooLong`, and
	 * `stopped` where `signal` says so.
	 */
	async run(task: WorkTask, signal?: AbortSignal): Promise<string | Uint8Array<ArrayBuffer>> {
		await this.#enter(signal);
		try {
			return await this.#compute(task, signal);
		} finally {
			const next = this.#queue.shift();
			if (next) next();
			else this.#rest();
		}
	}

	async close(): Promise<void> {
		clearTimeout(this.#idle);
		await this.#end();
	}

	async #enter(signal: AbortSignal | undefined): Promise<void> {
		clearTimeout(this.#idle);
		if (!this.#isBusy) {
			this.#isBusy = true;
			return;
		}
		if (this.#queue.length >= this.limits.waiting) throw new RoundtableError('work.busy');
		await new Promise<void>((resolve, reject) => {
			this.#queue.push(resolve);
			signal?.addEventListener('abort', () => {
				const place = this.#queue.indexOf(resolve);
				if (place >= 0) this.#queue.splice(place, 1);
				if (place >= 0) reject(new StoppedError());
			});
		});
	}

	async #compute(task: WorkTask, signal: AbortSignal | undefined): Promise<string | Uint8Array<ArrayBuffer>> {
		const answer = await this.#answer(task, signal).catch(async (error: unknown) => {
			// Whatever the thread is at, it is for nobody any more.
			await this.#end();
			throw error;
		});
		if ('done' in answer) return answer.done;
		throw 'refusal' in answer ? fromRefusal(answer.refusal) : new Error(answer.fault);
	}

	async #answer(task: WorkTask, signal: AbortSignal | undefined): Promise<Answer> {
		const worker = await (this.#worker ??= startWorker(this.limits.megabytes));
		// Only work under way keeps the process.
		worker.ref();
		let clock: ReturnType<typeof setTimeout> | undefined;
		const listening = new AbortController();
		try {
			return await new Promise((resolve, reject) => {
				const stop = () => reject(new StoppedError());
				const tooLong = () => reject(new RoundtableError('work.tooLong'));
				clock = setTimeout(tooLong, this.limits.seconds * 1_000);
				signal?.addEventListener('abort', stop, { signal: listening.signal });
				if (signal?.aborted) stop();
				worker.on('message', resolve);
				worker.on('error', (error: NodeJS.ErrnoException) =>
					// Too much memory is the same to whoever asked as too much time.
					error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : reject(error)
				);
				worker.postMessage(task);
			});
		} finally {
			clearTimeout(clock);
			listening.abort();
			worker.removeAllListeners('message').removeAllListeners('error');
			worker.on('error', () => undefined).unref();
		}
	}

	#rest(): void {
		this.#isBusy = false;
		this.#idle = setTimeout(() => void this.#end(), this.limits.idleSeconds * 1_000);
		this.#idle.unref();
	}

	async #end(): Promise<void> {
		const worker = this.#worker;
		this.#worker = undefined;
		await (await worker)?.terminate();
	}
}

/** As built, or in development from its source, which a thread must first learn to read. */
async function startWorker(megabytes: number): Promise<Worker> {
	const home = process.env['ROUNDTABLE_HOME'];
	const built = home ? join(home, 'build', 'cli', 'worker.js') : '';
	const resourceLimits = { maxOldGenerationSizeMb: megabytes };
	const source = pathToFileURL(join(home || process.cwd(), 'src', 'lib', 'server', 'work', 'worker.ts'));
	const start = `import('tsx/esm/api').then(({ register }) => (register(), import('${source.href}')))`;
	const worker =
		home && existsSync(built)
			? new Worker(built, { resourceLimits })
			: new Worker(start, { resourceLimits, eval: true });
	// Its first word is that it is there; the clock of a task does not count how long that took.
	await once(worker, 'message');
	return worker;
}
