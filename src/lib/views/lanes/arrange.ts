import type { Id } from '#lib/base/ids.ts';
import { cutJurisdictions, type JurisdictionCut } from '#lib/analysis/layouts/cutJurisdictions.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { neighboursOf } from '../nodes.ts';
import { rememberFor } from '../remember.ts';
import type { ViewInput } from '../view.ts';
import { orderLanes, orderWithin } from './order.ts';

/** More lanes than these are not seen at a glance. */
const MOST_LANES = 9;

export interface Lane {
	readonly cut: JurisdictionCut;
	readonly title: string;
	/** In drawing order. */
	readonly stakeholders: readonly Id[];
	/** Tied pairs inside the lane, and those that leave it. */
	readonly within: number;
	readonly across: number;
}

/** The lanes of a map in drawing order; their order is worked out once a map. */
export function arrangeLanes(input: ViewInput): Lane[] {
	return orderMap(input.map).map((lane) => ({ ...lane, title: titleOf(lane.cut, input) }));
}

const orderMap = rememberFor((map: StakeholderMap): Omit<Lane, 'title'>[] => {
	const cuts = cutJurisdictions(map, MOST_LANES);
	const neighbours = neighboursOf({ map });
	const ids = [...map.stakeholders.keys()];
	const indexOf = new Map(ids.map((id, i) => [id, i]));
	const indicesOf = (some: Iterable<Id>) => Array.from(some, (id) => indexOf.get(id) as number);
	const near = ids.map((id) => indicesOf(neighbours.get(id) ?? []));
	const members = cuts.map(({ stakeholders }) => indicesOf(stakeholders));
	const { within, between } = countTies(members, near);
	const order = orderLanes(between);
	const rows = orderWithin(
		order.map((lane) => members[lane] as number[]),
		near
	);
	return order.map((lane, i) => {
		const cut = cuts[lane] as JurisdictionCut;
		return {
			cut,
			stakeholders: (rows[i] as number[]).map((node) => ids[node] as Id),
			within: within[lane] as number,
			across: (between[lane] as number[]).reduce((a, b) => a + b, 0)
		};
	});
});

/** How many tied pairs are inside each lane, and between each two. */
function countTies(members: readonly (readonly number[])[], near: readonly (readonly number[])[]) {
	const laneOf = new Int32Array(near.length);
	members.forEach((nodes, lane) => nodes.forEach((node) => (laneOf[node] = lane)));
	const within = members.map(() => 0);
	const between = members.map(() => members.map(() => 0));
	for (const [node, others] of near.entries()) {
		const lane = laneOf[node] as number;
		const out = between[lane] as number[];
		for (const other of others) {
			const there = laneOf[other] as number;
			// Met from both ends.
			if (there === lane) within[lane] = (within[lane] as number) + 0.5;
			else out[there] = (out[there] as number) + 1;
		}
	}
	return { within, between };
}

/** The name of a lane or tile. */
export function titleOf({ id, beyond }: JurisdictionCut, { map, translator }: ViewInput): string {
	const place = id === undefined ? undefined : map.jurisdictions.get(id);
	if (!place) return translator.t('view.lanes.nowhere');
	const name = translator.language === 'fr' ? (place.nameFr ?? place.name) : place.name;
	return beyond ? translator.t('view.lanes.beyond', { place: name }) : name;
}
