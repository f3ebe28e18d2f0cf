import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnalysisWorker } from '#lib/state/Analysis.svelte.ts';
import type { FromWorker, ToWorker } from '#lib/state/analysisProtocol.ts';
import { runTask } from '#lib/state/runTask.ts';

/** A worker in this thread that works only when told, on the code that the real one runs. */
export class FakeWorker implements AnalysisWorker {
	readonly received: ToWorker[] = [];
	terminated = false;
	#map: StakeholderMap | undefined;

	constructor(private readonly hear: (reply: FromWorker) => void) {}

	post(message: ToWorker) {
		this.received.push(message);
	}

	get runs() {
		return this.received.filter((message) => message.kind === 'run');
	}

	/** Does what has come so far. */
	work() {
		for (const message of this.received.splice(0)) {
			if (message.kind === 'map') this.#map = fromDocument(message.document);
			else runTask(this.#map!, message.run, message.task, this.hear);
		}
	}

	end() {
		this.terminated = true;
	}
}
