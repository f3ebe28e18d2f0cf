import type { Issue } from '#lib/base/issue.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import type { Edit } from '#lib/model/changes.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Column } from './graph/columns.ts';
import type { RawGraph, TableSurvey } from './graph/RawGraph.ts';
import { titleOf } from './graph/titleOf.ts';
import { toMap } from './graph/toMap.ts';
import type { Mapping, StakeholderRole, TieRole } from './mapping/Mapping.ts';

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
	/** How columns and words are understood, where somebody said; for formats that leave that open. */
	readonly mapping?: Mapping | undefined;
	/** Only to be looked at: a table that nothing says anything of is shown, so that somebody can say. */
	readonly isLook?: boolean | undefined;
	/** Told of the share done, from 0 to 1; may throw to stop. */
	readonly progress?: ((share: number) => void) | undefined;
}

export interface WriteOptions {
	/** Language of what the file says about itself; the names of fields are the same in all. */
	readonly language?: Language | undefined;
	/** The day of the export, ISO 8601. */
	readonly at?: string | undefined;
	/** The edits that led here, oldest first, for formats that hold history. */
	readonly history?: readonly Edit[] | undefined;
	/** With the actions that answer findings about what is fragile; somebody confirmed that they may leave the map. */
	readonly withGuarded?: boolean | undefined;
	/** How many of those were left out, for the note. */
	readonly leftOut?: number | undefined;
}

/** How the columns and words of a general network were understood: what a preview shows and lets one change. */
export interface Survey {
	readonly tables: readonly TableSurvey[];
	readonly stakeholders: readonly Column<StakeholderRole>[];
	readonly ties: readonly Column<TieRole>[];
	/** The least and the greatest strength as written. */
	readonly strengths: { readonly from: number; readonly to: number } | undefined;
}

/** What was read: the map, and everything that was used otherwise than written or left out. */
export interface ReadResult {
	readonly map: StakeholderMap;
	readonly issues: readonly Issue[];
	/** Of formats that leave open what columns mean. */
	readonly survey?: Survey | undefined;
}

/** What of a map a format cannot hold; its words are `loss.<id>`. */
export const losses = [
	'records',
	'attributes',
	'types',
	'kinds',
	'tieKinds',
	'strengths',
	'names',
	'sameNames',
	'dates',
	'sources',
	'positions',
	'mixed',
	'ids',
	'pins',
	'note'
] as const;
export type Loss = (typeof losses)[number];

/**
 * A way to write networks down. What cannot be used at all throws an `InputError` with place and reason;
 * what could be used only in part is in `issues`; nothing is dropped in silence.
 */
export interface Format {
	readonly id: string;
	/** Endings of its files, without the dot; the first is the one we write. */
	readonly endings: readonly string[];
	/** What is lost where we write it; empty where nothing is. */
	readonly loses: readonly Loss[];
	/** Files in this format, and how many stakeholders and ties are in them. */
	readonly sample: Sample;
	/** Whether these files look like this format, judged by content; the first format that says yes reads them. */
	sniff(files: readonly NamedFile[]): boolean;
	read(files: readonly NamedFile[], options: ReadOptions): ReadResult;
	/** The files of a map; absent where we only read. Several files go into a folder or a zip. */
	write?: ((map: StakeholderMap, options?: WriteOptions) => readonly NamedFile[]) | undefined;
}

export interface Sample {
	files(): readonly NamedFile[];
	readonly stakeholders: number;
	readonly ties: number;
}

/** A format of general networks: what it reads is a graph, and one way leads from graphs to maps. */
export interface NetworkFormat extends Omit<Format, 'read'> {
	readGraph(files: readonly NamedFile[], options: ReadOptions): RawGraph;
}

/** The format of a reader of graphs. */
export function networkFormat({ readGraph, ...rest }: NetworkFormat): Format {
	return {
		...rest,
		read(files, options) {
			const graph = readGraph(files, options);
			const title = options.title ?? graph.title?.trim().slice(0, 300) ?? '';
			return toMap(graph, { id: options.id ?? 'map', title: title || titleOf(files) }, options);
		}
	};
}

/** A sample of text files by name. */
export function sampleOf(
	texts: Readonly<Record<string, string>>,
	stakeholders: number,
	ties: number
): Sample {
	const files = () =>
		Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
	return { files, stakeholders, ties };
}
