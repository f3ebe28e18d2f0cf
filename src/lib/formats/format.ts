import type { Issue } from '#lib/base/issue.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** A file by name (with folders, `/` between) and content. */
export interface NamedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface ReadOptions {
	/** Title of the map where the files name none. */
	readonly title?: string | undefined;
	/** Id of the map where the files name none. */
	readonly id?: string | undefined;
	/** Name of the column or attribute that holds the strength of ties, in formats that leave that open. */
	readonly strength?: string | undefined;
}

/** What was read: the map, and everything that was used otherwise than written or left out. */
export interface ReadResult {
	readonly map: StakeholderMap;
	readonly issues: readonly Issue[];
}

/**
 * A way to write networks down. What cannot be used at all throws an `InputError` with place and reason;
 * what could be used only in part is in `issues`; nothing is dropped in silence.
 */
export interface Format {
	readonly id: string;
	/** Endings of its files, without the dot; the first is the one we write. */
	readonly endings: readonly string[];
	/** Whether these files look like this format, judged by content; the first format that says yes reads them. */
	sniff(files: readonly NamedFile[]): boolean;
	read(files: readonly NamedFile[], options: ReadOptions): ReadResult;
	/** The files of a map; absent where we only read. Several files go into a folder or a zip. */
	write?(map: StakeholderMap): readonly NamedFile[];
}
