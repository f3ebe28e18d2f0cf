import { parentPort } from 'node:worker_threads';
import { RoundtableError } from '#lib/base/errors.ts';
import { toRefusal } from '../imports/protocol.ts';
import { giveWay } from './giveWay.ts';
import type { WorkTask } from './tasks.ts';

// While it learns what it has to do as well. Elsewhere it would be the whole process that gives way.
if (process.platform === 'linux') giveWay();

const { perform } = await import('./tasks.ts');

/** The thread that computes, one task after another; whoever started it ends it when one takes too long. */
parentPort?.on('message', (task: WorkTask) => {
	perform(task).then(
		(done) => parentPort?.postMessage({ done }),
		(error: unknown) => {
			if (error instanceof RoundtableError) parentPort?.postMessage({ refusal: toRefusal(error) });
			else parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? '') : String(error) });
		}
	);
});

parentPort?.postMessage('ready');
