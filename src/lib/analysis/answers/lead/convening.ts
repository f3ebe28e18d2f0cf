import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { Participation, Tie } from '#lib/model/records.ts';
import type { Reason } from '../answer.ts';
import { namesOf } from '../names.ts';
import { atLeast, meanOf, type Context, type Judge, type Range } from './judging.ts';

/**
 * Record of bringing others together: projects convened or led, and from how many places their members
 * came. A role that nobody recorded may exist, so each count reaches to one more. Undefined where the map
 * records no convening at all.
 */
export function judgeConvening(context: Context): Judge | undefined {
	const roles = conveningRoles(context);
	const calls = conveningTies(context);
	if (roles.size === 0 && calls.size === 0) return undefined;
	return (id) => {
		const convened = roles.get(id) ?? [];
		const called = calls.get(id) ?? [];
		const gathered = new Set([
			...convened.flatMap(({ project }) => othersOf(context, project, id)),
			...called.map(({ to }) => to)
		]);
		const places = new Set([...gathered].flatMap((other) => context.map.stakeholders.get(other)?.home ?? []));
		const ranges: Range[] = [atLeast(convened.length + (called.length > 0 ? 1 : 0))];
		if (context.map.jurisdictions.size > 1) ranges.push(atLeast(places.size));
		return { range: meanOf(ranges), reasons: reasonsFor(context, convened, called, gathered.size) };
	};
}

/** Whom each stakeholder brings together: members of projects it convenes or leads, and its `convenes` ties. */
export function gatheredBy(context: Context): ReadonlyMap<Id, ReadonlySet<Id>> {
	const gathered = new Map<Id, Set<Id>>();
	const add = (id: Id, others: readonly Id[]) => {
		const held = gathered.get(id) ?? new Set();
		for (const other of others) held.add(other);
		gathered.set(id, held);
	};
	for (const [id, convened] of conveningRoles(context))
		for (const { project } of convened) add(id, othersOf(context, project, id));
	for (const [id, ties] of conveningTies(context))
		add(
			id,
			ties.map(({ to }) => to)
		);
	return gathered;
}

function conveningRoles({ map }: Context): ReadonlyMap<Id, Participation[]> {
	const roles = new Map<Id, Participation[]>();
	for (const participation of map.participations.values()) {
		if (participation.role !== 'convener' && participation.role !== 'lead') continue;
		const held = roles.get(participation.stakeholder);
		if (!held) roles.set(participation.stakeholder, [participation]);
		else if (!held.some(({ project }) => project === participation.project)) held.push(participation);
	}
	return roles;
}

function conveningTies({ map }: Context): ReadonlyMap<Id, Tie[]> {
	const calls = new Map<Id, Tie[]>();
	for (const tie of map.ties.values()) {
		if (tie.kind === 'convenes' && tie.from !== tie.to)
			calls.set(tie.from, [...(calls.get(tie.from) ?? []), tie]);
	}
	return calls;
}

/** Everybody else who takes part in a project; those whom it only affects do not. */
function othersOf({ map }: Context, project: Id, id: Id): Id[] {
	const members = new Set<Id>();
	for (const part of map.participations.values()) {
		if (part.project === project && part.role !== 'affected') members.add(part.stakeholder);
	}
	members.delete(id);
	return [...members];
}

function reasonsFor(
	{ map }: Context,
	convened: readonly Participation[],
	called: readonly Tie[],
	gathered: number
): Reason[] {
	const reasons: Reason[] = [];
	if (convened.length > 0) {
		reasons.push({
			message: message('answer.lead.because.convened', {
				count: convened.length,
				projects: map.projects.size,
				gathered: message('answer.lead.because.gathered', { count: gathered })
			}),
			evidence: convened.flatMap(({ id, project }) => [id, project])
		});
	}
	if (called.length > 0) {
		const others = namesOf(
			map,
			called.map(({ to }) => to),
			3
		);
		reasons.push({
			message: message('answer.lead.because.calls', { others }),
			evidence: called.map(({ id }) => id)
		});
	}
	return reasons;
}
