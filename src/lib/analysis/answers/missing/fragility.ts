import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { createNetwork } from '../../kernels/Network.ts';
import { examineConnectivity } from '../../kernels/connectivity.ts';
import { nameOf, namesOf } from '../names.ts';
import { areDocumented, type Neighbours } from '../neighbours.ts';
import { certaintyOfGap, type Weighed } from './weighed.ts';

/** A stakeholder without whom others lose their only recorded way to the rest. */
export interface SinglePoint {
	readonly id: Id;
	/** Everybody outside the largest part that would be left. */
	readonly cutOff: readonly Id[];
}

/** Cut-points with who is cut off, most first (Hopcroft & Tarjan 1973). O(n + m), and again for each of them. */
export function singlePoints(map: StakeholderMap, neighbours: Neighbours): SinglePoint[] {
	const network = createNetwork(toGraph(map), { directed: false });
	const { articulation } = network.once(examineConnectivity);
	return network.ids
		.filter((_, v) => articulation[v] === 1)
		.map((id) => ({ id, cutOff: cutOffWithout(neighbours, id) }))
		.sort((a, b) => b.cutOff.length - a.cutOff.length);
}

function cutOffWithout(neighbours: Neighbours, removed: Id): Id[] {
	const seen = new Set<Id>([removed]);
	const parts: Id[][] = [];
	for (const start of neighbours.of(removed).keys()) {
		if (!seen.has(start)) parts.push(walkFrom(neighbours, start, seen));
	}
	const largest = parts.reduce((held, part) => (part.length > held.length ? part : held));
	return parts.filter((part) => part !== largest).flat();
}

/** Everybody that can be reached from a start without passing those seen already; marks them seen. */
function walkFrom(neighbours: Neighbours, start: Id, seen: Set<Id>): Id[] {
	const part = [start];
	seen.add(start);
	for (let i = 0; i < part.length; i++) {
		for (const next of neighbours.of(part[i]!).keys()) {
			if (seen.has(next)) continue;
			seen.add(next);
			part.push(next);
		}
	}
	return part;
}

export function singlePointFindings(
	map: StakeholderMap,
	neighbours: Neighbours,
	points: readonly SinglePoint[]
): Weighed[] {
	return points.map(({ id, cutOff }) => {
		const off = new Set(cutOff);
		const ties = neighbours.ties(id).filter(({ from, to }) => off.has(from) || off.has(to));
		const values = { name: nameOf(map, id), count: cutOff.length, others: namesOf(map, cutOff, 4) };
		return {
			matters: 40 + 8 * cutOff.length,
			finding: {
				code: 'missing.singlePoint',
				title: message('answer.missing.singlePoint.title', values),
				why: message('answer.missing.singlePoint.why', values),
				evidence: [id, ...cutOff, ...ties.map((tie) => tie.id)],
				about: [id, ...cutOff],
				certainty: certaintyOfGap(map, [id, ...cutOff], {
					wouldClose: cutOff.length,
					documented: areDocumented(ties)
				}),
				suggestion: message('answer.missing.singlePoint.suggestion', values)
			}
		};
	});
}

/** Parts of the network with no tie on record between them, largest first; single stakeholders left out. */
export function separateParts(map: StakeholderMap, neighbours: Neighbours): Id[][] {
	const seen = new Set<Id>();
	const parts: Id[][] = [];
	for (const id of map.stakeholders.keys()) if (!seen.has(id)) parts.push(walkFrom(neighbours, id, seen));
	return parts.filter((part) => part.length > 1).sort((a, b) => b.length - a.length);
}

export function apartFindings(map: StakeholderMap, parts: readonly (readonly Id[])[]): Weighed[] {
	return parts.slice(1).map((part) => {
		const values = { count: part.length, names: namesOf(map, part, 4) };
		return {
			matters: 80 + 2 * part.length,
			finding: {
				code: 'missing.apart',
				title: message('answer.missing.apart.title', values),
				why: message('answer.missing.apart.why', values),
				evidence: part,
				about: part,
				certainty: certaintyOfGap(map, part, { wouldClose: 1, documented: true }),
				suggestion: message('answer.missing.apart.suggestion', values)
			}
		};
	});
}
