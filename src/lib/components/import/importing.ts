import type { Issue } from '#lib/base/issue.ts';
import type { Mapping } from '#lib/formats/mapping/Mapping.ts';
import type { ChangedRecord } from '#lib/formats/mapping/updateMap.ts';
import type { ImportPreview } from '#lib/formats/preview/describeImport.ts';

/** A file as it was chosen; `path` keeps the folders that it lay in. */
export interface ChosenFile {
	readonly path: string;
	readonly file: Blob;
}

export type Preview = ImportPreview & { readonly hash: string };

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

interface Asked {
	readonly signal: AbortSignal;
	readonly mapping?: Mapping | undefined;
	/** Told of the share done, from 0 to 1. */
	readonly progress: (share: number) => void;
	/** Told how many imports of others come before at most. */
	readonly waiting: (ahead: number) => void;
}

/** Asks what would become of files. Throws `Refused`, and a `TypeError` where the server is out of reach. */
export async function previewFiles(
	files: readonly ChosenFile[],
	{ signal, mapping, progress, waiting }: Asked
): Promise<Preview> {
	const response = await fetch('/api/import/preview', {
		method: 'POST',
		headers: { accept: 'application/x-ndjson' },
		body: formOf(files, { mapping: mapping && JSON.stringify(mapping) }),
		signal
	});
	if (!response.ok) throw refusalOf(await response.json());
	for await (const line of linesOf(response)) {
		const { waiting: ahead, progress: share, preview, problem } = JSON.parse(line) as Line;
		if (problem) throw refusalOf(problem);
		if (preview) return preview;
		if (ahead !== undefined) waiting(ahead);
		if (share !== undefined) progress(share);
	}
	// The connection ended before the answer did.
	throw new TypeError('incomplete');
}

/** What files would change in a map that is there. */
export interface Difference {
	readonly added: Readonly<Record<string, number>>;
	readonly changed: readonly ChangedRecord[];
	readonly changedCount: number;
	readonly same: number;
	readonly issues: readonly Issue[];
	readonly seq: number;
	readonly hash: string;
}

/** Asks what files would change in a map. Throws as `previewFiles` does. */
export async function differenceIn(
	map: string,
	files: readonly ChosenFile[],
	{ signal, mapping }: Pick<Asked, 'signal' | 'mapping'>
): Promise<Difference> {
	const body = formOf(files, { mapping: mapping && JSON.stringify(mapping) });
	return (await answerTo(`/api/maps/${encodeURIComponent(map)}/import/preview`, {
		method: 'POST',
		body,
		signal
	})) as Difference;
}

/** Brings files into a map that is there, as one edit. Throws as `previewFiles` does. */
export async function updateFrom(
	map: string,
	files: readonly ChosenFile[],
	{ hash, seq, mapping }: { hash: string; seq: number; mapping?: Mapping | undefined }
): Promise<void> {
	const body = formOf(files, { hash, seq: String(seq), mapping: mapping && JSON.stringify(mapping) });
	await answerTo(`/api/maps/${encodeURIComponent(map)}/import`, { method: 'POST', body });
}

/** Makes a map of files that were looked at, and gives its id. Throws as `previewFiles` does. */
export async function createFrom(
	files: readonly ChosenFile[],
	{ title, hash, mapping }: { title: string; hash: string; mapping?: Mapping | undefined }
): Promise<string> {
	const body = formOf(files, { title, hash, mapping: mapping && JSON.stringify(mapping) });
	return ((await answerTo('/api/import', { method: 'POST', body })) as { id: string }).id;
}

async function answerTo(address: string, request: RequestInit): Promise<unknown> {
	const response = await fetch(address, request);
	const answer: unknown = await response.json();
	if (!response.ok) throw refusalOf(answer);
	return answer;
}

interface Line {
	readonly waiting?: number;
	readonly progress?: number;
	readonly preview?: Preview;
	readonly problem?: unknown;
}

function formOf(
	files: readonly ChosenFile[],
	fields: Readonly<Record<string, string | undefined>>
): FormData {
	const form = new FormData();
	for (const { path, file } of files) form.append('file', file, path);
	for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value);
	return form;
}

async function* linesOf(response: Response): AsyncGenerator<string> {
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	for (;;) {
		const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
		const lines = (rest + (value ?? '')).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
		if (done) return;
	}
}

function refusalOf(problem: unknown): Refused {
	const { code, detail, at } = problem as { code: string; detail: string; at?: Issue['at'] };
	return new Refused(code, detail, at);
}
