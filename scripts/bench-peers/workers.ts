import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { addPieces, PIECE, type Walkable } from '#lib/analysis/kernels/nodeBetweenness.ts';
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

const ROUNDS = 5;
/** No further round begins after this long. */
const LIMIT_MS = 60_000;

/** Betweenness by one worker and by two in turn: the least milliseconds of each, and whether the figures are the same. */
export async function timeWorkers(graph: BenchGraph) {
	const walkable = createNetwork(toGraphology(graph)).once(undirectedWalkable);
	const workers = [1, 2].map(() => start({ task: 'pieces', walkable }));
	await Promise.all(workers.map((worker) => once(worker, 'message')));
	await walkOver(workers, walkable);
	const least = [Infinity, Infinity];
	let isSame = true;
	let rounds = 0;
	for (
		const started = performance.now();
		rounds < ROUNDS && performance.now() - started < LIMIT_MS;
		rounds++
	) {
		const one = await walkOver(workers.slice(0, 1), walkable);
		const two = await walkOver(workers, walkable);
		[one, two].forEach(({ ms }, i) => (least[i] = Math.min(least[i]!, ms)));
		isSame &&= one.scores.every((score, v) => score === two.scores[v]);
	}
	await Promise.all(workers.map((worker) => worker.terminate()));
	return { one: least[0]!, two: least[1]!, isSame, rounds };
}

/** Hands out the pieces and adds them up in their order. */
async function walkOver(workers: readonly Worker[], walkable: Walkable) {
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
	const scores = addPieces(walkable, pieces);
	return { ms: performance.now() - before, scores };
}
