import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { FromWorker, ToWorker } from './analysisProtocol.ts';
import { runTask } from './runTask.ts';

/** The worker's own copy of the map; runs come after the map that they are about. */
let map: StakeholderMap | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.kind === 'map') map = fromDocument(data.document);
	else if (map) runTask(map, data.run, data.task, (reply: FromWorker) => postMessage(reply));
});
