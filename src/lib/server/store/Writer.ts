import { RoundtableError } from '#lib/base/errors.ts';

/** A piece of work in a batch: throws a `RoundtableError` before it writes anything, or is part of the whole. */
export type Job<B, T> = (batch: B) => Promise<T>;

/** Jobs in one transaction at most, so that none waits long for the others. */
const LARGEST = 256;

interface Waiting<B> {
	readonly run: (batch: B) => Promise<() => void>;
	readonly fail: (error: unknown) => void;
}

/**
 * One writer, in order. All that is asked for while the disk is busy becomes one transaction and one sync
 * (group commit), and each is answered after it.
 */
export class Writer<B> {
	#waiting: Waiting<B>[] = [];
	#running: Promise<void> | undefined;

	/** `commit` does a batch's work in one transaction, and resolves when it is on disk and in memory. */
	constructor(private readonly commit: (work: (batch: B) => Promise<void>) => Promise<void>) {}

	/** Does a job in the next batch; answers when that is on disk. */
	do<T>(job: Job<B, T>): Promise<T> {
		return new Promise((resolve, reject) => {
			const run = async (batch: B) => {
				const result = await job(batch);
				return () => resolve(result);
			};
			this.#waiting.push({ run, fail: reject });
			this.#running ??= this.#drain();
		});
	}

	/** Resolves when nothing waits. */
	async idle(): Promise<void> {
		await this.#running;
	}

	async #drain(): Promise<void> {
		// Whatever else asks in this turn of the event loop comes along.
		await new Promise((resolve) => setImmediate(resolve));
		while (this.#waiting.length > 0) await this.#commitAll(this.#waiting.splice(0, LARGEST));
		this.#running = undefined;
	}

	async #commitAll(jobs: readonly Waiting<B>[]): Promise<void> {
		const answers: (() => void)[] = [];
		try {
			await this.commit(async (batch) => {
				for (const job of jobs) {
					try {
						answers.push(await job.run(batch));
					} catch (error) {
						if (!(error instanceof RoundtableError)) throw error;
						answers.push(() => job.fail(error));
					}
				}
			});
			for (const answer of answers) answer();
		} catch (error) {
			for (const job of jobs) job.fail(error);
		}
	}
}
