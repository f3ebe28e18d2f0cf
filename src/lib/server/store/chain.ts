import { createHash } from 'node:crypto';
import { createBreath } from '../work/breath.ts';
import type { Schema } from './schema.ts';

/** An entry of the log before it has its hash. */
export type Entry = Omit<Schema['edit'], 'hash'>;

/** Letters that are hashed at once. */
const PIECE = 100_000;

/** The hash that a map's log begins with: over its id and the map before any edit. */
export function firstHash(map: string, document: string): string {
	return digest(['map', map, document]);
}

/**
 * The hash of an entry of the log: over all that it says and the hash before it, so that no earlier entry
 * can be changed, taken out or moved without every later hash being wrong.
 */
export function entryHash(entry: Entry): string {
	const hash = createHash('sha256');
	for (const part of partsOf(entry)) hash.update(part);
	return hash.digest('hex');
}

/** As `entryHash`; others have their turn meanwhile. */
export async function entryHashByTurns(entry: Entry): Promise<string> {
	const breath = createBreath();
	const hash = createHash('sha256');
	for (const part of partsOf(entry)) {
		hash.update(part);
		await breath();
	}
	return hash.digest('hex');
}

/** All that an entry says, as one array of JSON, piece by piece: its changes may be long. */
function* partsOf(entry: Entry): Iterable<string> {
	const { map_id, seq, id, author, at, logged, undoes, changes, previous, person, redacts } = entry;
	// Entries from before there were accounts have neither.
	const isEarlier = (person ?? null) === null && (redacts ?? null) === null;
	const later = isEarlier ? [] : [person, redacts];
	yield `${JSON.stringify([previous, map_id, seq, id, author, at, logged, undoes]).slice(0, -1)},"`;
	for (let first = 0; first < changes.length;) {
		const last = first + PIECE;
		// A sign of two halves stays whole.
		const end = isFirstHalf(changes.charCodeAt(last - 1)) ? last + 1 : last;
		yield JSON.stringify(changes.slice(first, end)).slice(1, -1);
		first = end;
	}
	yield `"${later.map((part) => `,${JSON.stringify(part ?? null)}`).join('')}]`;
}

function isFirstHalf(code: number): boolean {
	return code >= 0xd800 && code < 0xdc00;
}

/** The hash of what is left of an entry's changes after a custodian took its part out. */
export function textHash(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function digest(parts: readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
