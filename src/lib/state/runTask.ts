import { analyse } from '#lib/analysis/analyse.ts';
import { ask } from '#lib/analysis/answers/index.ts';
import { assessMap } from '#lib/analysis/certainty/assessMap.ts';
import type { Optimiser } from '#lib/analysis/optimiser/Optimiser.ts';
import { compareMaps } from '#lib/analysis/scenarios/compareMaps.ts';
import { RoundtableError } from '#lib/base/errors.ts';
import type { Message } from '#lib/base/message.ts';
import { applyScenario } from '#lib/model/edits/scenario.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import type { FromWorker, Task } from './analysisProtocol.ts';

/** Does one run on a map and says what came out; an expected no is an answer too, all else is thrown. */
export function runTask(
	map: StakeholderMap,
	run: number,
	task: Task,
	say: (reply: FromWorker) => void,
	optimiser?: Optimiser
): void {
	try {
		const part = filterMap(map, task.filter);
		if (task.kind === 'measure') {
			const groupOf = (id: string) => part.stakeholders.get(id)?.home;
			say({ kind: 'measured', run, figures: analyse(toGraph(part), { by: 'home', groupOf, labellings: 0 }) });
			return;
		}
		if (task.kind === 'assess') {
			const steps = assessMap(part, task);
			for (;;) {
				const step = steps.next();
				if (step.done) {
					say({ kind: 'assessed', run, certainty: step.value });
					return;
				}
				say({ kind: 'progress', run, done: step.value });
			}
		}
		const { seed } = task;
		const onProgress = (done: number, soFar?: Message) =>
			say({ kind: 'progress', run, done, ...(soFar ? { soFar } : {}) });
		if (task.kind === 'compare') {
			const after = filterMap(applyScenario(map, task.scenario), task.filter);
			const comparison = compareMaps(part, after, { seed, onProgress, optimiser });
			say({ kind: 'compared', run, comparison });
			return;
		}
		const { question, parameters } = task;
		say({ kind: 'answered', run, answer: ask(question, part, parameters, { seed, onProgress, optimiser }) });
	} catch (error) {
		if (!(error instanceof RoundtableError)) throw error;
		say({ kind: 'refused', run, sentence: error.sentence });
	}
}
