import type { Issue } from '#lib/base/issue.ts';
import { parseMapping } from '#lib/formats/mapping/parseMapping.ts';
import type { MapDocument } from '#lib/model/StakeholderMap.ts';
import type { Place } from '../work/Line.ts';
import type { ImportTask } from './protocol.ts';
import type { Upload } from './readUpload.ts';
import { runImporter, type ImportRun } from './runImporter.ts';

/** What was read of an upload: a map with a place for everyone, and what was noticed. */
export interface ImportedDocument {
	readonly document: MapDocument;
	readonly issues: readonly Issue[];
	readonly counts: Readonly<Record<string, number>>;
}

/** A run that has a place in the line of imports; `waiting` is told how many come before at most. */
export interface PlacedRun extends ImportRun {
	readonly place: Place;
	readonly waiting?: (ahead: number) => void;
}

/** What the files of an upload would become, as JSON (`ImportPreview`). Throws as `runImporter` does. */
export async function previewUpload(upload: Upload, run: PlacedRun): Promise<string> {
	await run.place.turn(run.signal, run.waiting);
	return runImporter(taskOf(upload, 'preview', 'preview'), upload.files, run);
}

/** The map that the files of an upload make, under an id. Throws as `runImporter` does. */
export async function importUpload(upload: Upload, id: string, run: PlacedRun): Promise<ImportedDocument> {
	await run.place.turn(run.signal, run.waiting);
	return JSON.parse(await runImporter(taskOf(upload, 'document', id), upload.files, run)) as ImportedDocument;
}

/** The fields `title` and `mapping` of an upload say how its files are read. */
function taskOf({ fields, hash }: Upload, task: ImportTask['task'], id: string): Omit<ImportTask, 'files'> {
	const mapping = fields.get('mapping');
	return {
		task,
		id,
		title: fields.get('title')?.trim() || undefined,
		mapping: mapping === undefined ? undefined : parseMapping(mapping),
		hash
	};
}
