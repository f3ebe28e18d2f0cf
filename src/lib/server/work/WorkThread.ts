import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { RoundtableError, StoppedError } from '#lib/base/errors.ts';
import { fromRefusal, type Refusal } from '../imports/protocol.ts';
import { programFile } from './programFile.ts';
import type { WorkResult, WorkTask } from './tasks.ts';

export interface ThreadLimits {
	/** Of one task, from its start. */
	readonly seconds: number;
	/** Of the thread's heap. */
	readonly megabytes: number;
	/** Without work, after which the thread is let go and its memory given back. */
	readonly idleSeconds: number;
}

type Answer = { readonly done: WorkResult } | { readonly refusal: Refusal } | { readonly fault: string };

/** A thread that computes one task after another; it is started when there is one. */
export class WorkThread {
	#worker: Promise<Worker> | undefined;
	#idle: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly limits: ThreadLimits) {}

	/** Computes. Throws what the analysis refuses, `work.tooLong`, and `stopped` where `signal` says so. */
	async run(task: WorkTask, signal: AbortSignal | undefined): Promise<WorkResult> {
		clearTimeout(this.#idle);
		try {
			return await this.#compute(task, signal);
		} finally {
			this.#idle = setTimeout(() => void this.#end(), this.limits.idleSeconds * 1_000);
			this.#idle.unref();
		}
	}

	async close(): Promise<void> {
		clearTimeout(this.#idle);
		await this.#end();
	}

	async #compute(task: WorkTask, signal: AbortSignal | undefined): Promise<WorkResult> {
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

	async #end(): Promise<void> {
		const worker = this.#worker;
		this.#worker = undefined;
		await (await worker)?.terminate();
	}
}

/** As built, or in development from its source, which a thread must first learn to read. */
async function startWorker(megabytes: number): Promise<Worker> {
	const { file, isBuilt } = programFile('worker', 'work');
	const resourceLimits = { maxOldGenerationSizeMb: megabytes };
	const start = `import('tsx/esm/api').then(({ register }) => (register(), import('${pathToFileURL(file).href}')))`;
	const worker = isBuilt
		? new Worker(file, { resourceLimits })
		: new Worker(start, { resourceLimits, eval: true });
	// Its first word is that it is there; the clock of a task does not count how long that took.
	await once(worker, 'message');
	return worker;
}
