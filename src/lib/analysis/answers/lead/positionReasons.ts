import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { Csr } from '../../kernels/Csr.ts';
import { degreeOf } from '../../kernels/Csr.ts';
import { countWithinTwoSteps } from '../../kernels/distances.ts';
import type { Reason } from '../answer.ts';
import { groupStakeholders } from '../grouping.ts';
import type { Context } from './judging.ts';
import { countPlaces, type Places } from './position.ts';

/** What the ties say of one stakeholder: how many it works with, in how many places, and where it has no tie on record. */
export function reasonsOfPosition(
	context: Context,
	rows: Csr,
	places: Places | undefined,
	id: Id,
	node: number
): Reason[] {
	const { map, neighbours } = context;
	const values = { direct: degreeOf(rows, node), others: rows.n - 1, near: countWithinTwoSteps(rows)[node]! };
	const evidence = neighbours.ties(id).map((tie) => tie.id);
	if (!places) return [{ message: message('answer.lead.because.reach', values), evidence }];
	const own = places.of[node]! < 0 ? 0 : 1;
	const inPlaces = { ...values, places: countPlaces(rows, places)[node]!, all: places.count - own };
	const unreached = regionsWithout(context, id);
	return [
		{ message: message('answer.lead.because.reachPlaces', inPlaces), evidence },
		...(unreached.length > 0
			? [{ message: message('answer.lead.because.unreached', { regions: unreached }), evidence: [id] }]
			: [])
	];
}

/** Larger regions in which it has no tie on record; none when these are most of them. */
function regionsWithout({ map, neighbours }: Context, id: Id): (string | Message)[] {
	const { members, groupOf, nameOf } = groupStakeholders(map, 'region');
	const contacts = neighbours.of(id);
	const without = [...members].filter(
		([region, held]) => groupOf.get(id) !== region && !held.some((other) => contacts.has(other))
	);
	return without.length > 0 && without.length <= 3 && without.length < members.size / 2
		? without.map(([region]) => nameOf(region))
		: [];
}
