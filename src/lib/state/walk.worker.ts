import { walkPiece, type Walkable } from '#lib/analysis/kernels/nodeBetweenness.ts';

/** The network comes first, then the pieces that are wanted. */
let walkable: Walkable | undefined;

addEventListener('message', ({ data }: MessageEvent<Walkable | number>) => {
	if (typeof data !== 'number') {
		walkable = data;
		return;
	}
	const piece = walkPiece(walkable!, data);
	postMessage(piece, { transfer: [piece.buffer as ArrayBuffer] });
});
