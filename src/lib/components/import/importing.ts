import type { Issue } from '#lib/base/issue.ts';
import type { MapDocument } from '#lib/model/StakeholderMap.ts';

/** A file as it was chosen; `path` keeps the folders that it lay in. */
export interface ChosenFile {
	readonly path: string;
	readonly file: Blob;
}

/** What the server says would become of the files. */
export interface Preview {
	readonly document: MapDocument;
	readonly issues: readonly Issue[];
	/** Records by kind, those with none left out. */
	readonly counts: Readonly<Record<string, number>>;
	readonly format: string;
}

/** The server's no: its sentence in the reader's language, and where in the files. */
export class Refused extends Error {
	constructor(
		readonly code: string,
		readonly sentence: string,
		readonly at: Issue['at']
	) {
		super(code);
	}
}

/** Asks what would become of files. Throws `Refused`, and a `TypeError` where the server is out of reach. */
export async function previewFiles(files: readonly ChosenFile[], signal: AbortSignal): Promise<Preview> {
	const form = new FormData();
	for (const { path, file } of files) form.append('file', file, path);
	return (await answerTo('/api/import/preview', { method: 'POST', body: form, signal })) as Preview;
}

/** Makes a map of a document that was looked at, and gives its id. Throws as `previewFiles` does. */
export async function createFrom(document: MapDocument, title: string): Promise<string> {
	const named = { ...document, header: { ...document.header, title } };
	const entry = await answerTo('/api/maps', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ document: named })
	});
	return (entry as { id: string }).id;
}

async function answerTo(address: string, request: RequestInit): Promise<unknown> {
	const response = await fetch(address, request);
	const body: unknown = await response.json();
	if (response.ok) return body;
	const { code, detail, at } = body as { code: string; detail: string; at?: Issue['at'] };
	throw new Refused(code, detail, at);
}
