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
	const offsets = arena.place(rows.offsets);
	const targets = arena.place(rows.targets);
	const lengthsAt = arena.place(Int32Array.from(lengths));
	const scores = arena.zeros(n * 8);
	const far = arena.zeros(n * 8);
	const harmonic = arena.zeros(n * 8);
	const eccentricity = arena.zeros(n * 8);
	const reached = arena.zeros(n * 4);
	const work = arena.reserve(run.lengthsRoom(n, rows.targets.length, longest));
	const sums = [scores, far, harmonic, eccentricity, reached] as const;
	run.measureLengths(n, offsets, targets, lengthsAt, longest, unit, ...sums, 0, n, work);
	return {
		betweenness: arena.doubles(scores, n),
		inward: {
			far: arena.doubles(far, n),
			harmonic: arena.doubles(harmonic, n),
			eccentricity: arena.doubles(eccentricity, n),
			reached: arena.ints(reached, n)
		}
	};
}
