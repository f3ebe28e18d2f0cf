import { createHash } from 'node:crypto';
import type { NamedFile } from '#lib/formats/index.ts';
import { LARGEST_IMPORT, readBytes } from '../http/body.ts';
import { parseForm } from '../http/form.ts';

/** The files that somebody sent, what else the form said, and the hash of the files. */
export interface Upload {
	readonly files: readonly NamedFile[];
	readonly fields: ReadonlyMap<string, string>;
	/** SHA-256 over names and contents, in hexadecimal. */
	readonly hash: string;
}

/**
 * Reads files from a form (`multipart/form-data`, every file in it), or one file as the body itself with its
 * name in `?name=`. Throws `request.tooLarge`, and `request.shape` for a form that is none.
 */
export async function readUpload(request: Request, url: URL): Promise<Upload> {
	const type = request.headers.get('content-type') ?? '';
	const bytes = await readBytes(request, LARGEST_IMPORT);
	if (!type.startsWith('multipart/form-data')) {
		const files = [{ name: url.searchParams.get('name') ?? 'file', bytes }];
		return { files, fields: new Map(url.searchParams), hash: hashOf(files) };
	}
	const files: NamedFile[] = [];
	const fields = new Map<string, string>();
	for (const [name, value] of await parseForm(bytes, type)) {
		if (typeof value === 'string') fields.set(name, value);
		else files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
	}
	return { files, fields, hash: hashOf(files) };
}

function hashOf(files: readonly NamedFile[]): string {
	const hash = createHash('sha256');
	for (const { name, bytes } of files) hash.update(`${JSON.stringify(name)}${bytes.length}\n`).update(bytes);
	return hash.digest('hex');
}
