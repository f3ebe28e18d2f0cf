import type { Id } from '#lib/base/ids.ts';
import { createRandom } from '#lib/base/random.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { mayBeRanked } from './answers/rightsHolders.ts';
import { findCommunities, type Communities } from './communities/findCommunities.ts';
import { createNetwork, type NetworkOptions } from './kernels/Network.ts';
import { percolateCliques } from './roles/cliquePercolation.ts';
import { findCliques, type FoundGroups } from './roles/cliques.ts';
import { findCore, type CorePeriphery } from './roles/corePeriphery.ts';
import { findBridges, findCutPoints, type Bridge, type CutPoint } from './roles/cutPoints.ts';
import { findCoreness, type Coreness } from './roles/coreness.ts';
import { countSharedGroups, type SharedGroups } from './roles/sharedGroups.ts';
import { findKeyPlayers, type KeyPlayerGoal, type KeyPlayers } from './roles/keyPlayers.ts';
import { findKPlexes } from './roles/kPlexes.ts';
import { finish } from './steps.ts';
import { measureAffiliations, projectAffiliations, type SharedPair } from './twoMode.ts';

/** The sets of stakeholders that a network holds: found in its ties, none of them chosen by anybody. */
export interface Structure {
	readonly seed: number;
	/** By Leiden, with how often each member falls elsewhere. */
	readonly communities: Omit<Communities, 'stability'> & { readonly stability: Readonly<Record<Id, number>> };
	/** Both variants of the ideal; left out where there is none. */
	readonly cores: readonly CorePeriphery[];
	/** How far in each one is, as a matter of degree; `null` where there is none. Rights holders are left out. */
	readonly coreness: (Omit<Coreness, 'values'> & { readonly values: Readonly<Record<Id, number>> }) | null;
	readonly cliques: FoundGroups;
	/** Pairs by the number of cliques that hold both, most first. */
	readonly sharedCliques: readonly SharedGroups[];
	/** Overlapping groups of rolling cliques of three. */
	readonly percolated: FoundGroups;
	/** Groups of four and more in which each may lack one tie; `null` above sixty stakeholders. */
	readonly plexes: FoundGroups | null;
	/** Of two members, for each aim; `null` where the network is smaller. Rights holders are not among them. */
	readonly keyPlayers: Readonly<Record<KeyPlayerGoal, KeyPlayers | null>>;
	/** With what falls off; rights holders are not named as points on which others hang. */
	readonly cutPoints: readonly CutPoint[];
	readonly bridges: readonly Bridge[];
	/** Who takes part in which projects; `null` where nobody does. */
	readonly projects: TwoMode | null;
}

interface TwoMode {
	readonly density: number | null;
	readonly clustering: number | null;
	/** Projects of each stakeholder as a share of all projects, and the other way round. */
	readonly stakeholders: Readonly<Record<Id, number>>;
	readonly projects: Readonly<Record<Id, number>>;
	/** Pairs that share projects, by Newman's weights. */
	readonly shared: readonly SharedPair[];
}

/** Plexes double with every stakeholder or so; above this they are left out. */
const MOST_FOR_PLEXES = 60;
const SET_SIZE = 2;

/**
 * Every set that the ties of a map hold. Same seed, same result. Exponential in the worst case, each part
 * bounded and saying so where it ended early; a second or so for a hundred stakeholders.
 */
export function describeStructure(
	map: StakeholderMap,
	seed: number,
	options: NetworkOptions = {}
): Structure {
	const network = createNetwork(toGraph(map), options);
	const random = createRandom(seed);
	const ranked = (id: Id) => mayBeRanked(map.stakeholders.get(id)!);
	const among = network.ids.filter(ranked);
	const communities = finish(findCommunities(network, { random }));
	const coreness = finish(findCoreness(network, random));
	const cliques = finish(findCliques(network));
	const keyPlayers = (goal: KeyPlayerGoal) =>
		finish(findKeyPlayers(network, { goal, size: SET_SIZE, random, among })) ?? null;
	return {
		seed,
		communities: { ...communities, stability: Object.fromEntries(communities.stability) },
		cores: (['ignored', 'tied'] as const).flatMap(
			(variant) => finish(findCore(network, variant, random)) ?? []
		),
		coreness: coreness
			? {
					...coreness,
					values: Object.fromEntries([...coreness.values].filter(([id]) => ranked(id)))
				}
			: null,
		cliques,
		sharedCliques: countSharedGroups(cliques.groups),
		percolated: finish(percolateCliques(network, 3)),
		plexes: network.n > MOST_FOR_PLEXES ? null : finish(findKPlexes(network)),
		keyPlayers: {
			fragment: keyPlayers('fragment'),
			distance: keyPlayers('distance'),
			reach: keyPlayers('reach'),
			within: keyPlayers('within')
		},
		cutPoints: findCutPoints(network).filter(({ id }) => ranked(id)),
		bridges: findBridges(network).filter(({ a, b }) => ranked(a) && ranked(b)),
		projects: describeProjects(map)
	};
}

function describeProjects(map: StakeholderMap): TwoMode | null {
	const rows = [...map.participations.values()].map(({ stakeholder, project }): [Id, Id] => [
		stakeholder,
		project
	]);
	if (rows.length === 0) return null;
	const { memberDegree, eventDegree, density, clustering } = measureAffiliations(rows);
	return {
		density: density ?? null,
		clustering: clustering ?? null,
		stakeholders: Object.fromEntries(memberDegree),
		projects: Object.fromEntries(eventDegree),
		shared: projectAffiliations(rows)
	};
}
