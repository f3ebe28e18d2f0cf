import type { Id } from '#lib/base/ids.ts';
import type { Random } from '#lib/base/random.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { testGroups, type GroupTests } from '../../certainty/permuteLabels.ts';
import { createNetwork, type Network } from '../../kernels/Network.ts';
import { type Grouping } from '../grouping.ts';
import { SMALLEST_GROUP } from '../../groundRules.ts';
import { finish } from '../../steps.ts';
import { indexNeighbours, type Neighbours } from '../neighbours.ts';

/** The part of a map whose groups are known, as a network with these groups, direction left out. */
export interface Borders {
	readonly map: StakeholderMap;
	readonly grouping: Grouping;
	readonly neighbours: Neighbours;
	readonly network: Network;
	/** Its groups against chance; undefined without ties. */
	readonly tests: GroupTests | undefined;
	/** Stakeholders left out because nobody said which group they belong to. */
	readonly ungrouped: number;
}

/** Draws labels anew many times: O(runs · m). */
export function drawBorders(map: StakeholderMap, grouping: Grouping, random: Random): Borders {
	const known = filterMap(map, { only: [...grouping.groupOf.keys()] });
	const network = createNetwork(toGraph(known), {
		directed: false,
		groupOf: (id) => grouping.groupOf.get(id)
	});
	return {
		map: known,
		grouping,
		neighbours: indexNeighbours(known),
		network,
		tests: finish(testGroups(network, random)),
		ungrouped: map.stakeholders.size - known.stakeholders.size
	};
}

export function sizeOf({ grouping }: Borders, group: string): number {
	return grouping.members.get(group)?.length ?? 0;
}

/** Whether a group has members enough for a comparison with chance. */
export function isLarge(borders: Borders, group: string): boolean {
	return sizeOf(borders, group) >= SMALLEST_GROUP;
}

/** The ties on record between two groups (or within one). */
export function tiesBetween({ map, grouping }: Borders, a: string, b: string): Id[] {
	return [...map.ties.values()]
		.filter(({ from, to }) => {
			const [g, h] = [grouping.groupOf.get(from), grouping.groupOf.get(to)];
			return from !== to && ((g === a && h === b) || (g === b && h === a));
		})
		.map(({ id }) => id);
}
