import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { PIECE } from '#lib/analysis/kernels/nodeBetweenness.ts';
import { undirectedWalkable } from '#lib/analysis/kernels/paths.ts';
import { toGraphology, type BenchGraph } from './graphs.ts';

/** A worker that reads TypeScript, which Node 20 does not by itself. */
const start = (workerData: unknown) => {
	const file = JSON.stringify(new URL('worker.ts', import.meta.url).href);
	const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}); })`;
	return new Worker(code, { workerData, eval: true });
};

/** Milliseconds (wall) of the first analysis in a fresh worker, its modules loaded. */
export async function firstCall(graph: BenchGraph): Promise<number> {
	const worker = start({ task: 'first', graph });
	const [ms] = (await once(worker, 'message')) as [number];
	await worker.terminate();
	return ms;
}

/** Milliseconds (wall) of betweenness over so many workers, and its figures, added up in the order of pieces. */
export async function betweennessOver(
	count: number,
	graph: BenchGraph
): Promise<{ ms: number; scores: Float64Array }> {
	const walkable = createNetwork(toGraphology(graph)).once(undirectedWalkable);
	const workers = Array.from({ length: count }, () => start({ task: 'pieces', walkable }));
	await Promise.all(workers.map((worker) => once(worker, 'message')));
	const { n } = walkable.rows;
	const pieces = new Array<Float64Array>(Math.ceil(n / PIECE));
	let next = 0;
	const before = performance.now();
	await Promise.all(
		workers.map(async (worker) => {
			while (next < n) {
				worker.postMessage(next);
				next += PIECE;
				const [{ first, piece }] = (await once(worker, 'message')) as [
					{ first: number; piece: Float64Array }
				];
				pieces[first / PIECE] = piece;
			}
		})
	);
	const scores = walkable.scores.slice();
	for (const piece of pieces) for (let i = 0; i < n; i++) scores[walkable.nodes[i]!]! += piece[i]!;
	const ms = performance.now() - before;
	await Promise.all(workers.map((worker) => worker.terminate()));
	return { ms, scores };
}
