import { analyseNetwork, type Analysis as Figures } from '#lib/analysis/analyse.ts';
import { createNetwork, type Network } from '#lib/analysis/kernels/Network.ts';
import { addPieces, costOf } from '#lib/analysis/kernels/nodeBetweenness.ts';
import { pendingPasses } from '#lib/analysis/kernels/paths.ts';
import type { Optimiser } from '#lib/analysis/optimiser/Optimiser.ts';
import { finishInPieces, type Pacing } from '#lib/analysis/steps.ts';
import { RoundtableError, StoppedError } from '#lib/base/errors.ts';
import type { Message } from '#lib/base/message.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import type { FromWorker, Task } from './analysisProtocol.ts';
import type { ResultCache } from './ResultCache.ts';
import { walkPieces, WORTH_SHARING, type StartWalkers } from './walkPieces.ts';

/** What a run has around it, which differs between a worker and a test. */
export interface Surroundings {
	readonly say: (reply: FromWorker) => void;
	readonly kept: ResultCache;
	/** Gives way to messages that have come, and learns from them whether the run is still wanted. */
	readonly pacing: Pacing;
	readonly startWalkers: StartWalkers;
	/** Brings the optimiser for what needs one. */
	readonly loadOptimiser?: () => Promise<Optimiser>;
}

type Measuring = Extract<Task, { kind: 'measure' }>;
type Asking = Extract<Task, { kind: 'ask' }>;
type Comparing = Extract<Task, { kind: 'compare' }>;

/**
 * Does one run on a map and says what came out; an expected no is an answer too, all else is thrown. The code
 * of questions comes when the first one is asked: figures are wanted at once, answers only by some.
 */
export async function runTask(
	map: StakeholderMap,
	run: number,
	task: Task,
	around: Surroundings
): Promise<void> {
	const { say, kept } = around;
	try {
		if (task.kind === 'measure') {
			const figures = kept.figures(task) ?? (await measure(map, run, task, around));
			kept.keepFigures(task, figures);
			say({ kind: 'measured', run, figures });
		} else if (task.kind === 'compare') {
			say({ kind: 'compared', run, comparison: await compareWith(map, run, task, around) });
		} else if (task.kind === 'assess') {
			const { assessMap } = await import('#lib/analysis/certainty/assessMap.ts');
			const certainty = await finishInPieces(
				assessMap(filterMap(map, task.filter), task),
				telling(run, around)
			);
			say({ kind: 'assessed', run, certainty });
		} else {
			const answer = kept.answer(task) ?? (await answerTo(map, run, task, around));
			kept.keepAnswer(task, answer);
			say({ kind: 'answered', run, answer });
		}
	} catch (error) {
		if (error instanceof StoppedError) say({ kind: 'stopped', run });
		else if (error instanceof RoundtableError) say({ kind: 'refused', run, sentence: error.sentence });
		else throw error;
	}
}

/** The costly passes first, in pieces that can be stopped and shared; all else is quick on top of them. */
async function measure(
	map: StakeholderMap,
	run: number,
	task: Measuring,
	around: Surroundings
): Promise<Figures> {
	const part = filterMap(map, task.filter);
	const groupOf = (id: string) => part.stakeholders.get(id)?.home;
	const network = createNetwork(toGraph(part), { groupOf });
	await walkAhead(network, run, around);
	return analyseNetwork(network, { by: 'home', labellings: 0 });
}

async function walkAhead(network: Network, run: number, around: Surroundings): Promise<void> {
	const passes = pendingPasses(network).filter(({ walkable }) => costOf(walkable) > WORTH_SHARING);
	for (const [i, { pass, walkable, isSampled, steps }] of passes.entries()) {
		const pacing = telling(run, around, (share) => (i + share) / passes.length);
		const result = isSampled
			? await finishInPieces(steps(), pacing)
			: addPieces(walkable, await walkPieces(walkable, around.startWalkers(walkable), pacing));
		network.keep(pass, result);
	}
}

/** Says at every pause how much of the run is done. */
function telling(run: number, { say, pacing }: Surroundings, whole = (share: number) => share): Pacing {
	return {
		stopped: pacing.stopped,
		pause: (share) => {
			say({ kind: 'progress', run, done: whole(share) });
			return pacing.pause(share);
		}
	};
}

async function answerTo(map: StakeholderMap, run: number, task: Asking, around: Surroundings) {
	const { ask, findQuestion } = await import('#lib/analysis/answers/index.ts');
	const { question, parameters } = task;
	const optimiser = findQuestion(question).needsOptimiser ? await around.loadOptimiser?.() : undefined;
	return ask(question, filterMap(map, task.filter), parameters, {
		...optionsOf(run, task, around),
		optimiser
	});
}

async function compareWith(map: StakeholderMap, run: number, task: Comparing, around: Surroundings) {
	const [{ compareMaps }, { applyScenario }] = await Promise.all([
		import('#lib/analysis/scenarios/compareMaps.ts'),
		import('#lib/model/edits/scenario.ts')
	]);
	const optimiser = await around.loadOptimiser?.();
	const after = filterMap(applyScenario(map, task.scenario), task.filter);
	const asking = (question: string): Asking => {
		const { filter, seed } = task;
		return { kind: 'ask', filter, question, parameters: {}, seed };
	};
	return compareMaps(filterMap(map, task.filter), after, {
		...optionsOf(run, task, around),
		optimiser,
		kept: {
			answer: (question) => around.kept.answer(asking(question)),
			keep: (question, answer) => around.kept.keepAnswer(asking(question), answer)
		}
	});
}

function optionsOf(run: number, { seed }: Asking | Comparing, { say }: Surroundings) {
	const onProgress = (done: number, soFar?: Message) =>
		say({ kind: 'progress', run, done, ...(soFar ? { soFar } : {}) });
	return { seed, onProgress };
}
