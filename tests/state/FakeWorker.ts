import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnalysisWorker } from '#lib/state/Analysis.svelte.ts';
import type { FromWorker, Task, ToWorker } from '#lib/state/analysisProtocol.ts';
import { ResultCache } from '#lib/state/ResultCache.ts';
import { runTask } from '#lib/state/runTask.ts';

/** A worker in this thread that works only when told, on the code that the real one runs. */
export class FakeWorker implements AnalysisWorker {
	readonly received: ToWorker[] = [];
	terminated = false;
	#map: StakeholderMap | undefined;
	readonly #kept = new ResultCache();

	constructor(private readonly hear: (reply: FromWorker) => void) {}

	post(message: ToWorker) {
		this.received.push(message);
	}

	get runs() {
		return this.received.filter((message) => message.kind === 'run');
	}

	/** Does what has come so far; `until` is told of every share done and may post more. */
	async work(until: (share: number) => void = () => {}) {
		for (const message of this.received.splice(0)) {
			if (message.kind === 'map') this.#kept.take((this.#map = fromDocument(message.document)));
			else if (message.kind === 'run') await this.#run(message.run, message.task, until);
		}
	}

	#run(run: number, task: Task, until: (share: number) => void) {
		const isCancelled = (message: ToWorker) => message.kind === 'cancel' && message.run === run;
		const pacing = {
			pause: (share: number) => Promise.resolve(until(share)),
			stopped: () => this.received.some(isCancelled)
		};
		const around = { say: this.hear, kept: this.#kept, pacing, startWalkers: () => [] };
		return runTask(this.#map!, run, task, around);
	}

	end() {
		this.terminated = true;
	}
}
