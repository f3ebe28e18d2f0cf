import { createHash } from 'node:crypto';
import type { Schema } from './schema.ts';

type Entry = Omit<Schema['edit'], 'hash'>;

/** The hash that a map's log begins with: over its id and the map before any edit. */
export function firstHash(map: string, document: string): string {
	return digest(['map', map, document]);
}

/**
 * The hash of an entry of the log: over all that it says and the hash before it, so that no earlier entry
 * can be changed, taken out or moved without every later hash being wrong.
 */
export function entryHash(entry: Entry): string {
	const { map_id, seq, id, author, at, logged, undoes, changes, previous, person, redacts } = entry;
	// Entries from before there were accounts have neither.
	const isEarlier = (person ?? null) === null && (redacts ?? null) === null;
	const later = isEarlier ? [] : [person, redacts];
	return digest([previous, map_id, seq, id, author, at, logged, undoes, changes, ...later]);
}

/** The hash of what is left of an entry's changes after a custodian took its part out. */
export function textHash(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function digest(parts: readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
