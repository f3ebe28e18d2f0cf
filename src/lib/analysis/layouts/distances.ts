/** Neighbours of every node by its index. */
export type Neighbours = readonly (readonly number[])[];

/** Steps from one node to all it can reach, into `steps`, which holds -1 elsewhere. Breadth first; O(n + m). */
export function walkFrom(start: number, neighbours: Neighbours, steps: Int32Array): void {
	steps.fill(-1);
	steps[start] = 0;
	const queue = [start];
	for (const node of queue) {
		for (const next of neighbours[node] ?? []) {
			if (steps[next] !== -1) continue;
			steps[next] = (steps[node] as number) + 1;
			queue.push(next);
		}
	}
}

/** The connected parts, the largest first; nodes in rising order. */
export function partsOfGraph(neighbours: Neighbours): number[][] {
	const steps = new Int32Array(neighbours.length);
	const seen = new Uint8Array(neighbours.length);
	const parts: number[][] = [];
	for (let start = 0; start < neighbours.length; start++) {
		if (seen[start]) continue;
		walkFrom(start, neighbours, steps);
		const part: number[] = [];
		steps.forEach((step, node) => {
			if (step < 0) return;
			seen[node] = 1;
			part.push(node);
		});
		parts.push(part);
	}
	return parts.sort((a, b) => b.length - a.length);
}
