import type { Lengths } from './lengths.ts';
import { openArena, type Arena } from './wasm/instance.ts';
import { measureWeightedPaths, type WeightedPaths } from './weightedPaths.ts';

/** Longest whole length for which a ring of buckets is still shorter than a heap is quick. */
const LONGEST = 4096;

/** As `measureWeightedPaths`, by the compiled loop where lengths are small whole numbers. */
export function measureLengthPaths(ways: Lengths): WeightedPaths {
	const longest = ways.lengths.reduce((most, length) => Math.max(most, length), 0);
	const whole = longest <= LONGEST && ways.lengths.every(Number.isInteger);
	const arena = whole ? openArena() : undefined;
	return arena ? walkCompiled(arena, ways, longest) : measureWeightedPaths(ways);
}

function walkCompiled(arena: Arena, { rows, lengths, unit }: Lengths, longest: number): WeightedPaths {
	const { n } = rows;
	const { run } = arena;
	const placed = arena.rows(rows);
	const lengthsAt = arena.place(Int32Array.from(lengths));
	const shortest = lengths.reduce((least, length) => Math.min(least, length), longest);
	const scores = arena.zeros(n * 8);
	const sums = arena.sums(n);
	const work = arena.reserve(run.lengthsRoom(n, rows.targets.length, longest));
	if (longest > 0) {
		run.measureLengths(n, ...placed, lengthsAt, shortest, longest, unit, scores, ...sums, 0, n, work);
	}
	return { betweenness: arena.doubles(scores, n), inward: arena.distances(sums, n) };
}
