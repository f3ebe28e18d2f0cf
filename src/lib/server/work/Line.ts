import { RoundtableError, StoppedError } from '#lib/base/errors.ts';

export interface LineLimits {
	/** Whose turn it is, at once; and how many of those of one caller. */
	readonly atOnce: number;
	readonly eachAtOnce: number;
	/** Places altogether, with those whose turn it is; and of one caller. */
	readonly places: number;
	readonly eachPlaces: number;
	/** What is said when all places are taken. */
	readonly full: () => RoundtableError;
}

/** A place in a line; whoever took it leaves it again, whatever happens. */
export interface Place {
	/**
	 * Waits for the turn; `ahead` is told how many come before at most, each time that changes. Throws `stopped` where
	 * `signal` says so.
	 */
	turn(signal?: AbortSignal, ahead?: (count: number) => void): Promise<void>;
	leave(): void;
}

interface Waiting {
	readonly caller: string;
	readonly begin: () => void;
	readonly ahead: ((count: number) => void) | undefined;
}

/**
 * Where callers wait for what is done for a few at a time. Each has a line of its own, and the lines are served by
 * turns: whoever asks for much keeps nobody else waiting.
 */
export class Line {
	readonly #taken = new Map<string, number>();
	readonly #running = new Map<string, number>();
	/** When each caller was served last, as a count of turns. */
	readonly #served = new Map<string, number>();
	#waiting: Waiting[] = [];
	#turns = 0;

	constructor(private readonly limits: LineLimits) {}

	/** Takes a place. Throws `work.ownLine` where the caller has enough of them, and `full` where all are taken. */
	join(caller: string): Place {
		const { places, eachPlaces, full } = this.limits;
		if ((this.#taken.get(caller) ?? 0) >= eachPlaces)
			throw new RoundtableError('work.ownLine', { count: eachPlaces });
		if (sum(this.#taken) >= places) throw full();
		add(this.#taken, caller, 1);
		let isRunning = false;
		let isOver = false;
		return {
			turn: async (signal, ahead) => {
				await this.#wait(caller, signal, ahead);
				isRunning = true;
			},
			leave: () => {
				if (isOver) return;
				isOver = true;
				add(this.#taken, caller, -1);
				if (!this.#taken.has(caller)) this.#served.delete(caller);
				if (isRunning) add(this.#running, caller, -1);
				this.#serve();
			}
		};
	}

	#wait(caller: string, signal?: AbortSignal, ahead?: (count: number) => void): Promise<void> {
		return new Promise<void>((resolve, reject) => {
			const stop = () => {
				const left = this.#waiting.filter((other) => other !== waiting);
				if (left.length === this.#waiting.length) return;
				this.#waiting = left;
				reject(new StoppedError());
				this.#tell();
			};
			const waiting: Waiting = {
				caller,
				ahead,
				begin: () => {
					signal?.removeEventListener('abort', stop);
					resolve();
				}
			};
			this.#waiting.push(waiting);
			signal?.addEventListener('abort', stop);
			if (signal?.aborted) stop();
			else this.#serve();
		});
	}

	#serve(): void {
		const { atOnce, eachAtOnce } = this.limits;
		while (sum(this.#running) < atOnce) {
			const may = this.#waiting.filter(({ caller }) => (this.#running.get(caller) ?? 0) < eachAtOnce);
			const lastOf = ({ caller }: Waiting) => this.#served.get(caller) ?? 0;
			const next = may.reduce<Waiting | undefined>(
				(first, other) => (first && lastOf(first) <= lastOf(other) ? first : other),
				undefined
			);
			if (!next) break;
			this.#waiting = this.#waiting.filter((other) => other !== next);
			this.#served.set(next.caller, ++this.#turns);
			add(this.#running, next.caller, 1);
			next.begin();
		}
		this.#tell();
	}

	#tell(): void {
		const running = sum(this.#running);
		for (const [i, { ahead }] of this.#waiting.entries()) ahead?.(running + i);
	}
}

function add(counts: Map<string, number>, caller: string, one: 1 | -1): void {
	const count = (counts.get(caller) ?? 0) + one;
	if (count > 0) counts.set(caller, count);
	else counts.delete(caller);
}

function sum(counts: ReadonlyMap<string, number>): number {
	return [...counts.values()].reduce((total, count) => total + count, 0);
}
