import type { Analysis as Figures } from '#lib/analysis/analyse.ts';
import type { Answer } from '#lib/analysis/answers/answer.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Task } from './analysisProtocol.ts';
import { haveSameAnswers, haveSameFigures } from './bearsOn.ts';

/** Results kept of each kind; going back to an earlier filter or question is the usual case. */
const MOST = 16;

/**
 * What the worker has computed on its map, by what was asked for; forgotten as soon as the map changes in a way
 * that bears on it. Moving or renaming a stakeholder forgets no figure.
 */
export class ResultCache {
	#map: StakeholderMap | undefined;
	readonly #figures = new Map<string, Figures>();
	readonly #answers = new Map<string, Answer>();

	/** The map that results are about from now on. */
	take(map: StakeholderMap): void {
		if (!this.#map || !haveSameFigures(this.#map, map)) this.#figures.clear();
		if (!this.#map || !haveSameAnswers(this.#map, map)) this.#answers.clear();
		this.#map = map;
	}

	figures(task: Task): Figures | undefined {
		return this.#figures.get(keyOf(task));
	}

	answer(task: Task): Answer | undefined {
		return this.#answers.get(keyOf(task));
	}

	keepFigures(task: Task, figures: Figures): void {
		keep(this.#figures, keyOf(task), figures);
	}

	keepAnswer(task: Task, answer: Answer): void {
		keep(this.#answers, keyOf(task), answer);
	}
}

const keyOf = (task: Task): string => JSON.stringify(task);

/** The oldest goes first. */
function keep<T>(results: Map<string, T>, key: string, result: T): void {
	results.delete(key);
	results.set(key, result);
	for (const oldest of results.keys()) {
		if (results.size <= MOST) return;
		results.delete(oldest);
	}
}
