import type { StorageError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { Edit, LoggedEdit } from '#lib/model/changes.ts';
import type { MapHeader } from '#lib/model/records.ts';
import type { MapDocument, StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Audience } from '#lib/model/viewAs.ts';

/** A map as a list names it; counts are of what the viewer may see. */
export interface MapEntry {
	readonly id: Id;
	readonly header: MapHeader;
	readonly seq: number;
	readonly created: string;
	readonly changed: string;
	/** When it was put away; undefined while it is in use. */
	readonly archived: string | undefined;
	readonly counts: { readonly stakeholders: number; readonly ties: number; readonly projects: number };
}

/** A map as one viewer may see it, and the place in its log that it stands at. */
export interface MapState {
	readonly map: StakeholderMap;
	readonly seq: number;
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
 * Whoever reads names the viewer, and gets what that viewer may see and nothing else. An append answers
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
	/** Every map, those last changed first. */
	list(viewer: Audience, which?: 'inUse' | 'archived'): Promise<MapEntry[]>;
	/** Makes a map of a document: its header, and its records as the first edit. Throws `map.exists`. */
	create(viewer: Audience, document: MapDocument, maker: Maker): Promise<MapEntry>;
	read(viewer: Audience, map: Id): Promise<MapState>;
	/** Edits after a place in the log, oldest first, at most `limit`. Throws `log.fromFuture`. */
	log(viewer: Audience, map: Id, after: number, limit?: number): Promise<LoggedEdit[]>;
	/**
	 * Puts an edit, made when the log stood at `basedOn`, at the end of the log. The same edit handed in
	 * again has the same answer. Fields that others changed meanwhile are overwritten (the later one
	 * stands); an edit whose changes do not apply any more throws a `ConflictError` with the reason as code.
	 */
	append(viewer: Audience, map: Id, edit: Edit, basedOn: number): Promise<Appended>;
	/** Takes a map out of use; `unarchive` brings it back. Nothing is erased. */
	archive(map: Id): Promise<void>;
	unarchive(map: Id): Promise<void>;
	/** Calls `wake` after every edit of a map that is on disk, and when the map is put away; answers how to stop. */
	watch(map: Id, wake: () => void): () => void;
	/** What is wrong with the store: broken chains, gaps, snapshots that differ from their log. Reads all of it. */
	verify(): Promise<Issue[]>;
	/** Writes the whole store as it stands into one new file, while it goes on working. */
	backup(file: string): Promise<void>;
	/** Whether the store can be read and, unless it says otherwise by `refusal`, written. */
	isReady(): Promise<boolean>;
	close(): Promise<void>;
}
