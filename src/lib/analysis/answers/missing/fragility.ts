import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Network } from '../../kernels/Network.ts';
import { examineConnectivity } from '../../kernels/connectivity.ts';
import { findCutPoints } from '../../roles/cutPoints.ts';
import { nameOf, namesOf } from '../names.ts';
import { areDocumented, type Neighbours } from '../neighbours.ts';
import { isIndigenous, isVoice, mayGoBetween } from '../rightsHolders.ts';
import { certaintyOfGap, isHeldApart, type Weighed } from './weighed.ts';

/** A stakeholder without whom others lose their only recorded way to the rest. */
export interface SinglePoint {
	readonly id: Id;
	/** Everybody outside the largest part that would be left. */
	readonly cutOff: readonly Id[];
}

/**
 * Cut-points with who is cut off. Indigenous governments and organisations are left out of the latter: their
 * relations are theirs to record, so that they hang on one other may be true of our record only. Nor are they,
 * or voices, a point that others hang on: nobody is to go by way of them.
 */
export function singlePoints(map: StakeholderMap, network: Network): SinglePoint[] {
	return pointsAmong(map, network, (id) => mayGoBetween(map, id));
}

/** Who is in touch with the rest, on record, by way of a voice alone. */
export function behindVoices(map: StakeholderMap, network: Network): SinglePoint[] {
	return pointsAmong(map, network, (id) => {
		const stakeholder = map.stakeholders.get(id)!;
		return isVoice(stakeholder) && !isIndigenous(stakeholder);
	});
}

function pointsAmong(map: StakeholderMap, network: Network, counts: (id: Id) => boolean): SinglePoint[] {
	return findCutPoints(network)
		.filter(({ id }) => counts(id))
		.map(({ id, cutOff }) => ({ id, cutOff: cutOff.flat().filter((other) => !isHeldApart(map, other)) }))
		.filter(({ cutOff }) => cutOff.length > 0)
		.sort((a, b) => b.cutOff.length - a.cutOff.length);
}

/** What to say of bodies by way of which alone others are in touch with the rest. */
export function singlePointFindings(
	map: StakeholderMap,
	neighbours: Neighbours,
	points: readonly SinglePoint[]
): Weighed[] {
	return points.map((point) => findingOf(map, neighbours, point, 'singlePoint', [point.id]));
}

/** What to say of those behind voices: no body is on record as a way in, and the voice is not to be made one. */
export function behindVoiceFindings(
	map: StakeholderMap,
	neighbours: Neighbours,
	points: readonly SinglePoint[]
): Weighed[] {
	return points.map((point) => findingOf(map, neighbours, point, 'noWayIn', []));
}

/** `named`: who is spoken of besides those cut off. */
function findingOf(
	map: StakeholderMap,
	neighbours: Neighbours,
	{ id, cutOff }: SinglePoint,
	code: 'singlePoint' | 'noWayIn',
	named: readonly Id[]
): Weighed {
	const off = new Set(cutOff);
	const ties = neighbours.ties(id).filter(({ from, to }) => off.has(from) || off.has(to));
	const about = [...named, ...cutOff];
	const values = { name: nameOf(map, id), count: cutOff.length, others: namesOf(map, cutOff, 4) };
	return {
		matters: 40 + 8 * cutOff.length,
		finding: {
			code: `missing.${code}`,
			title: message(`answer.missing.${code}.title`, values),
			why: message(`answer.missing.${code}.why`, values),
			evidence: [...about, ...ties.map((tie) => tie.id)],
			about,
			certainty: certaintyOfGap(map, about, {
				wouldClose: cutOff.length,
				documented: areDocumented(ties)
			}),
			suggestion: message(`answer.missing.${code}.suggestion`, values)
		}
	};
}

/** Parts of the network with no tie on record between them, largest first; single stakeholders left out. */
export function separateParts(network: Network): Id[][] {
	const { component, componentSizes } = network.once(examineConnectivity);
	const parts = Array.from(componentSizes, (): Id[] => []);
	network.ids.forEach((id, v) => parts[component[v]!]!.push(id));
	return parts.filter((part) => part.length > 1).sort((a, b) => b.length - a.length);
}

export function apartFindings(map: StakeholderMap, parts: readonly (readonly Id[])[]): Weighed[] {
	const others = parts.slice(1).filter((part) => !part.every((id) => isHeldApart(map, id)));
	return others.map((part) => {
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
