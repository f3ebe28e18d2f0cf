import { untrack } from 'svelte';
import type { Analysis as Figures } from '#lib/analysis/analyse.ts';
import type { Answer } from '#lib/analysis/answers/answer.ts';
import type { Message } from '#lib/base/message.ts';
import type { MapFilter } from '#lib/model/filterMap.ts';
import { toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { FromWorker, Task, ToWorker } from './analysisProtocol.ts';
import { haveSameAnswers, haveSameFigures } from './bearsOn.ts';
import { RankCertainties } from './RankCertainties.svelte.ts';

/** A worker at work: what is posted to it, and how it is ended. */
export interface AnalysisWorker {
	post(message: ToWorker): void;
	end(): void;
}

/** Starts a worker whose replies go to `hear`. */
export type StartWorker = (hear: (reply: FromWorker) => void) => AnalysisWorker;

/** A question as it was asked. */
export interface Asking {
	readonly question: string;
	readonly parameters: Readonly<Record<string, unknown>>;
}

/** What was looked at when something was computed. */
interface Seen {
	readonly map: StakeholderMap;
	readonly filter: MapFilter;
}

/** Same map, question and seed: same answer, today and in a year. */
export const SEED = 1;

/**
 * Figures and answers, computed in a worker. At most one run goes on and one of each kind waits; what is no
 * longer wanted is dropped, and what does not bear on a result does not start it anew.
 */
export class Analysis {
	#figures = $state.raw<Figures | undefined>();
	#answer = $state.raw<Answer | undefined>();
	#refusal = $state.raw<Message | undefined>();
	#asking = $state.raw<Asking | undefined>();
	#progress = $state.raw<number | undefined>();
	#measuring = $state.raw<number | undefined>();
	#soFar = $state.raw<Message | undefined>();
	#stopped = $state.raw(false);
	#worker: AnalysisWorker | undefined;
	/** The map that the worker holds. */
	#sent: StakeholderMap | undefined;
	#seen: Seen | undefined;
	#measured: Seen | undefined;
	#answered: (Seen & { readonly asking: Asking }) | undefined;
	#running: { readonly run: number; readonly task: Task } | undefined;
	#waiting = new Map<Task['kind'], Task>();
	#runs = 0;

	/** How sure the orders by these figures are, worked out when asked for. */
	readonly certainties: RankCertainties;

	constructor(private readonly startWorker: StartWorker) {
		this.certainties = new RankCertainties(startWorker);
	}

	/** The last figures; those of the map before, while new ones are computed. */
	get figures(): Figures | undefined {
		return this.#figures;
	}

	/** Share of new figures that is done, while they take long. */
	get measuring(): number | undefined {
		return this.#measuring;
	}

	/** The answer to the question asked, once there is one. */
	get answer(): Answer | undefined {
		return this.#answer;
	}

	/** Why the question cannot be answered so. */
	get refusal(): Message | undefined {
		return this.#refusal;
	}

	get asking(): Asking | undefined {
		return this.#asking;
	}

	/** Share of the answer that is done, while one is being computed. */
	get progress(): number | undefined {
		return this.#progress;
	}

	/** What is known of the answer that is being computed, in a sentence. */
	get soFar(): Message | undefined {
		return this.#soFar;
	}

	/** The answer was stopped before it came. */
	get stopped(): boolean {
		return this.#stopped;
	}

	/** Starts the worker before there is anything to do, so that it is ready when there is. */
	warm(): void {
		this.#started();
	}

	/** Takes up what is looked at now, and computes what that changes. */
	look(map: StakeholderMap, filter: MapFilter): void {
		this.#seen = { map, filter };
		untrack(() => this.certainties.look(map, filter));
		if (!this.#measured || !isSame(this.#measured, this.#seen, haveSameFigures)) {
			this.#measured = this.#seen;
			this.#want({ kind: 'measure', filter });
		}
		this.#answerAnew();
	}

	/** Asks a question, or takes the last one back. */
	ask(asking: Asking | undefined): void {
		if (JSON.stringify(asking) === JSON.stringify(this.#asking)) return;
		this.#asking = asking;
		this.#answer = undefined;
		this.#refusal = undefined;
		this.#stopped = false;
		this.#answered = undefined;
		this.#progress = undefined;
		this.#soFar = undefined;
		this.#waiting.delete('ask');
		this.#answerAnew();
	}

	/** Stops the answer that is being computed; figures come all the same. */
	stop(): void {
		this.#waiting.delete('ask');
		if (this.#running?.task.kind === 'ask') this.#restart();
		this.#progress = undefined;
		this.#stopped = this.#answer === undefined;
		this.#pump();
	}

	/** Leaves the figures as they are until something changes them again. */
	stopMeasuring(): void {
		this.#waiting.delete('measure');
		this.#cancelMeasuring();
	}

	/** Answers after a stop. */
	again(): void {
		this.#stopped = false;
		this.#answered = undefined;
		this.#answerAnew();
	}

	close(): void {
		this.certainties.close();
		this.#endWorker();
	}

	#endWorker(): void {
		this.#worker?.end();
		this.#worker = undefined;
	}

	#answerAnew(): void {
		const asking = this.#asking;
		if (!asking || !this.#seen || this.#stopped) return;
		if (this.#answered?.asking === asking && isSame(this.#answered, this.#seen, haveSameAnswers)) return;
		this.#answered = { ...this.#seen, asking };
		this.#progress ??= 0;
		this.#want({ kind: 'ask', filter: this.#seen.filter, ...asking, seed: SEED });
	}

	#want(task: Task): void {
		this.#waiting.set(task.kind, task);
		if (task.kind === 'measure') this.#cancelMeasuring();
		this.#pump();
	}

	/** A run that goes on about what is no longer looked at; it ends between two of its pieces. */
	#cancelMeasuring(): void {
		if (this.#running?.task.kind !== 'measure') return;
		this.#worker?.post({ kind: 'cancel', run: this.#running.run });
	}

	#pump(): void {
		const task = this.#waiting.get('measure') ?? this.#waiting.get('ask');
		if (this.#running || !task || !this.#seen) return;
		this.#waiting.delete(task.kind);
		const worker = this.#started();
		if (this.#sent !== this.#seen.map) {
			this.#sent = this.#seen.map;
			worker.post({ kind: 'map', document: toDocument(this.#sent) });
		}
		this.#running = { run: ++this.#runs, task };
		worker.post({ kind: 'run', ...this.#running });
	}

	#started(): AnalysisWorker {
		return (this.#worker ??= this.startWorker((reply) => this.#hear(reply)));
	}

	#restart(): void {
		this.#endWorker();
		this.#running = undefined;
		this.#sent = undefined;
	}

	#hear(reply: FromWorker): void {
		if (reply.run !== this.#running?.run) return;
		const { task } = this.#running;
		const wanted =
			task.kind === 'measure' ||
			(task.kind === 'ask' && task.question === this.#asking?.question && !this.#waiting.has('ask'));
		if (reply.kind === 'progress') {
			if (task.kind === 'measure') this.#measuring = reply.done;
			if (!wanted || task.kind === 'measure') return;
			this.#progress = reply.done;
			this.#soFar = reply.soFar ?? this.#soFar;
			return;
		}
		this.#running = undefined;
		if (task.kind === 'measure') this.#measuring = undefined;
		if (reply.kind === 'measured') this.#figures = reply.figures;
		else if (wanted && (reply.kind === 'answered' || reply.kind === 'refused')) this.#take(reply);
		this.#pump();
	}

	#take(reply: Extract<FromWorker, { kind: 'answered' | 'refused' }>): void {
		this.#progress = undefined;
		this.#soFar = undefined;
		this.#answer = reply.kind === 'answered' ? reply.answer : undefined;
		this.#refusal = reply.kind === 'refused' ? reply.sentence : undefined;
	}
}

function isSame(a: Seen, b: Seen, haveSame: (a: StakeholderMap, b: StakeholderMap) => boolean): boolean {
	return (a.map === b.map || haveSame(a.map, b.map)) && JSON.stringify(a.filter) === JSON.stringify(b.filter);
}
