import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import { bodiesOf } from '#lib/model/boundary.ts';
import { checklistItems, type ChecklistItem } from '#lib/model/checklists.ts';
import type { BoundaryEntry } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isMemberRole } from '#lib/model/words.ts';
import { nameFrom, namesOf } from '../names.ts';
import type { Neighbours } from '../neighbours.ts';
import { speakers } from './heard.ts';
import { certaintyOfGap, isHeldApart, type Weighed } from './weighed.ts';

/** Where an entry of the boundary list stands; the first that holds. */
export type Standing =
	/** It was asked and prefers not to take part. */
	| 'declined'
	/** Nobody on the map stands for it. */
	| 'absent'
	/** Nobody who stands for it has a tie on record. */
	| 'untied'
	/** Nobody who stands for it sits at a table, or has a member there who speaks for it. */
	| 'unseated'
	/** All who stand for it are in touch with the rest through one and the same other. */
	| 'behindOne'
	| 'present';

/** An entry of the boundary list with who stands for it. */
export interface Declared {
	readonly entry: BoundaryEntry;
	readonly bodies: readonly Id[];
	readonly standing: Standing;
	/** Through whom alone it is reached. */
	readonly only?: Id;
}

/** Every entry of the boundary list against what is on record. O(entries · stakeholders + participations). */
export function readBoundary(
	map: StakeholderMap,
	neighbours: Neighbours,
	projects: ReadonlySet<Id>
): Declared[] {
	const seated = new Set(
		[...map.participations.values()]
			.filter(({ project, role }) => projects.has(project) && isMemberRole(role))
			.map(({ stakeholder }) => stakeholder)
	);
	const isHeard = (id: Id) => seated.has(id) || speakers(neighbours, id).some(([by]) => seated.has(by));
	return [...map.boundary.values()].map((entry): Declared => {
		const bodies = bodiesOf(map, entry);
		const told = { entry, bodies };
		if (entry.declined) return { ...told, standing: 'declined' };
		if (bodies.length === 0) return { ...told, standing: 'absent' };
		const contacts = contactsOutside(neighbours, bodies);
		if (contacts.size === 0) return { ...told, standing: 'untied' };
		// Where no project says who sits, nobody is without a seat.
		if (seated.size > 0 && !bodies.some(isHeard)) return { ...told, standing: 'unseated' };
		const [only] = contacts;
		if (contacts.size === 1) return { ...told, standing: 'behindOne', only: only! };
		return { ...told, standing: 'present' };
	});
}

function contactsOutside(neighbours: Neighbours, bodies: readonly Id[]): Set<Id> {
	const inside = new Set(bodies);
	return new Set(
		bodies
			.flatMap((id) => [...neighbours.of(id).keys()])
			.filter((id) => bodies.length === 1 || !inside.has(id))
	);
}

/** What an entry is called: the words of the checklist that it came from, else its own. */
export function nameOfEntry(entry: BoundaryEntry): string | Message {
	const item = entry.item === undefined ? undefined : checklistItems.get(entry.item);
	return item ? nameOfItem(item) : nameFrom(entry);
}

export function nameOfItem({ id, kind }: ChecklistItem): Message {
	return kind === undefined ? message(`boundary.item.${id}`) : message(`kind.${kind}`);
}

/** Entries whom nobody stands for on the map, one statement each. */
export function absentFindings(map: StakeholderMap, declared: readonly Declared[]): Weighed[] {
	// Records withheld from the reader may hold whom we miss.
	const isWhole = !map.withheld.has('stakeholder');
	return declared
		.filter(({ standing }) => standing === 'absent')
		.map(({ entry }) => {
			const apart = entry.kind !== undefined && entry.kind.startsWith('indigenous');
			const values = { name: nameOfEntry(entry) };
			return {
				matters: 160 + (entry.sort === 'voice' ? 10 : 0),
				finding: {
					code: 'missing.declaredAbsent',
					title: message(`answer.missing.declaredAbsent.${entry.sort}`, values),
					why: message(`answer.missing.declaredAbsent.${isWhole ? 'why' : 'whyWithheld'}`, values),
					evidence: [entry.id],
					about: [],
					certainty: { word: isWhole ? 'fair' : 'fragile' },
					suggestion: message(`answer.missing.declaredAbsent.suggestion${apart ? 'Apart' : ''}`, values)
				}
			};
		});
}

/** Entries that are on the map and at no table; whom `told` already speaks of is left to that. */
export function unseatedFindings(
	map: StakeholderMap,
	declared: readonly Declared[],
	told: ReadonlySet<Id>
): Weighed[] {
	return declared
		.filter(({ standing, bodies }) => standing === 'unseated' && !bodies.every((id) => told.has(id)))
		.map(({ entry, bodies }) => {
			const apart = bodies.every((id) => isHeldApart(map, id));
			const values = { name: nameOfEntry(entry), count: bodies.length, names: namesOf(map, bodies, 4) };
			const why = entry.sort === 'voice' ? 'why' : 'whyMany';
			return {
				matters: 105,
				finding: {
					code: 'missing.declaredUnseated',
					title: message('answer.missing.declaredUnseated.title', values),
					why: message(`answer.missing.declaredUnseated.${why}`, values),
					evidence: [entry.id, ...bodies],
					about: bodies,
					certainty: certaintyOfGap(map, bodies, { wouldClose: 1, documented: true }),
					suggestion: message(`answer.missing.declaredUnseated.suggestion${apart ? 'Apart' : ''}`, values)
				}
			};
		});
}
