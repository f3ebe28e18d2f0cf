import type { Csr } from '#lib/analysis/kernels/Csr.ts';

/** ForceAtlas2 as both programs run it, with groups taken together from as far as Gephi does by default. */
export const layoutSettings = { scaling: 1, gravity: 1, theta: 0.5, rounds: 100 };

/** Where all programs start. */
export function circle(n: number): { readonly xs: Float64Array; readonly ys: Float64Array } {
	const at = (turn: (angle: number) => number) =>
		Float64Array.from({ length: n }, (_, v) => 100 * turn((2 * Math.PI * v) / n));
	return { xs: at(Math.cos), ys: at(Math.sin) };
}

/** Share of a node's nearest nodes that are its neighbours, as many as it has; mean over some three hundred nodes. */
export function closeness({ n, offsets, targets }: Csr, xs: Float64Array, ys: Float64Array): number {
	let sum = 0;
	let count = 0;
	for (let v = 0; v < n; v += Math.ceil(n / 300)) {
		const neighbours = new Set(targets.subarray(offsets[v]!, offsets[v + 1]!));
		if (neighbours.size === 0) continue;
		const away = (w: number) => Math.hypot(xs[w]! - xs[v]!, ys[w]! - ys[v]!);
		const nearest = Array.from({ length: n }, (_, w) => w)
			.filter((w) => w !== v)
			.sort((a, b) => away(a) - away(b))
			.slice(0, neighbours.size);
		sum += nearest.filter((w) => neighbours.has(w)).length / neighbours.size;
		count++;
	}
	return sum / count;
}
