import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isRightsHolder, type StakeholderKind } from '#lib/model/words.ts';
import { groupStakeholders, type Grouping } from '../grouping.ts';
import { listVoices, speakers } from '../missing/heard.ts';
import type { Neighbours } from '../neighbours.ts';
import { isIndigenous, mayBeRanked } from '../rightsHolders.ts';

/** A seat that somebody may take. */
export type Seat =
	/** Chosen among others. */
	| { readonly kind: 'chosen'; readonly id: Id }
	/** Held for one body, which fills it itself: Nations and whoever the room names. */
	| { readonly kind: 'held'; readonly id: Id }
	/** Held for several bodies together, which settle among themselves who fills it. */
	| { readonly kind: 'shared'; readonly among: 'nations' | 'organizations'; readonly ids: readonly Id[] };

/** What a table should hear: a voice, a place or a kind (or, where the map knows none, whoever is in touch with it), with the seats (by number) through which it would. */
export interface Claim {
	readonly of: 'voice' | 'place' | 'kind' | 'contact';
	/** Stakeholder, group of places, or kind. */
	readonly id: string;
	readonly through: readonly number[];
}

/** Who may sit and who should be heard, before any rule. */
export interface Setting {
	readonly seats: readonly Seat[];
	readonly claims: readonly Claim[];
	readonly places: Grouping | undefined;
	/** Seat of a body that has one of its own. */
	readonly seatOf: ReadonlyMap<Id, number>;
	/** Everybody that the projects concern. */
	readonly concerned: ReadonlySet<Id>;
}

export interface Wanted {
	readonly projects: ReadonlySet<Id>;
	/** The room named the projects; then only whom they concern is heard. */
	readonly named: boolean;
	/** How places are counted, or not at all. */
	readonly by: string | undefined;
	/** Bodies that the room holds a seat for. */
	readonly must: readonly Id[];
	/** Bodies that do not sit, be it by their own wish. */
	readonly without: readonly Id[];
	/** Seats to be held for kinds of which single bodies may not be chosen. */
	readonly atLeast: (kind: StakeholderKind) => number;
}

/**
 * Seats and claims of a map. A Nation that the projects concern has a seat held for it, its own to fill;
 * Indigenous organisations share one; nobody chooses among them. A voice is heard by a seat of its own, or
 * by a body with a `represents`, `advises` or `memberOf` tie with it; a place by a body at home in it or
 * serving a place in it; a kind by a body of that kind. O(stakeholders · ties).
 */
export function readSetting(map: StakeholderMap, neighbours: Neighbours, wanted: Wanted): Setting {
	const concerned = listConcerned(map, neighbours, wanted);
	const seats = listSeats(map, concerned, wanted);
	const seatOf = new Map(
		seats.flatMap((seat, number) => (seat.kind === 'shared' ? [] : [[seat.id, number] as const]))
	);
	const places = wanted.by === undefined ? undefined : groupStakeholders(map, wanted.by);
	const told = [
		...voiceClaims(map, neighbours, wanted, seats, seatOf),
		...placeClaims(map, places, (id) => concerned.has(id) && !isOfNoPlace(map, seats, id), seatOf),
		...kindClaims(map, concerned, seats)
	];
	const claims = told.length > 0 ? told : contactClaims(neighbours, concerned, seatOf);
	return { seats, claims, places, seatOf, concerned };
}

/** Stakeholders that a seat brings to the table by name. */
export function bodiesOf(seat: Seat): readonly Id[] {
	return seat.kind === 'shared' ? seat.ids : [seat.id];
}

function listConcerned(map: StakeholderMap, neighbours: Neighbours, { projects, named }: Wanted): Set<Id> {
	if (!named) return new Set(map.stakeholders.keys());
	const parts = [...map.participations.values()].filter(({ project }) => projects.has(project));
	const concerned = new Set(parts.map(({ stakeholder }) => stakeholder));
	for (const { id } of listVoices(map, neighbours, projects))
		for (const [speaker] of speakers(neighbours, id)) concerned.add(speaker);
	return concerned;
}

