import { PIECE, walkPiece, type Walkable } from '#lib/analysis/kernels/nodeBetweenness.ts';
import type { Pacing } from '#lib/analysis/steps.ts';
import { StoppedError } from '#lib/base/errors.ts';

/** A thread that walks pieces of one network. */
export interface Walker {
	/** The piece of sources from `first` on. */
	walk(first: number): Promise<Float64Array>;
	end(): void;
}

/** Starts as many further threads as this machine can lend, each on its own copy of a network. */
export type StartWalkers = (walkable: Walkable) => readonly Walker[];

/** Arcs times sources from which the threads earn what it costs to start them: about 50 ms of work. */
export const WORTH_SHARING = 3e7;

/**
 * All pieces of a network, in their order, walked here and by others; whoever is free takes the next one, and
 * since pieces are added up in their order the figures do not depend on how many there are. Throws `StoppedError`
 * once the result is no longer wanted.
 */
export async function walkPieces(
	walkable: Walkable,
	walkers: readonly Walker[],
	{ pause, stopped }: Pacing
): Promise<readonly Float64Array[]> {
	const count = Math.ceil(walkable.rows.n / PIECE);
	const pieces = new Array<Float64Array>(count);
	let next = 0;
	let done = 0;
	const work = async (walk: (first: number) => Float64Array | Promise<Float64Array>) => {
		while (next < count) {
			const piece = next++;
			pieces[piece] = await walk(piece * PIECE);
			await pause(++done / count);
			if (stopped()) throw new StoppedError();
		}
	};
	try {
		await Promise.all([
			work((first) => walkPiece(walkable, first)),
			...walkers.map((walker) => work((first) => walker.walk(first)))
		]);
	} finally {
		for (const walker of walkers) walker.end();
	}
	return pieces;
}
