import { findQuestion } from '#lib/analysis/answers/index.ts';
import { RoundtableError } from '#lib/base/errors.ts';
import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { FromWorker, Task, ToWorker } from './analysisProtocol.ts';
import { loadOptimiser } from './loadOptimiser.ts';
import { runTask } from './runTask.ts';

/** The worker's own copy of the map; runs come after the map that they are about. */
let map: StakeholderMap | undefined;

const say = (reply: FromWorker) => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.kind === 'map') map = fromDocument(data.document);
	else if (map) void run(map, data.run, data.task);
});

/** Loads what the run needs first. What is no expected no is thrown, and seen as an error of the worker. */
async function run(about: StakeholderMap, number: number, task: Task): Promise<void> {
	const needsOptimiser =
		task.kind === 'compare' || (task.kind === 'ask' && findQuestion(task.question).needsOptimiser === true);
	try {
		runTask(about, number, task, say, needsOptimiser ? await loadOptimiser() : undefined);
	} catch (error) {
		if (!(error instanceof RoundtableError)) throw error;
		say({ kind: 'refused', run: number, sentence: error.sentence });
	}
}