function listSeats(
	map: StakeholderMap,
	concerned: ReadonlySet<Id>,
	{ must, without, atLeast }: Wanted
): Seat[] {
	const out = new Set(without);
	const own = new Set(must);
	// Whom nobody chooses, nobody leaves out by a rule either: where it does not wish to sit no seat is held.
	const bodies = [...map.stakeholders.values()].filter(
		(body) => !out.has(body.id) || own.has(body.id) || !isIndigenous(body)
	);
	const held = bodies.filter((body) => isRightsHolder(body) && (own.has(body.id) || concerned.has(body.id)));
	const heldIds = new Set(held.map(({ id }) => id));
	const others = bodies.filter((body) => !heldIds.has(body.id) && !own.has(body.id));
	const apart = others.filter((body) => isIndigenous(body) && !mayBeRanked(body));
	const organizations = apart.filter((body) => !isRightsHolder(body));
	const nationsLeft = apart.filter(isRightsHolder);
	const shared = (among: 'nations' | 'organizations', ids: readonly Id[], count: number): Seat[] =>
		Array.from({ length: Math.min(count, ids.length) }, () => ({ kind: 'shared', among, ids }) as const);
	const askedOrganizations = organizations.some(({ id }) => concerned.has(id)) ? 1 : 0;
	return [
		...held.map(({ id }): Seat => ({ kind: 'held', id })),
		...bodies
			.filter(({ id }) => own.has(id) && !heldIds.has(id))
			.map(({ id }): Seat => ({ kind: 'held', id })),
		...shared(
			'nations',
			nationsLeft.map(({ id }) => id),
			atLeast('indigenousGovernment') - held.length
		),
		...shared(
			'organizations',
			organizations.map(({ id }) => id),
			Math.max(askedOrganizations, atLeast('indigenousOrganization'))
		),
		...others
			.filter((body) => mayBeRanked(body) && concerned.has(body.id))
			.map(({ id }): Seat => ({ kind: 'chosen', id }))
	];
}

function voiceClaims(
	map: StakeholderMap,
	neighbours: Neighbours,
	{ projects }: Wanted,
	seats: readonly Seat[],
	seatOf: ReadonlyMap<Id, number>
): Claim[] {
	return listVoices(map, neighbours, projects).map(({ id }): Claim => {
		const bodies = new Set([id, ...speakers(neighbours, id).map(([speaker]) => speaker)]);
		const own = [...bodies].flatMap((body) => seatOf.get(body) ?? []);
		// A shared seat speaks for those who share it, not for whom one of them may represent.
		const shared = seats.flatMap((seat, number) =>
			seat.kind === 'shared' && seat.ids.includes(id) ? [number] : []
		);
		return { of: 'voice', id, through: [...own, ...shared].sort((a, b) => a - b) };
	});
}

/**
 * Who makes no place one to be heard: whoever shares a seat, for who speaks from there is theirs to settle, and a
 * network, which is where its members are.
 */
function isOfNoPlace(map: StakeholderMap, seats: readonly Seat[], id: Id): boolean {
	const isSharing = seats.some((seat) => seat.kind === 'shared' && seat.ids.includes(id));
	return isSharing || map.stakeholders.get(id)!.kind === 'network';
}

function placeClaims(
	map: StakeholderMap,
	places: Grouping | undefined,
	makesClaim: (id: Id) => boolean,
	seatOf: ReadonlyMap<Id, number>
): Claim[] {
	if (!places) return [];
	const heardIn = new Map<string, number[]>();
	for (const [id, number] of seatOf) {
		const groups = new Set([places.groupOf.get(id), ...placesServed(map, places, id)]);
		for (const group of groups) {
			if (group === undefined) continue;
			const through = heardIn.get(group);
			if (through) through.push(number);
			else heardIn.set(group, [number]);
		}
	}
	const wanted = [...places.members].filter(([, ids]) => ids.some(makesClaim));
	return wanted.map(([group]) => ({
		of: 'place',
		id: group,
		through: [...(heardIn.get(group) ?? [])].sort((a, b) => a - b)
	}));
}

/** Groups of places that a body serves, or of which it serves a part; the places above a group do not count. */
function placesServed(map: StakeholderMap, { by, members }: Grouping, id: Id): string[] {
	if (by !== 'region' && by !== 'place') return [];
	return (map.stakeholders.get(id)?.serves ?? []).flatMap((served) => {
		for (
			let place = map.jurisdictions.get(served);
			place;
			place = place.parent === undefined ? undefined : map.jurisdictions.get(place.parent)
		) {
			if (members.has(place.id)) return [place.id];
		}
		return [];
	});
}

/** Kinds of those concerned, but populations, which are voices, and `other`, which says nothing. */
function kindClaims(map: StakeholderMap, concerned: ReadonlySet<Id>, seats: readonly Seat[]): Claim[] {
	const kindOf = (id: Id) => map.stakeholders.get(id)!.kind;
	const kinds = new Set([...concerned].map(kindOf));
	kinds.delete('residents');
	kinds.delete('other');
	return [...map.stakeholders.values()]
		.map(({ kind }) => kind)
		.filter((kind, i, all) => kinds.has(kind) && all.indexOf(kind) === i)
		.map((kind) => ({
			of: 'kind',
			id: kind,
			through: seats.flatMap((seat, number) =>
				bodiesOf(seat).some((id) => kindOf(id) === kind) ? [number] : []
			)
		}));
}

/** On a bare network: everybody, through its own seat or that of whoever has a tie with it. */
function contactClaims(
	neighbours: Neighbours,
	concerned: ReadonlySet<Id>,
	seatOf: ReadonlyMap<Id, number>
): Claim[] {
	return [...concerned].map((id) => ({
		of: 'contact',
		id,
		through: [id, ...neighbours.of(id).keys()].flatMap((body) => seatOf.get(body) ?? []).sort((a, b) => a - b)
	}));
}
