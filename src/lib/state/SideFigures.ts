import type { Analysis as Figures } from '#lib/analysis/analyse.ts';
import { toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnalysisWorker, StartWorker } from './Analysis.svelte.ts';

const sides = ['before', 'after'] as const;

/** What is known of two states that are compared; of one, of both, of none yet. */
export type SidesMeasured = Readonly<Partial<Record<(typeof sides)[number], Figures>>>;

type States = Readonly<Record<(typeof sides)[number], { readonly map: StakeholderMap }>>;

/** Works out the figures of two states of a map, one after the other, in a worker of its own. */
export class SideFigures {
	#states: States | undefined;
	#worker: AnalysisWorker | undefined;

	/** `hear` is told what is known at once, and whenever more is. */
	constructor(
		private readonly startWorker: StartWorker,
		private readonly hear: (known: SidesMeasured | undefined) => void
	) {}

	/** Takes up what is compared now, or that nothing is; the same two states are not worked out again. */
	look(states: States | undefined): void {
		if (states === this.#states) return;
		this.close();
		this.#states = states;
		this.hear(states && {});
		if (!states) return;
		let known: SidesMeasured = {};
		const worker = this.startWorker((reply) => {
			if (worker !== this.#worker || reply.kind === 'progress') return;
			const side = sides[reply.run];
			if (reply.kind === 'measured' && side) this.hear((known = { ...known, [side]: reply.figures }));
			if (reply.run === sides.length - 1) this.#end();
			else measure(reply.run + 1);
		});
		const measure = (run: number) => {
			const side = sides[run];
			if (!side) return;
			worker.post({ kind: 'map', document: toDocument(states[side].map) });
			worker.post({ kind: 'run', run, task: { kind: 'measure', filter: {} } });
		};
		this.#worker = worker;
		measure(0);
	}

	/** Stops what goes on, and forgets what was found. */
	close(): void {
		this.#end();
		this.#states = undefined;
	}

	#end(): void {
		this.#worker?.end();
		this.#worker = undefined;
	}
}
