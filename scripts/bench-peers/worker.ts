import { parentPort, workerData } from 'node:worker_threads';
import { analyse } from '#lib/analysis/analyse.ts';
import { walkPiece, type Walkable } from '#lib/analysis/kernels/nodeBetweenness.ts';
import { toGraphology, type BenchGraph } from './graphs.ts';

type Task =
	| { readonly task: 'first'; readonly graph: BenchGraph }
	| { readonly task: 'pieces'; readonly walkable: Walkable };

const task = workerData as Task;

if (task.task === 'first') {
	const graph = toGraphology(task.graph);
	const before = performance.now();
	analyse(graph);
	parentPort!.postMessage(performance.now() - before);
} else {
	walkPiece(task.walkable, 0);
	parentPort!.postMessage('ready');
	parentPort!.on('message', (first: number) => {
		const piece = walkPiece(task.walkable, first);
		parentPort!.postMessage({ first, piece }, [piece.buffer as ArrayBuffer]);
	});
}
