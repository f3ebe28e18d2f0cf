import type { Issue } from '#lib/base/issue.ts';
import { readFiles } from '#lib/formats/index.ts';
import { recordKindList } from '#lib/model/records.ts';
import { recordsOf, toDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import type { Upload } from './readUpload.ts';

/** What an import would make, before anything is made. */
export interface ImportPreview {
	readonly document: MapDocument;
	readonly issues: readonly Issue[];
	/** Records by kind, those with none left out. */
	readonly counts: Readonly<Record<string, number>>;
	readonly format: string;
	/** Of the very files looked at: an import that names it is of these and no others. */
	readonly hash: string;
}

/** Reads the files of an upload as a map of a given id; `title` in its fields names a map whose files do not. */
export function readImport({ files, fields, hash }: Upload, id: string): ImportPreview {
	const { map, issues, format } = readFiles(files, { id, title: fields.get('title') });
	const counts = recordKindList.map((kind) => [kind, recordsOf(map, kind).size] as const);
	return {
		document: toDocument(map),
		issues,
		counts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
		format: format.id,
		hash
	};
}
