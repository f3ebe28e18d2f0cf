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
export function entryHash({ map_id, seq, id, author, at, logged, undoes, changes, previous }: Entry): string {
	return digest([previous, map_id, seq, id, author, at, logged, undoes, changes]);
}

function digest(parts: readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
