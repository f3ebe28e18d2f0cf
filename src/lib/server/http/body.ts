import type { z } from 'zod';
import { InputError } from '#lib/base/errors.ts';

/** Bytes of an edit or a map as JSON at most: the way back of a large import is as large as the import. */
export const LARGEST_JSON = 20_000_000;
/** Bytes of the files of an import at most. */
export const LARGEST_IMPORT = 20_000_000;
/** Nothing that we take is nested deeper; recursion over deeper JSON would end the process. */
const DEEPEST = 64;

/**
 * The body of a request, as long as it is no larger than `limit`, however it is sent. Throws `request.cutOff` where
 * whoever sends it hangs up first: that is no fault of ours, and fills no log.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
	const tooLarge = () => new InputError('request.tooLarge', { limit: Math.round(limit / 1e6) });
	if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of request.body ?? []) {
			size += chunk.byteLength;
			if (size > limit) throw tooLarge();
			chunks.push(chunk);
		}
	} catch (error) {
		throw error instanceof InputError ? error : new InputError('request.cutOff');
	}
	return new Uint8Array(Buffer.concat(chunks));
}

/** A JSON body of the shape that a schema describes. */
export async function readJson<T extends z.ZodType>(
	request: Request,
	schema: T,
	limit = LARGEST_JSON
): Promise<z.infer<T>> {
	return parseBody(await readBytes(request, limit), schema);
}

/** As `readJson`, of a body that is here already. */
export function parseBody<T extends z.ZodType>(body: Uint8Array, schema: T): z.infer<T> {
	const json = parseJson(body);
	const result = schema.safeParse(json);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new InputError('request.shape', { problem: issue?.path.join('.') || (issue?.code ?? '') });
}

function parseJson(bytes: Uint8Array): unknown {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new InputError('request.notText');
	}
	assertShallow(text);
	try {
		return JSON.parse(text);
	} catch {
		throw new InputError('request.notJson');
	}
}

/** One scan over the text, before anything recurses over what it holds. */
function assertShallow(text: string): void {
	let depth = 0;
	let inText = false;
	for (let i = 0; i < text.length; i++) {
		const letter = text[i];
		if (inText) {
			if (letter === '\\') i++;
			else if (letter === '"') inText = false;
		} else if (letter === '"') inText = true;
		else if (letter === '{' || letter === '[') {
			if (++depth > DEEPEST) throw new InputError('request.tooDeep', { limit: DEEPEST });
		} else if (letter === '}' || letter === ']') depth--;
	}
}
