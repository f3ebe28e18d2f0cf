import type { Csr } from './Csr.ts';
import { measureDistances, type Distances } from './distances.ts';
import type { Network } from './Network.ts';
import { openArena, type Arena } from './wasm/instance.ts';

/** As `measureDistances`, by the compiled loop where this engine can run it: 256 sources at once. */
export function measureStepDistances(exits: Csr, entries: Csr, steps = exits.n): Distances {
	const arena = openArena();
	return arena ? walkCompiled(arena, exits, entries, steps) : measureDistances(exits, steps);
}

function walkCompiled(arena: Arena, exits: Csr, entries: Csr, steps: number): Distances {
	const { n } = exits;
	const { run } = arena;
	const placed = arena.rows(exits);
	const turned = entries === exits ? placed : arena.rows(entries);
	const sums = arena.sums(n);
	const work = arena.reserve(run.walksRoom(n));
	if (n > 0) run.measureWalks(n, ...placed, ...turned, ...sums, 0, n, steps, work);
	return arena.distances(sums, n);
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
