import type { Kysely } from 'kysely';

/** The tables, in types that every database has: text, integer, JSON as text, moments as ISO 8601. */
export interface Schema {
	/** What belongs to the store as a whole: its epoch. */
	store: { name: string; value: string };
	/** The head of each map: how far its log reaches, and the hash of the last entry. */
	map: {
		id: string;
		header: string;
		seq: number;
		hash: string;
		created: string;
		changed: string;
		archived: string | null;
	};
	/** The log: only ever added to. `at` is the author's clock, `logged` the server's. */
	edit: {
		map_id: string;
		seq: number;
		id: string;
		author: string;
		at: string;
		logged: string;
		undoes: string | null;
		changes: string;
		previous: string;
		hash: string;
	};
	/** A map as it stood after `seq` edits; 0 is the map before any. */
	snapshot: { map_id: string; seq: number; document: string };
}

export type Database = Kysely<Schema>;
