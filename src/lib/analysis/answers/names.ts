import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** A name that waits for its language where the record has a French one; else plain text. */
export function nameFrom({
	name,
	nameFr
}: {
	readonly name: string;
	readonly nameFr?: string | undefined;
}): string | Message {
	return nameFr === undefined || nameFr === name ? name : message('answer.name', { en: name, fr: nameFr });
}

/** What a map says in words, in French too where it was written so; null where it says nothing. */
export function writtenIn(text: string | undefined, french: string | undefined): string | Message | null {
	return text === undefined ? null : nameFrom({ name: text, nameFr: french });
}

/** How the map calls a stakeholder, project or jurisdiction; an id that it does not know stays as it is. */
export function nameOf(map: StakeholderMap, id: Id): string | Message {
	const record = map.stakeholders.get(id) ?? map.projects.get(id) ?? map.jurisdictions.get(id);
	return record ? nameFrom(record) : id;
}

/** How the map calls a place, whatever else bears its id. */
export function placeNameOf(map: StakeholderMap, id: Id): string | Message {
	const place = map.jurisdictions.get(id);
	return place ? nameFrom(place) : id;
}

/** The short name of a stakeholder where the map has one; for lists, tables and tight places. */
export function shortNameOf(map: StakeholderMap, id: Id): string | Message {
	const stakeholder = map.stakeholders.get(id);
	if (stakeholder?.shortName === undefined) return nameOf(map, id);
	return nameFrom({ name: stakeholder.shortName, nameFr: stakeholder.shortNameFr });
}

/** Names for a list in a sentence, short ones where there are several: the first `most`, then "2 others" where there are more. */
export function namesOf(map: StakeholderMap, ids: Iterable<Id>, most = 4): readonly (string | Message)[] {
	const all = [...ids];
	const shown = all.length === most + 1 ? all : all.slice(0, most);
	const nameIn = all.length > 1 ? shortNameOf : nameOf;
	const names: (string | Message)[] = shown.map((id) => nameIn(map, id));
	const rest = all.length - shown.length;
	return rest > 0 ? [...names, message('answer.others', { count: rest })] : names;
}

/** Sentences one after the other, as one message. */
export function sentences(said: readonly Message[]): Message {
	return said.reduce((first, second) => message('answer.two', { first, second }));
}
