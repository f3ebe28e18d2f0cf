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
	const laneOf = new Map<Id, number>();
	cuts.forEach(({ stakeholders }, lane) => stakeholders.forEach((id) => laneOf.set(id, lane)));
	const between = cuts.map(() => cuts.map(() => 0));
	const within = cuts.map(() => 0);
	for (const [id, near] of neighbours) {
		const lane = laneOf.get(id) as number;
		for (const other of near) {
			const there = laneOf.get(other) as number;
			if (there === lane) within[lane] = (within[lane] as number) + 0.5;
			else (between[lane] as number[])[there] = ((between[lane] as number[])[there] as number) + 1;
		}
	}
	const order = orderLanes(between);
	const ids = [...map.stakeholders.keys()];
	const indexOf = new Map(ids.map((id, i) => [id, i]));
	const rows = orderWithin(
		order.map((lane) => (cuts[lane] as JurisdictionCut).stakeholders.map((id) => indexOf.get(id) as number)),
		ids.map((id) => [...(neighbours.get(id) ?? [])].map((other) => indexOf.get(other) as number))
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

/** The name of a lane or tile. */
export function titleOf({ id, beyond }: JurisdictionCut, { map, translator }: ViewInput): string {
	const place = id === undefined ? undefined : map.jurisdictions.get(id);
	if (!place) return translator.t('view.lanes.nowhere');
	const name = translator.language === 'fr' ? (place.nameFr ?? place.name) : place.name;
	return beyond ? translator.t('view.lanes.beyond', { place: name }) : name;
}
