import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import { isRightsHolder, type SeatBasis, type StakeholderKind } from '#lib/model/words.ts';
import { nameOf, namesOf } from '../names.ts';
import { mayBeRanked } from '../rightsHolders.ts';
import { definePattern, element, type Ground } from './pattern.ts';

const GOVERNMENTS: ReadonlySet<StakeholderKind> = new Set(['region', 'municipality', 'province', 'federal']);
const OUTSIDE: ReadonlySet<StakeholderKind> = new Set(['vendor', 'communityGroup', 'academic', 'network']);
/** A duty in law or a service that it runs makes a body part of what it would convene. */
const BOUND: ReadonlySet<SeatBasis | undefined> = new Set<SeatBasis>(['statutoryDuty', 'operator']);
const MOST_NAMED = 3;

interface Convener {
	readonly id: Id;
	/** What shows that it convenes: participations and ties. */
	readonly convenes: readonly Id[];
	readonly governments: readonly Id[];
	readonly outside: readonly Id[];
}

/**
 * An arm's-length convener: a body that is no government, convenes, neither reports to one nor is made up of them
 * on record (a table of chief administrators is the administration), and is in touch with governments and with
 * vendors, groups or researchers. No line on record is not proof of independence. Indigenous bodies are made
 * nobody's go-between and are not looked at.
 */
export const armsLength = definePattern({
	id: 'armsLength',
	look(ground) {
		const conveners = listConveners(ground);
		const free = conveners.filter(
			({ id }) => !reportsToGovernment(ground, id) && !isOfGovernments(ground, id)
		);
		const able = free.length > 0 ? free : conveners;
		const both = able.filter(({ governments, outside }) => governments.length > 0 && outside.length > 0);
		const shown = (both.length > 0 ? both : able).slice(0, MOST_NAMED);
		const named = (all: readonly Convener[]) => all.filter((one) => shown.includes(one));
		const names = (all: readonly Convener[]) =>
			namesOf(
				ground.map,
				named(all).map(({ id }) => id),
				MOST_NAMED
			);
		const [first] = both;
		return [
			element(
				'convenes',
				named(conveners).flatMap(({ id, convenes }) => [id, ...convenes]),
				() => message('answer.patterns.found.armsLength.convenes', { names: names(conveners) }),
				shown.map(({ id }) => id)
			),
			{
				...element(
					'noLine',
					named(free).map(({ id }) => id),
					() => message('answer.patterns.found.armsLength.noLine', { names: names(free) })
				),
				restsOnAbsence: true
			},
			element('both', first ? [first.id, ...first.governments, ...first.outside] : [], () =>
				message('answer.patterns.found.armsLength.both', {
					name: nameOf(ground.map, first!.id),
					governments: namesOf(ground.map, first!.governments, 3),
					outside: namesOf(ground.map, first!.outside, 3)
				})
			)
		];
	}
});

function listConveners({ map, neighbours }: Ground): Convener[] {
	return [...map.stakeholders.values()]
		.filter((one) => !GOVERNMENTS.has(one.kind) && !BOUND.has(one.seatBasis) && mayBeRanked(one))
		.map(({ id }): Convener => {
			const contacts = [...neighbours.of(id).keys()].map((other) => map.stakeholders.get(other)!);
			const of = (kinds: ReadonlySet<StakeholderKind>) =>
				contacts.filter((other: Stakeholder) => kinds.has(other.kind)).map((other) => other.id);
			return { id, convenes: convening(map, id), governments: of(GOVERNMENTS), outside: of(OUTSIDE) };
		})
		.filter(({ convenes }) => convenes.length > 0)
		.sort((a, b) => b.convenes.length - a.convenes.length || reach(b) - reach(a));
}

function reach({ governments, outside }: Convener): number {
	return governments.length + outside.length;
}

function convening(map: Ground['map'], id: Id): Id[] {
	return [
		...[...map.participations.values()].filter(
			(part) => part.stakeholder === id && (part.role === 'convener' || part.role === 'lead')
		),
		...[...map.ties.values()].filter((tie) => tie.kind === 'convenes' && tie.from === id)
	].map((record) => record.id);
}

/** Half its members on record or more are governments, Nations among them. */
function isOfGovernments({ map, neighbours }: Ground, id: Id): boolean {
	const members = neighbours
		.ties(id)
		.flatMap(({ kind, from, to }) =>
			kind === 'memberOf' && to === id ? (map.stakeholders.get(from) ?? []) : []
		);
	const governments = members.filter((one) => GOVERNMENTS.has(one.kind) || isRightsHolder(one));
	return members.length > 0 && 2 * governments.length >= members.length;
}

function reportsToGovernment({ map, neighbours }: Ground, id: Id): boolean {
	return neighbours
		.ties(id)
		.some(
			({ kind, from, to }) =>
				kind === 'reportsTo' && from === id && GOVERNMENTS.has(map.stakeholders.get(to)?.kind ?? 'other')
		);
}
