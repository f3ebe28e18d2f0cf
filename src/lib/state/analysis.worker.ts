import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { FromWorker, Task, ToWorker } from './analysisProtocol.ts';
import { loadOptimiser } from './loadOptimiser.ts';
import { ResultCache } from './ResultCache.ts';
import { runTask } from './runTask.ts';
import { startWalkers } from './startWalkers.ts';
import { warmUp } from './warmUp.ts';

/** The worker's own copy of the map; runs come after the map that they are about. */
let map: StakeholderMap | undefined;
const kept = new ResultCache();
/** Runs that nobody waits for any more. */
const cancelled = new Set<number>();

const say = (reply: FromWorker) => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.kind === 'map') kept.take((map = fromDocument(data.document)));
	else if (data.kind === 'cancel') cancelled.add(data.run);
	else if (map) void run(map, data.run, data.task);
});

// While the page loads and nothing has been asked for yet.
setTimeout(() => map ?? warmUp());

/** What is no expected no is thrown, and seen as an error of the worker. */
async function run(about: StakeholderMap, number: number, task: Task): Promise<void> {
	const pacing = { pause: letMessagesIn, stopped: () => cancelled.has(number) };
	await runTask(about, number, task, { say, kept, pacing, startWalkers, loadOptimiser });
	cancelled.delete(number);
}

function letMessagesIn(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
