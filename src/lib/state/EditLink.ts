import type { Edit, LoggedEdit } from '#lib/model/changes.ts';
import type { MapDocument } from '#lib/model/StakeholderMap.ts';

/** What arrives while a map is followed. */
export interface FeedListener {
	/** The feed is up, and everything since the number asked for has come or will come. */
	opened(): void;
	/** An edit of anybody, in the order of the log. */
	edit(edit: LoggedEdit): void;
	/** The feed broke; it comes back by itself. */
	lost(): void;
	/** The numbers known here mean nothing to the server any more (a restored store): read the map anew. */
	stale(): void;
	/** The map is not here any more, or not for this reader: nothing more comes. */
	gone(): void;
}

/** How a map in the browser talks to the log it belongs to: over HTTP, or to a fake one in tests. */
export interface EditLink {
	/**
	 * Hands in an edit made when the log stood at `seq`; the same id twice is logged once. Throws a
	 * `RoundtableError` where the log says no, and anything else where nobody could be asked.
	 */
	send(edit: Edit, seq: number): Promise<LoggedEdit>;
	/** Follows the log from the edit after `seq`; the answer ends it. */
	follow(seq: number, listener: FeedListener): () => void;
	/** The whole map as it stands. */
	read(): Promise<{ readonly document: MapDocument; readonly seq: number }>;
}
