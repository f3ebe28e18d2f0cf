import type { Csr } from './Csr.ts';
import { measureDistances, type Distances } from './distances.ts';
import type { Network } from './Network.ts';
import { openArena, type Arena } from './wasm/instance.ts';

/** As `measureDistances`, by the compiled loop where this engine can run it: 256 sources at once. */
export function measureStepDistances(exits: Csr, entries: Csr): Distances {
	const arena = openArena();
	return arena ? walkCompiled(arena, exits, entries) : measureDistances(exits, entries);
}

function walkCompiled(arena: Arena, exits: Csr, entries: Csr): Distances {
	const { n } = exits;
	const { run } = arena;
	const offsets = arena.place(exits.offsets);
	const targets = arena.place(exits.targets);
	const entryOffsets = entries === exits ? offsets : arena.place(entries.offsets);
	const entryTargets = entries === exits ? targets : arena.place(entries.targets);
	const far = arena.zeros(n * 8);
	const harmonic = arena.zeros(n * 8);
	const eccentricity = arena.zeros(n * 8);
	const reached = arena.zeros(n * 4);
	const work = arena.reserve(run.walksRoom(n));
	const sums = [far, harmonic, eccentricity, reached] as const;
	if (n > 0) run.measureWalks(n, offsets, targets, entryOffsets, entryTargets, ...sums, 0, n, work);
	return {
		far: arena.doubles(far, n),
		harmonic: arena.doubles(harmonic, n),
		eccentricity: arena.doubles(eccentricity, n),
		reached: arena.ints(reached, n)
	};
}

/** The distance pass of the undirected form. */
export const undirectedDistances = (network: Network): Distances =>
	measureStepDistances(network.undirected, network.undirected);

/** The distance pass along the arcs, added up where they arrive. */
export const inwardDistances = (network: Network): Distances =>
	network.directed ? measureStepDistances(network.out, network.in) : network.once(undirectedDistances);

/** The distance pass along the arcs, added up where they start. */
export const outwardDistances = (network: Network): Distances =>
	network.directed ? measureStepDistances(network.in, network.out) : network.once(undirectedDistances);
