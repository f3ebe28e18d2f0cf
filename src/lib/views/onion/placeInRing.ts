import type { Id } from '#lib/base/ids.ts';
import type { Point } from '../picture.ts';
import { sectorOf, type Ring } from './rings.ts';
import { spreadOut } from './spreadOut.ts';

/** Half of the strip above the middle in which the rings are named. */
const STRIP = 76;
/** Between neighbours on a track, and between tracks. */
const APART = 34;
const TRACK = 25;

/** Between which shares of the way out a ring lies, and how far out that is. */
interface Ground {
	readonly from: number;
	readonly to: number;
	readonly full: Point;
	readonly middle: Point;
}

interface Seat {
	readonly id: Id;
	readonly angle: number;
}

/** Spreads a ring's stakeholders over their sectors, on as many tracks as they need, and past them where they are crowded. */
export function placeInRing(
	stakeholders: Ring['stakeholders'],
	sectors: ReadonlyMap<number, readonly [number, number]>,
	ground: Ground,
	places: Map<Id, Point>
): void {
	const { from, to, full, middle } = ground;
	const clear = Math.asin(Math.min(0.95, STRIP / (full.x * ((from + to) / 2))));
	for (const [out, found] of tracksOf(stakeholders, sectors, ground, clear)) {
		const seats = [...found].sort((a, b) => a.angle - b.angle);
		const radius = { x: full.x * out, y: full.y * out };
		const arc = { radius, from: clear, to: 2 * Math.PI - clear };
		const wanted = seats.map(({ angle }) => angle);
		for (const [i, angle] of spreadOut(wanted, arc, APART).entries())
			places.set((seats[i] as Seat).id, {
				x: middle.x + radius.x * Math.sin(angle),
				y: middle.y - radius.y * Math.cos(angle)
			});
	}
}

/** Who sits how far out at which angle, each kind within its sector. */
function tracksOf(
	stakeholders: Ring['stakeholders'],
	sectors: ReadonlyMap<number, readonly [number, number]>,
	{ from, to, full }: Ground,
	clear: number
): ReadonlyMap<number, readonly Seat[]> {
	const turn = 2 * Math.PI - 2 * clear;
	const most = Math.max(1, Math.floor(((to - from) * full.y - 8) / TRACK));
	const bySector = new Map<number, Id[]>();
	for (const one of stakeholders) {
		const held = bySector.get(sectorOf(one));
		if (held) held.push(one.id);
		else bySector.set(sectorOf(one), [one.id]);
	}
	const tracks = new Map<number, Seat[]>();
	for (const [sector, ids] of bySector) {
		const [begin, end] = sectors.get(sector) as readonly [number, number];
		const arc = (end - begin) * turn * ((from + to) / 2) * Math.sqrt((full.x ** 2 + full.y ** 2) / 2);
		const count = Math.min(most, Math.max(1, Math.ceil((ids.length * APART) / Math.max(1, arc))));
		const slots = Math.ceil(ids.length / count);
		ids.forEach((id, i) => {
			const track = i % count;
			// Tracks are shifted against one another, so that names find room between.
			const slot = Math.floor(i / count) + (count > 1 ? (track % 2) * 0.5 - 0.25 : 0);
			const seat = { id, angle: clear + turn * (begin + ((end - begin) * (slot + 0.5)) / slots) };
			const out = from + ((to - from) * (track + 0.5)) / count;
			const held = tracks.get(out);
			if (held) held.push(seat);
			else tracks.set(out, [seat]);
		});
	}
	return tracks;
}
