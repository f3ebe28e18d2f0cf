import type { Picture } from '#lib/views/picture.ts';
import type { Hit, Spot } from './Gestures.ts';
import type { Placement } from './Overlay.ts';

/** A symbol is met from so far outside it, and then by its rim. */
const RIM = 9;
const LEAST_HIT = 12;

/** The symbol that lies under a place of the surface, the nearest where several do. */
export function hitIn(picture: Picture, placement: Placement, { x, y }: Spot): Hit | undefined {
	let found: Hit | undefined;
	let nearest = Infinity;
	for (const node of picture.nodes) {
		const at = placement.toSurface(node);
		const away = Math.hypot(at.x - x, at.y - y);
		const radius = Math.max((node.across / 2) * placement.symbolScale, LEAST_HIT);
		if (away > radius + RIM || away - radius >= nearest) continue;
		nearest = away - radius;
		found = { id: node.id, onRim: away > radius };
	}
	return found;
}
