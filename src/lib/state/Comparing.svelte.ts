import type { Comparison } from '#lib/analysis/scenarios/compareMaps.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';
import type { MapFilter } from '#lib/model/filterMap.ts';
import { toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnalysisWorker, StartWorker } from './Analysis.svelte.ts';

/** Same map, scenario and seed: same comparison. */
const SEED = 1;

/**
 * Sets a map beside itself under a scenario, in a worker of its own. The worker stays until it is closed: what the map
 * answers as it is holds for the next scenario too, and is not worked out again.
 */
export class Comparing {
	#comparison = $state.raw<Comparison | undefined>();
	#refusal = $state.raw<Message | undefined>();
	#progress = $state.raw<number | undefined>();
	#worker: AnalysisWorker | undefined;
	#run = 0;

	constructor(private readonly startWorker: StartWorker) {}

	get comparison(): Comparison | undefined {
		return this.#comparison;
	}

	get refusal(): Message | undefined {
		return this.#refusal;
	}

	/** Share that is done, while it goes on. */
	get progress(): number | undefined {
		return this.#progress;
	}

	/** Begins anew; what went on before is dropped. */
	compare(map: StakeholderMap, filter: MapFilter, scenario: Id): void {
		// What goes on cannot be called back from within an answer; its worker goes with it.
		if (this.#progress !== undefined) this.close();
		this.#comparison = undefined;
		this.#refusal = undefined;
		this.#progress = 0;
		this.#worker ??= this.startWorker((reply) => {
			if (reply.run !== this.#run) return;
			if (reply.kind === 'progress') this.#progress = reply.done;
			else if (reply.kind === 'compared') this.#end(() => (this.#comparison = reply.comparison));
			else if (reply.kind === 'refused') this.#end(() => (this.#refusal = reply.sentence));
		});
		this.#worker.post({ kind: 'map', document: toDocument(map) });
		this.#worker.post({
			kind: 'run',
			run: ++this.#run,
			task: { kind: 'compare', filter, scenario, seed: SEED }
		});
	}

	/** Stops what goes on, and lets the worker go. */
	close(): void {
		this.#worker?.end();
		this.#worker = undefined;
		this.#progress = undefined;
	}

	#end(take: () => void): void {
		take();
		this.#progress = undefined;
	}
}
