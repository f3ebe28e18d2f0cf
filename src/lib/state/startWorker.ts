import type { AnalysisWorker } from './Analysis.svelte.ts';
import type { FromWorker } from './analysisProtocol.ts';

/** Starts the worker that computes figures and answers, in a thread of its own. */
export function startWorker(hear: (reply: FromWorker) => void): AnalysisWorker {
	const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
	return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
}
