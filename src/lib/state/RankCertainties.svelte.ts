import type { MapCertainty } from '#lib/analysis/certainty/assessMap.ts';
import type { MapFilter } from '#lib/model/filterMap.ts';
import { toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnalysisWorker, StartWorker } from './Analysis.svelte.ts';
import type { FromWorker } from './analysisProtocol.ts';
import { haveSameOrders } from './bearsOn.ts';

type Rankings = MapCertainty['rankings'];

/** Same map, same doubt. */
const SEED = 1;

/**
 * How sure rankings are, worked out on demand in a worker of its own, beside figures and answers. What is
 * found is kept until the map changes in a way that bears on it; then it is worked out anew where it is still
 * wanted.
 */
export class RankCertainties {
	#rankings = $state.raw<Rankings>(new Map());
	#unknown = $state.raw<MapCertainty['unknown'] | undefined>();
	#runs = $state.raw(0);
	#progress = $state.raw<number | undefined>();
	#wanted: readonly string[] = [];
	#seen: { readonly map: StakeholderMap; readonly filter: MapFilter } | undefined;
	#worker: AnalysisWorker | undefined;
	/** The map that the worker holds. */
	#sent: StakeholderMap | undefined;
	#run = 0;

	constructor(private readonly startWorker: StartWorker) {}

	/** What has been found, by measure; `null` where too few can be ranked. */
	get rankings(): Rankings {
		return this.#rankings;
	}

	/** Pairs about which nothing is known, once something has been found. */
	get unknown(): MapCertainty['unknown'] | undefined {
		return this.#unknown;
	}

	/** Networks drawn for each kind and share of what may be missing, once something has been found. */
	get runs(): number {
		return this.#runs;
	}

	/** Share of the work that is done, while it goes on. */
	get progress(): number | undefined {
		return this.#progress;
	}

	/** Takes up what is looked at now. */
	look(map: StakeholderMap, filter: MapFilter): void {
		const before = this.#seen;
		this.#seen = { map, filter };
		const isSame =
			before &&
			(before.map === map || haveSameOrders(before.map, map)) &&
			JSON.stringify(before.filter) === JSON.stringify(filter);
		if (isSame) return;
		this.#end();
		this.#rankings = new Map();
		this.#unknown = undefined;
		this.want(this.#wanted);
	}

	/** Works out these measures, where it is not known yet; others that were wanted are dropped. */
	want(measures: readonly string[]): void {
		const isNew = measures.join() !== this.#wanted.join();
		this.#wanted = measures;
		const missing = measures.filter((id) => !this.#rankings.has(id));
		if (missing.length === 0 || !this.#seen || (this.#progress !== undefined && !isNew)) return;
		if (this.#progress !== undefined) this.#end();
		this.#start(missing);
	}

	/** Stops the work; what was found before is kept. */
	stop(): void {
		this.#wanted = [];
		this.#end();
	}

	close(): void {
		this.#end();
	}

	#start(measures: readonly string[]): void {
		const { map, filter } = this.#seen!;
		this.#progress = 0;
		this.#worker ??= this.startWorker((reply) => this.#hear(reply));
		if (this.#sent !== map) {
			this.#sent = map;
			this.#worker.post({ kind: 'map', document: toDocument(map) });
		}
		const task = { kind: 'assess', filter, measures, seed: SEED } as const;
		this.#worker.post({ kind: 'run', run: ++this.#run, task });
	}

	#end(): void {
		this.#worker?.end();
		this.#worker = undefined;
		this.#sent = undefined;
		this.#progress = undefined;
	}

	#hear(reply: FromWorker): void {
		if (reply.run !== this.#run || this.#progress === undefined) return;
		if (reply.kind === 'progress') this.#progress = reply.done;
		if (reply.kind !== 'assessed') return;
		this.#progress = undefined;
		this.#runs = reply.certainty.runs;
		this.#unknown = reply.certainty.unknown;
		this.#rankings = new Map([...this.#rankings, ...reply.certainty.rankings]);
	}
}
