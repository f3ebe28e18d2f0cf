import type { Stakeholder } from '#lib/model/records.ts';
import type { StakeholderRole } from '../mapping/Mapping.ts';
import { numberOf, type Column } from './columns.ts';
import type { RawNode } from './RawGraph.ts';

type Position = Stakeholder['position'];

/** What one stakeholder needs of a picture at least, as the side of a square in its units. */
const ROOM = 40;
/** What it has in a picture of ours. */
const ROOMY = 96;
const FURTHEST = 1e9;

/**
 * Where nodes were drawn elsewhere, from their own place or from columns of coordinates; wider where they
 * would lie on each other, since tools draw in units of their own. Undefined where nothing was drawn, or all
 * in one place.
 */
export function positionsOf(
	nodes: readonly RawNode[],
	columns: readonly Column<StakeholderRole>[]
): readonly Position[] | undefined {
	const [x, y] = (['x', 'y'] as const).map((role) => columns.find(({ as }) => as === role)?.name);
	const places = nodes.map(({ position, attributes }) => {
		if (position) return position;
		const place = [x, y].map((name) => (name === undefined ? undefined : numberOf(attributes.get(name))));
		return place[0] === undefined || place[1] === undefined ? undefined : { x: place[0], y: place[1] };
	});
	const known = places.filter((place) => place !== undefined);
	if (known.length === 0) return undefined;
	const [left, right] = endsOf(known.map((place) => place.x));
	const [top, bottom] = endsOf(known.map((place) => place.y));
	const room = Math.sqrt(((right - left) * (bottom - top)) / known.length);
	if (!Number.isFinite(room) || (right === left && bottom === top && known.length > 1)) return undefined;
	const scale = room > 0 && room < ROOM ? ROOMY / room : 1;
	const round = (value: number) => Math.round(value * scale * 10) / 10;
	return places.map((place) => {
		if (!place || Math.abs(place.x * scale) > FURTHEST || Math.abs(place.y * scale) > FURTHEST)
			return undefined;
		return { x: round(place.x), y: round(place.y) };
	});
}

function endsOf(values: readonly number[]): [number, number] {
	let [least, most] = [Infinity, -Infinity];
	for (const value of values) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return [least, most];
}
