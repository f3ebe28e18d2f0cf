import type { Distances } from './distances.ts';
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
	const arcs = arena.place(pairs(rows.targets, lengths));
	const shortest = lengths.reduce((least, length) => Math.min(least, length), longest);
	const scores = arena.zeros(n * 8);
	const sums = arena.sums(n);
	const work = arena.reserve(run.lengthsRoom(n, rows.targets.length, longest));
	if (longest > 0) {
		run.measureLengths(n, offsets, arcs, shortest, longest, scores, ...sums, 0, n, work);
	}
	return { betweenness: arena.doubles(scores, n), inward: inUnits(arena.distances(sums, n), unit) };
}

/** Target and length of each arc, one beside the other. */
function pairs(targets: Int32Array, lengths: Float64Array): Int32Array {
	const placed = new Int32Array(2 * targets.length);
	targets.forEach((target, j) => {
		placed[2 * j] = target;
		placed[2 * j + 1] = lengths[j]!;
	});
	return placed;
}

/** Sums of lengths of which `unit` make one. */
function inUnits({ far, harmonic, eccentricity, ...rest }: Distances, unit: number): Distances {
	return {
		...rest,
		far: far.map((length) => length / unit),
		harmonic: harmonic.map((inverse) => inverse * unit),
		eccentricity: eccentricity.map((length) => length / unit)
	};
}
