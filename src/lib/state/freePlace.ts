import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** Room that a symbol and its name take in the picture. */
const ROOM = { width: 104, height: 58 } as const;
const MOST_RINGS = 40;

/**
 * A free place in the network picture for somebody at home in a jurisdiction: as near as can be to those at
 * home there, or to the middle of all. The same map gives the same place. O(n) a ring.
 */
export function freePlace(
	map: StakeholderMap,
	home: Id | undefined
): { readonly x: number; readonly y: number } {
	const all = [...map.stakeholders.values()].flatMap(({ position, home: own }) =>
		position ? [{ ...position, own }] : []
	);
	const near = home === undefined ? [] : all.filter(({ own }) => own === home);
	const around = near.length > 0 ? near : all;
	if (around.length === 0) return { x: 0, y: 0 };
	const middle = (of: 'x' | 'y') => around.reduce((sum, place) => sum + place[of], 0) / around.length;
	const centre = { x: middle('x'), y: middle('y') };
	const isFree = (x: number, y: number) =>
		all.every((other) => Math.abs(other.x - x) >= ROOM.width || Math.abs(other.y - y) >= ROOM.height);
	for (let ring = 0; ring < MOST_RINGS; ring++) {
		for (let step = 0; step < Math.max(1, 8 * ring); step++) {
			const angle = (2 * Math.PI * step) / Math.max(1, 8 * ring);
			const x = Math.round(centre.x + (ring * ROOM.width * Math.cos(angle)) / 2);
			const y = Math.round(centre.y + (ring * ROOM.height * Math.sin(angle)) / 2);
			if (isFree(x, y)) return { x, y };
		}
	}
	return centre;
}
