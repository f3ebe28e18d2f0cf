import type { Csr } from '../kernels/Csr.ts';
import { startForces } from '../kernels/forces.ts';
import type { Field } from './descend.ts';
import type { Neighbours } from './distances.ts';
import { meanOf } from './widen.ts';

/** Gravity keeps the outskirts near; a theta of 1 is as good for a picture and twice as quick as one of 0.5. */
const SETTINGS = { scaling: 2, gravity: 1, theta: 1 };
const ROUNDS = 200;

/**
 * Lays a large connected part out by ForceAtlas2 from where its nodes are, around the same middle; a tie is
 * then `step` long in the mean. Changes the field. O(rounds (m + n log n)).
 */
export function settle(part: readonly number[], neighbours: Neighbours, field: Field, step: number): void {
	const rows = rowsOf(part, neighbours);
	const [mx, my] = [meanOf(part, field.xs), meanOf(part, field.ys)];
	const start = {
		xs: Float64Array.from(part, (node) => (field.xs[node] as number) - mx),
		ys: Float64Array.from(part, (node) => (field.ys[node] as number) - my)
	};
	const layout = startForces(rows, start, new Uint8Array(part.length), SETTINGS);
	layout.move(ROUNDS);
	const scale = step / meanLength(rows, layout.xs, layout.ys);
	part.forEach((node, i) => {
		field.xs[node] = mx + (layout.xs[i] as number) * scale;
		field.ys[node] = my + (layout.ys[i] as number) * scale;
	});
}

/** The ties within a part as compact rows, numbered by place in the part. */
function rowsOf(part: readonly number[], neighbours: Neighbours): Csr {
	const place = new Map(part.map((node, i) => [node, i]));
	const offsets = new Int32Array(part.length + 1);
	const targets: number[] = [];
	part.forEach((node, i) => {
		targets.push(...(neighbours[node] ?? []).map((next) => place.get(next) as number).sort((a, b) => a - b));
		offsets[i + 1] = targets.length;
	});
	return { n: part.length, offsets, targets: Int32Array.from(targets), strengths: new Float64Array(0) };
}

function meanLength({ n, offsets, targets }: Csr, xs: Float64Array, ys: Float64Array): number {
	let sum = 0;
	for (let v = 0; v < n; v++) {
		for (let j = offsets[v] as number; j < (offsets[v + 1] as number); j++) {
			const w = targets[j] as number;
			sum += Math.hypot((xs[v] as number) - (xs[w] as number), (ys[v] as number) - (ys[w] as number));
		}
	}
	return sum / targets.length;
}
