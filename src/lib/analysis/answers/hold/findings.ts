import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Network } from '../../kernels/Network.ts';
import { findBridges } from '../../roles/cutPoints.ts';
import type { KeyPlayers } from '../../roles/keyPlayers.ts';
import type { Finding } from '../answer.ts';
import { certaintyOfGap, isHeldApart } from '../missing/weighed.ts';
import { nameOf, namesOf } from '../names.ts';
import { areDocumented, type Neighbours } from '../neighbours.ts';
import { mayGoBetween } from '../rightsHolders.ts';

export interface Setting {
	readonly map: StakeholderMap;
	readonly neighbours: Neighbours;
	/** Share of pairs that have no way to each other as it is. */
	readonly apart: number;
	/** Whose loss together would leave most pairs without a way. */
	readonly fragment: KeyPlayers;
	/** Who together reach the others soonest. */
	readonly reach: KeyPlayers;
}

/** Bridges that a list takes. */
const MOST_BRIDGES = 3;

export function togetherFinding({ map, neighbours, fragment, apart }: Setting): Finding {
	const set = fragment.sets[0]!;
	const others = fragment.sets.length - 1;
	const values = {
		names: namesOf(map, set, 5),
		count: set.length,
		percent: Math.round(100 * fragment.score),
		before: Math.round(100 * apart)
	};
	return {
		code: 'hold.together',
		title: message('answer.hold.together.title', values),
		why: message(others > 0 ? 'answer.hold.together.several' : 'answer.hold.together.why', {
			...values,
			count: others
		}),
		evidence: [...set, ...set.flatMap((id) => neighbours.ties(id).map((tie) => tie.id))],
		about: set,
		suggestion: message('answer.hold.together.suggestion')
	};
}

export function briefFinding({ map, neighbours, reach }: Setting): Finding {
	const set = reach.sets[0]!;
	const direct = new Set(set.flatMap((id) => [...neighbours.of(id).keys()]));
	for (const id of set) direct.delete(id);
	const values = {
		names: namesOf(map, set, 5),
		direct: direct.size,
		others: map.stakeholders.size - set.length
	};
	return {
		code: 'hold.brief',
		title: message('answer.hold.brief.title', values),
		why: message('answer.hold.brief.why', values),
		evidence: [...set, ...set.flatMap((id) => neighbours.ties(id).map((tie) => tie.id))],
		about: set
	};
}

/** Ties whose loss would part several from the rest; a single one at the end of a tie is a single point already. */
export function bridgeFindings({ map, neighbours }: Setting, network: Network): Finding[] {
	return listBridges(map, network)
		.filter(({ cutOff }) => cutOff.length > 1)
		.slice(0, MOST_BRIDGES)
		.map(({ a, b, cutOff }) => {
			const ties = neighbours.between(a, b);
			const values = {
				a: nameOf(map, a),
				b: nameOf(map, b),
				names: namesOf(map, cutOff, 4),
				count: cutOff.length
			};
			return {
				code: 'hold.bridge',
				title: message('answer.hold.bridge.title', values),
				why: message('answer.hold.bridge.why', values),
				evidence: [a, b, ...cutOff, ...ties.map(({ id }) => id)],
				about: [a, b],
				certainty: certaintyOfGap(map, [a, b], { wouldClose: 1, documented: areDocumented(ties) }),
				suggestion: message('answer.hold.bridge.suggestion', values)
			};
		});
}

/**
 * Bridges with who would be parted; Indigenous bodies, whose relations are theirs to record, left out. Nobody is to go
 * by way of them or of a population, so no tie of theirs is one that others depend on.
 */
export function listBridges(
	map: StakeholderMap,
	network: Network
): { a: Id; b: Id; cutOff: readonly Id[] }[] {
	return findBridges(network)
		.map(({ a, b, cutOff }) => ({ a, b, cutOff: cutOff.filter((id) => !isHeldApart(map, id)) }))
		.filter(({ a, b, cutOff }) => cutOff.length > 0 && hangsOnBodies(map, a, b, cutOff))
		.sort((x, y) => y.cutOff.length - x.cutOff.length);
}

/** Whether both ends are bodies, or one that is not is itself the only one parted. */
function hangsOnBodies(map: StakeholderMap, a: Id, b: Id, cutOff: readonly Id[]): boolean {
	return [a, b].every((id) => mayGoBetween(map, id) || (cutOff.length === 1 && cutOff[0] === id));
}
