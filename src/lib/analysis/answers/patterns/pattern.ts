import type { Id } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Neighbours } from '../neighbours.ts';

/** What a pattern is looked for in. */
export interface Ground {
	readonly map: StakeholderMap;
	readonly neighbours: Neighbours;
	/** Members of each project: those who carry it. */
	readonly coalitions: ReadonlyMap<Id, ReadonlySet<Id>>;
}

/** One thing that belongs to a pattern: there, with its evidence, or lacking on record. */
export interface Element {
	/** Stable within its pattern; its name is `answer.patterns.element.<pattern>.<id>`. */
	readonly id: string;
	readonly isThere: boolean;
	/** What is there. */
	readonly said?: Message;
	readonly evidence: readonly Id[];
	/** Stakeholders or projects that it is about. */
	readonly about?: readonly Id[];
	/** It is there because something is not on record: one record more could overturn it. */
	readonly restsOnAbsence?: boolean;
}

/**
 * A way of working that public cases have shown, recognised by what a map records. Its words are
 * `answer.patterns.pattern.<id>`: `name`, and `case`, where it was seen.
 */
export interface Pattern {
	readonly id: string;
	/** In reading order, what is there and what is lacking; the first is what the pattern begins with. */
	readonly look: (ground: Ground) => readonly Element[];
}

/** Declares a pattern. */
export function definePattern(pattern: Pattern): Pattern {
	return pattern;
}

/** An element that is there where it has evidence. */
export function element(
	id: string,
	evidence: readonly Id[],
	said: () => Message,
	about: readonly Id[] = []
): Element {
	return evidence.length > 0
		? { id, isThere: true, said: said(), evidence, about }
		: { id, isThere: false, evidence: [] };
}
