import type Graph from 'graphology';
import type { Point } from '#lib/views/picture.ts';

const DURATION = 200;
/** More than this do not move smoothly anyway: they are at once where they go. */
const MOST_MOVES = 600;

/**
 * Lets nodes come from where they were to where the graph now has them, slowing down at the end. Calls
 * `step`, which refreshes what is drawn, after each move. Returns what stops it at the end state.
 */
export function tween(graph: Graph, before: ReadonlyMap<string, Point>, step: () => void): () => void {
	const moves = [...before].flatMap(([id, from]) => {
		if (!graph.hasNode(id)) return [];
		const to = { x: graph.getNodeAttribute(id, 'x') as number, y: graph.getNodeAttribute(id, 'y') as number };
		return Math.hypot(to.x - from.x, to.y - from.y) < 0.5 ? [] : [{ id, from, to }];
	});
	if (moves.length === 0 || moves.length > MOST_MOVES) return () => {};
	const place = (share: number) => {
		for (const { id, from, to } of moves)
			if (graph.hasNode(id))
				Object.assign(graph.getNodeAttributes(id), {
					x: from.x + (to.x - from.x) * share,
					y: from.y + (to.y - from.y) * share
				});
		step();
	};
	const begin = performance.now();
	let frame = requestAnimationFrame(function next(now) {
		const share = Math.min(1, Math.max(0, (now - begin) / DURATION));
		place(1 - (1 - share) ** 3);
		if (share < 1) frame = requestAnimationFrame(next);
	});
	place(0);
	return () => {
		cancelAnimationFrame(frame);
		place(1);
	};
}
