import { RoundtableError } from '#lib/base/errors.ts';
import { Line } from './Line.ts';
import type { WorkResults, WorkTask } from './tasks.ts';
import { WorkThread, type ThreadLimits } from './WorkThread.ts';

export interface WorkLimits extends ThreadLimits {
	readonly threads: number;
	/** Tasks that are there at once, with those under way; and of one caller. */
	readonly places: number;
	readonly eachPlaces: number;
}

/** Of two threads nobody has both, so that a heavy question keeps nobody else waiting. */
export const WORK_LIMITS: WorkLimits = {
	threads: 2,
	seconds: 20,
	megabytes: 512,
	places: 22,
	eachPlaces: 6,
	idleSeconds: 30
};

/** Who asks, and what says that they do not any more. */
export interface WorkOrder {
	/** Whoever has the same name here waits in the same line. */
	readonly caller: string;
	readonly signal?: AbortSignal | undefined;
}

/**
 * Where what takes long is computed, on threads of its own, so that whoever only reads or edits waits for nobody's
 * analysis.
 */
export class Workshop {
	readonly #line: Line;
	readonly #threads: readonly WorkThread[];
	readonly #free: WorkThread[];

	constructor(limits: WorkLimits = WORK_LIMITS) {
		const { threads: atOnce, places, eachPlaces } = limits;
		const full = () => new RoundtableError('work.busy');
		this.#line = new Line({ atOnce, eachAtOnce: 1, places, eachPlaces, full });
		this.#threads = Array.from({ length: atOnce }, () => new WorkThread(limits));
		this.#free = [...this.#threads];
	}

	/**
	 * Computes. Throws what the analysis refuses, `work.busy` where too many wait already, `work.ownLine` where too many
	 * of the same caller do, `work.tooLong`, and `stopped` where `signal` says so.
	 */
	async run<T extends WorkTask>(task: T, { caller, signal }: WorkOrder): Promise<WorkResults[T['task']]> {
		const place = this.#line.join(caller);
		try {
			await place.turn(signal);
			// As many have their turn as there are threads; the one that worked last is warm.
			const thread = this.#free.pop() as WorkThread;
			try {
				return (await thread.run(task, signal)) as WorkResults[T['task']];
			} finally {
				this.#free.push(thread);
			}
		} finally {
			place.leave();
		}
	}

	async close(): Promise<void> {
		await Promise.all(this.#threads.map((thread) => thread.close()));
	}
}
