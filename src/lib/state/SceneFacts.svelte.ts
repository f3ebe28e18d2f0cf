import type { Analysis as Figures } from '#lib/analysis/analyse.ts';
import type { Answer } from '#lib/analysis/answers/answer.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Scene } from '#lib/model/records.ts';
import { toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { findView } from '#lib/views/index.ts';
import { SEED, type AnalysisWorker, type StartWorker } from './Analysis.svelte.ts';
import type { FromWorker, Task } from './analysisProtocol.ts';
import { filterNow } from './filterNow.ts';
import { queryOfScene } from './story.ts';

/** What the picture of a scene rests on beyond the map. */
export interface SceneFact {
	readonly figures?: Figures;
	readonly answer?: Answer;
}

/** Works out, one after another, the figures and answers that the pictures of several scenes show. */
export class SceneFacts {
	#known = $state.raw<ReadonlyMap<Id, SceneFact>>(new Map());
	#isDone = $state.raw(false);
	#worker: AnalysisWorker | undefined;

	constructor(private readonly startWorker: StartWorker) {}

	/** What is known of a scene by now. */
	of(scene: Id): SceneFact {
		return this.#known.get(scene) ?? {};
	}

	/** Nothing is being worked out any more. */
	get isDone(): boolean {
		return this.#isDone;
	}

	/** Begins anew; what went on before is dropped, what was known stands until it is known better. */
	look(map: StakeholderMap, scenes: readonly Scene[]): void {
		this.close();
		const tasks = scenes.flatMap((scene) => tasksOf(map, scene).map((task) => ({ scene: scene.id, task })));
		this.#isDone = tasks.length === 0;
		if (this.#isDone) return;
		let run = 0;
		const worker = this.startWorker((reply) => {
			if (worker !== this.#worker || reply.kind === 'progress') return;
			this.#keep(tasks[run]?.scene, reply);
			run++;
			next();
		});
		const next = () => {
			const task = tasks[run]?.task;
			if (task) worker.post({ kind: 'run', run: run + 1, task });
			else {
				this.close();
				this.#isDone = true;
			}
		};
		this.#worker = worker;
		worker.post({ kind: 'map', document: toDocument(map) });
		next();
	}

	/** Stops what goes on, and lets the worker go. */
	close(): void {
		this.#worker?.end();
		this.#worker = undefined;
	}

	#keep(scene: Id | undefined, reply: FromWorker): void {
		if (scene === undefined) return;
		const fact = this.of(scene);
		if (reply.kind === 'measured')
			this.#known = new Map(this.#known).set(scene, { ...fact, figures: reply.figures });
		if (reply.kind === 'answered')
			this.#known = new Map(this.#known).set(scene, { ...fact, answer: reply.answer });
	}
}

/** Colours and sizes that are no measure need no figures. */
const unmeasured: ReadonlySet<string | undefined> = new Set([
	undefined,
	'kind',
	'jurisdiction',
	'none',
	'degree'
]);

function tasksOf(map: StakeholderMap, scene: Scene): Task[] {
	const query = queryOfScene(scene);
	const filter = filterNow(query, map);
	const { question, parameters = {} } = query;
	// A table tells figures: without them it would say that they are unknown.
	const isTable = findView(scene.view)?.form === 'table';
	const isMeasured = isTable || !unmeasured.has(query.color) || !unmeasured.has(query.size);
	return [
		...(isMeasured ? [{ kind: 'measure', filter } as const] : []),
		...(question === undefined ? [] : [{ kind: 'ask', filter, question, parameters, seed: SEED } as const])
	];
}
