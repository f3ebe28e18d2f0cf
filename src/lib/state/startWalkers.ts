import type { Walkable } from '#lib/analysis/kernels/nodeBetweenness.ts';
import type { Walker } from './walkPieces.ts';

/** More threads than this bring little, for they share the memory. */
const MOST = 3;

/** One thread less than the machine has, for the one that asks works too. */
export function startWalkers(walkable: Walkable): Walker[] {
	const count = Math.min(MOST, (navigator.hardwareConcurrency || 1) - 1);
	return Array.from({ length: count }, () => start(walkable));
}

function start(walkable: Walkable): Walker {
	const worker = new Worker(new URL('./walk.worker.ts', import.meta.url), { type: 'module' });
	worker.postMessage(walkable);
	return {
		walk: (first) =>
			new Promise((resolve, reject) => {
				worker.onmessage = ({ data }: MessageEvent<Float64Array>) => resolve(data);
				worker.onerror = ({ message }) => reject(new Error(message));
				worker.postMessage(first);
			}),
		end: () => worker.terminate()
	};
}
