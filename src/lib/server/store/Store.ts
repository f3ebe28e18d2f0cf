import type { StorageError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { Edit, LoggedEdit } from '#lib/model/changes.ts';
import type { MapHeader } from '#lib/model/records.ts';
import type { MapDocument, StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Caller } from '../access/Caller.ts';
import type { Act, Role } from '../access/roles.ts';
import type { Standing } from '../access/standing.ts';
import type { CustodyExport, Reading } from './custody/Custody.ts';
import type { MapKeeping } from './keeping/MapKeeping.ts';
import type { MapPeople } from './people/MapPeople.ts';
import type { Database } from './schema.ts';
import type { WrittenMap } from './writtenMap.ts';

/** A map as a list names it; counts are of what the caller may see. */
export interface MapEntry {
	readonly id: Id;
	readonly header: MapHeader;
	readonly seq: number;
	readonly created: string;
	readonly changed: string;
	/** When it was put away; undefined while it is in use. */
	readonly archived: string | undefined;
	readonly counts: { readonly stakeholders: number; readonly ties: number; readonly projects: number };
	/** What the caller is to it. */
	readonly role: Role;
}

/** A map as one caller may see it, and the place in its log that it stands at. */
export interface MapState {
	readonly map: StakeholderMap;
	readonly seq: number;
	/** The life of the map that the place belongs to: another one means that the map must be read anew. */
	readonly epoch: string;
	/** What the caller is to it. */
	readonly standing: Standing;
}

/** An edit taken: its place in the log, and whether this call put it there (false for a retry). */
export interface Appended {
	readonly seq: number;
	readonly isNew: boolean;
}

/** Who makes a map, and when (ISO 8601, UTC). `id` names the edit that brings the records. */
export type Maker = Pick<Edit, 'id' | 'author' | 'at'>;

/**
 * Where maps live: an append-only log of edits a map, and snapshots that are only a shortcut through it.
 * Whoever reads names the caller, and gets what that caller may see and nothing else. An append answers
 * when the edit is on disk.
 *
 * Throws `NotFoundError` `map.unknown` for a map that is not there (or put away), `ConflictError` where
 * an edit does not fit, `StorageError` where nothing can be written.
 */
export interface Store {
	/** Names this life of the store; another one means that places in logs known before mean nothing. */
	readonly epoch: string;
	/** Why nothing can be written, or undefined when it can. */
	readonly refusal: StorageError | undefined;
	/** Who may see and do what on maps. */
	readonly people: MapPeople;
	/** How long maps are kept, and how they are erased for good. */
	readonly keeping: MapKeeping;
	/** What a failure of the database means for the people who wait; undefined where it is no such failure. */
	explain(error: unknown): StorageError | undefined;
	/** Where the accounts are kept too. */
	readonly db: Database;
	/** Every map that the caller may know of, those last changed first. */
	list(caller: Caller, which?: 'inUse' | 'archived'): Promise<MapEntry[]>;
	/** Makes a map of a document: its header, and its records as the first edit. Throws `map.exists`, `map.wasErased`. */
	create(caller: Caller, document: MapDocument | WrittenMap, maker: Maker): Promise<MapEntry>;
	read(caller: Caller, map: Id): Promise<MapState>;
	/** Edits after a place in the log, oldest first, at most `limit`. Throws `log.fromFuture`. */
	log(caller: Caller, map: Id, after: number, limit?: number): Promise<LoggedEdit[]>;
	/**
	 * Puts an edit, made when the log stood at `basedOn`, at the end of the log. The same edit handed in
	 * again has the same answer. Fields that others changed meanwhile are overwritten (the later one
	 * stands); an edit whose changes do not apply any more throws a `ConflictError` with the reason as code.
	 */
	append(caller: Caller, map: Id, edit: Edit, basedOn: number): Promise<Appended>;
	/** What the caller is to a map, and how it sees it. */
	standing(caller: Caller, map: Id): Promise<Standing>;
	/** Throws `people.ownersOnly` or `edit.notAllowed` where the caller may not. */
	assertMay(caller: Caller, map: Id, act: Act): Promise<void>;
	/** Takes a map out of use; `unarchive` brings it back. Nothing is erased (see `keeping`). For owners. */
	archive(caller: Caller, map: Id): Promise<void>;
	unarchive(caller: Caller, map: Id): Promise<void>;
	/** All that a map holds of a custodian's. For those who act for it. Throws `custody.notYours`. */
	exportCustody(caller: Caller, map: Id, custodian: Id): Promise<CustodyExport>;
	/** Who read a custodian's records on its own terms. For those who act for it. */
	readings(caller: Caller, map: Id, custodian: Id): Promise<Reading[]>;
	/**
	 * Takes a custodian's records off the map and out of its history, for good: their keys are destroyed, and
	 * neither the store nor a backup of it can be read for them again. For those who act for it.
	 */
	erase(caller: Caller, map: Id, custodian: Id, maker: Maker): Promise<void>;
	/**
	 * Calls `wake` after every edit of a map that is on disk, when it is put away, and when who may see it has
	 * changed; answers how to stop.
	 */
	watch(map: Id, wake: () => void): () => void;
	/** What is wrong with the store: broken chains, gaps, snapshots that differ from their log. Reads all of it. */
	verify(): Promise<Issue[]>;
	/** Writes the whole store as it stands into one new file, while it goes on working. */
	backup(file: string): Promise<void>;
	/** Whether the store can be read and, unless it says otherwise by `refusal`, written. */
	isReady(): Promise<boolean>;
	close(): Promise<void>;
}
