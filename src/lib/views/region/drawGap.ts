import type { Ghost, Point } from '../picture.ts';
import { edgeTowards, ROOT, SIDES } from './placeTiles.ts';

/** A gap is drawn over the rims of the two tiles that it lies between. */
const OVER = 0.94;

/** From tile to tile, behind those that stand in between: over them it would read as if it were theirs. */
export function drawGap([a, b]: readonly [number, number], middles: readonly Point[], radius: number): Ghost {
	const [from, to] = [middles[a] as Point, middles[b] as Point];
	const ends = [edgeTowards(from, radius * OVER, to), edgeTowards(to, radius * OVER, from)] as const;
	const [start, end] = ends;
	const at = (share: number): Point => ({
		x: start.x + (end.x - start.x) * share,
		y: start.y + (end.y - start.y) * share
	});
	let seen: (readonly [number, number])[] = [[0, 1]];
	middles.forEach((middle, tile) => {
		if (tile === a || tile === b) return;
		const [enters, leaves] = behind(ends, middle, radius);
		if (enters >= leaves) return;
		seen = seen.flatMap(([first, last]) =>
			(
				[
					[first, Math.min(last, enters)],
					[Math.max(first, leaves), last]
				] as const
			).filter(([one, other]) => other > one)
		);
	});
	const longest = seen.reduce<readonly [number, number]>(
		(best, part) => (part[1] - part[0] > best[1] - best[0] ? part : best),
		[0, 0]
	);
	return {
		id: `silent:${a}-${b}`,
		ends,
		lines: seen.map(([first, last]) => [at(first), at(last)] as const),
		middle: at((longest[0] + longest[1]) / 2)
	};
}

/** Between which shares of a way a tile hides it; the first is not before the second where it does not. */
function behind([start, end]: readonly [Point, Point], middle: Point, radius: number): [number, number] {
	let [enters, leaves] = [0, 1];
	const reach = (radius * ROOT) / 2;
	for (const { x, y } of SIDES) {
		const away = (start.x - middle.x) * x + (start.y - middle.y) * y;
		const along = (end.x - start.x) * x + (end.y - start.y) * y;
		if (Math.abs(along) < 1e-9) {
			if (Math.abs(away) >= reach) return [1, 0];
			continue;
		}
		const [one, other] = [(-reach - away) / along, (reach - away) / along];
		enters = Math.max(enters, Math.min(one, other));
		leaves = Math.min(leaves, Math.max(one, other));
	}
	return [enters, leaves];
}
