import type { Generated, Kysely, Selectable } from 'kysely';

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
		/** Who may see it: a word of `visibilities`. */
		visibility: Generated<string>;
		/** How often a custodian has taken its records back. */
		erased: Generated<number>;
		/** The place of the last edit that took something from somebody's sight; 0 where none did. */
		narrowed: Generated<number>;
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
		/** The account that made it; null where there are no accounts, or for the holder of a link. */
		person: string | null;
		/** JSON: places in the log whose changes this entry took out in part, each with the hash of what is left. */
		redacts: string | null;
		changes: string;
		previous: string;
		hash: string;
	};
	/** What guarded a record when it was last taken out; the record is known by the hash of its kind and id only. */
	removed: { map_id: string; digest: string; sensitivity: string | null; custodian: string | null };
	/** Who belongs to a map. `custodians`: a JSON list of those on whose behalf the person acts. */
	membership: { map_id: string; person: string; role: string; custodians: string; since: string };
	/** Links that open a map; the link itself is known by its hash only. */
	link: { id: string; map_id: string; digest: string; role: string; made: string; expires: string };
	/** Links that make an account, or a member of a map, of whoever opens them first. */
	invitation: {
		digest: string;
		map_id: string | null;
		email: string | null;
		role: string | null;
		custodians: string;
		made: string;
		made_by: string;
		expires: string;
		accepted: string | null;
		accepted_by: string | null;
	};
	/** Acts on maps and accounts, beyond edits: only ever added to. `about`: JSON, never the content of a map. */
	audit: {
		id: string;
		at: string;
		person: string | null;
		act: string;
		map_id: string | null;
		about: string;
	};
	/** Who read a custodian's records, by the hour. */
	reading: { map_id: string; custodian: string; person: string; hour: string };
	/** What keeps a map from being erased: its `period` and its `hold`, each at most once. */
	keeping: {
		map_id: string;
		kind: string;
		/** Of a period: the last day on which the map is kept. */
		until: string | null;
		/** Of a period: 1 where the server erases the map after it. */
		erases: number;
		/** The name of the account that decided it, as it was then; null for whoever sits at the machine. */
		by: string | null;
		at: string;
		reason: string;
	};
	/** Maps that were erased for good; `done`: 1 once their keys are destroyed and nothing is left in free pages. */
	erasure: { map_id: string; at: string; done: number };
	/** A map as it stood after `seq` edits; 0 is the map before any. */
	snapshot: { map_id: string; seq: number; document: string };
}

/** The tables, besides `map`, that hold what goes with a map when it is erased. The trail of acts stays. */
export const TABLES_OF_MAPS = [
	'edit',
	'snapshot',
	'removed',
	'membership',
	'link',
	'invitation',
	'reading',
	'keeping'
] as const satisfies readonly (keyof Schema)[];

/** A row of a table, as it is read. */
export type Row<T extends keyof Schema> = Selectable<Schema[T]>;

export type Database = Kysely<Schema>;
