import type { Point } from '../picture.ts';

/** A part of an ellipse, between two angles in radians, clockwise from its top. */
export interface Arc {
	readonly radius: Point;
	readonly from: number;
	readonly to: number;
}

const STEPS = 180;

/**
 * Angles on an arc as near as can be to those wanted, which ascend: so many units of the arc between neighbours, or as
 * many as there is room for (isotonic regression by pooling adjacent violators; Ayer et al. 1955). O(n).
 */
export function spreadOut(wanted: readonly number[], arc: Arc, apart: number): readonly number[] {
	const lengths = lengthsOf(arc);
	const length = lengths[STEPS] as number;
	const gap = Math.min(apart, length / Math.max(1, wanted.length - 1));
	const slack = length - gap * (wanted.length - 1);
	const free = wanted.map((angle, i) => lengthAt(angle, arc, lengths) - i * gap);
	let step = 1;
	return pooled(free).map((at, i) => {
		const along = Math.max(0, Math.min(slack, at)) + i * gap;
		while (step < STEPS && (lengths[step] as number) < along) step++;
		return angleAt(along, arc, lengths, step);
	});
}

/** The values nearest to these, in squares, that never fall. */
function pooled(values: readonly number[]): readonly number[] {
	const pools: { sum: number; count: number }[] = [];
	for (const value of values) {
		let last = { sum: value, count: 1 };
		for (let before = pools.at(-1); before && meanOf(before) > meanOf(last); before = pools.at(-1)) {
			last = { sum: before.sum + last.sum, count: before.count + last.count };
			pools.pop();
		}
		pools.push(last);
	}
	return pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)));
}

function meanOf({ sum, count }: { readonly sum: number; readonly count: number }): number {
	return sum / count;
}

/** How long an arc is up to each of its steps. */
function lengthsOf({ radius, from, to }: Arc): readonly number[] {
	const step = (to - from) / STEPS;
	const lengths = [0];
	for (let i = 0; i < STEPS; i++) {
		const middle = from + (i + 0.5) * step;
		const speed = Math.hypot(radius.x * Math.cos(middle), radius.y * Math.sin(middle));
		lengths.push((lengths[i] as number) + speed * step);
	}
	return lengths;
}

function lengthAt(angle: number, { from, to }: Arc, lengths: readonly number[]): number {
	const at = Math.max(0, Math.min(STEPS, ((angle - from) / (to - from)) * STEPS));
	const i = Math.min(STEPS - 1, Math.floor(at));
	const [before, after] = [lengths[i] as number, lengths[i + 1] as number];
	return before + (after - before) * (at - i);
}

/** The angle of a place that lies before the end of a step. */
function angleAt(length: number, { from, to }: Arc, lengths: readonly number[], step: number): number {
	const [before, after] = [lengths[step - 1] as number, lengths[step] as number];
	return from + ((step - 1 + (length - before) / (after - before)) / STEPS) * (to - from);
}
