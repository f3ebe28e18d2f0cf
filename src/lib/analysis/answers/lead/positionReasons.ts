import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { Csr } from '../../kernels/Csr.ts';
import { degreeOf } from '../../kernels/Csr.ts';
import { countWithinSteps } from '../../kernels/reach.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Reason } from '../answer.ts';
import { groupStakeholders, type Grouping } from '../grouping.ts';
import { SMALLEST_GROUP } from '../../groundRules.ts';
import type { Neighbours } from '../neighbours.ts';
import { isIndigenous } from '../rightsHolders.ts';
import type { Context } from './judging.ts';
import { countPlaces, expectPlaces, type Places } from './position.ts';

/** Says what the ties tell of a stakeholder: how many it works with, in how many places, where it has no tie on record. */
export function reasonsOfPosition(
	{ map, neighbours }: Context,
	rows: Csr,
	places: Places | undefined
): (id: Id, node: number) => Reason[] {
	const near = countWithinSteps(rows, rows, 2);
	const spread = places && countPlaces(rows, places);
	const chance = places && expectPlaces(rows, places);
	const regions = groupStakeholders(map, 'region');
	return (id, node) => {
		const values = { direct: degreeOf(rows, node), others: rows.n - 1, near: near[node]! };
		const evidence = neighbours.ties(id).map((tie) => tie.id);
		if (!places || !spread) return [{ message: message('answer.lead.because.reach', values), evidence }];
		const own = places.of[node]! < 0 ? 0 : 1;
		const expected = Math.round(10 * chance!(node)) / 10;
		const inPlaces = { ...values, places: spread[node]!, all: places.count - own, expected };
		const key = spread[node]! > 0 ? 'reachPlaces' : 'reachHome';
		const unreached = regionsWithout(map, regions, neighbours, id);
		return [
			{ message: message(`answer.lead.because.${key}`, inPlaces), evidence },
			...(unreached.length > 0
				? [{ message: message('answer.lead.because.unreached', { regions: unreached }), evidence: [id] }]
				: [])
		];
	};
}

/** Most places that a reason names as not reached; more read as a reproach. */
const MOST_UNREACHED = 3;

/**
 * Larger places in which it has no tie on record; none where these are most of them, nor a Nation's own
 * place, whose ties may be missing from the record only.
 */
function regionsWithout(
	map: StakeholderMap,
	{ members, groupOf, nameOf }: Grouping,
	neighbours: Neighbours,
	id: Id
): (string | Message)[] {
	const contacts = neighbours.of(id);
	const isOwn = (held: readonly Id[]) => held.every((other) => isIndigenous(map.stakeholders.get(other)!));
	const large = [...members].filter(
		([region, held]) => held.length >= SMALLEST_GROUP && groupOf.get(id) !== region && !isOwn(held)
	);
	const without = large.filter(([, held]) => !held.some((other) => contacts.has(other)));
	const few = without.length <= MOST_UNREACHED && without.length < large.length / 2;
	return few ? without.map(([region]) => nameOf(region)) : [];
}
