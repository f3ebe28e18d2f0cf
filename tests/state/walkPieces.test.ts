import { expect, it } from 'vitest';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { addPieces, measureNodeBetweenness, walkPiece } from '#lib/analysis/kernels/nodeBetweenness.ts';
import { undirectedWalkable } from '#lib/analysis/kernels/paths.ts';
import { finish } from '#lib/analysis/steps.ts';
import { createRandom } from '#lib/base/random.ts';
import { walkPieces, type Walker } from '#lib/state/walkPieces.ts';
import { caseGraph, numbered, type CaseTie } from '../support/caseGraph.ts';

const random = createRandom(3);
const node = () => String(Math.floor(random() * 1200));
const ties = Array.from({ length: 4000 }, (): CaseTie => [node(), node(), 1]);
const walkable = createNetwork(caseGraph(numbered(1200), ties, false)).once(undirectedWalkable);
const pacing = { pause: () => Promise.resolve(), stopped: () => false };

/** Another thread, which answers after so many turns of this one. */
function walker(turns: number): Walker & { ended: boolean } {
	return {
		ended: false,
		async walk(first) {
			for (let turn = 0; turn < turns; turn++) await Promise.resolve();
			return walkPiece(walkable, first);
		},
		end() {
			this.ended = true;
		}
	};
}

it.each([0, 1, 2, 5])('gives the same figures to the last bit with %i walkers more', async (count) => {
	const walkers = Array.from({ length: count }, (_, i) => walker(3 * i));
	const pieces = await walkPieces(walkable, walkers, pacing);
	expect(addPieces(walkable, pieces)).toEqual(finish(measureNodeBetweenness(walkable)));
	expect(walkers.every(({ ended }) => ended)).toBe(true);
});

it('ends all walkers when the figures are no longer wanted', async () => {
	const other = walker(1);
	await expect(walkPieces(walkable, [other], { ...pacing, stopped: () => true })).rejects.toThrow('stopped');
	expect(other.ended).toBe(true);
});
