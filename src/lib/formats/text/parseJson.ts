import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { NamedFile } from '../format.ts';
import { decodeText } from './decode.ts';

/** Nothing that tools for networks write is nested deeper; recursion over deeper JSON would fail. */
const MAX_DEPTH = 64;

export interface ParsedJson {
	readonly json: unknown;
	readonly issues: readonly Issue[];
}

/** The JSON of a file. Throws `json.unreadable` with its line, or `document.tooDeep` before anything recurses over it. */
export function parseJson(file: NamedFile): ParsedJson {
	const { text, issues } = decodeText(file.bytes, file.name);
	assertShallow(text, file.name);
	try {
		return { json: JSON.parse(text.replace(/^\uFEFF/, '')), issues };
	} catch (error) {
		const place = /position (\d+)/.exec((error as Error).message)?.[1];
		const line = place === undefined ? undefined : text.slice(0, Number(place)).split('\n').length;
		throw new InputError('json.unreadable', {}, { file: file.name, ...(line ? { line } : {}) });
	}
}

/** An object of JSON, or undefined for anything else. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: undefined;
}

/** A field of an object by its own name: never what every object inherits. */
export function fieldOf(object: Readonly<Record<string, unknown>> | undefined, name: string): unknown {
	return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

function assertShallow(text: string, file: string): void {
	let depth = 0;
	let inText = false;
	for (let i = 0; i < text.length; i++) {
		const letter = text.charCodeAt(i);
		if (inText) {
			if (letter === 92) i++;
			else if (letter === 34) inText = false;
		} else if (letter === 34) inText = true;
		else if (letter === 123 || letter === 91) {
			if (++depth > MAX_DEPTH) throw new InputError('document.tooDeep', { limit: MAX_DEPTH }, { file });
		} else if (letter === 125 || letter === 93) depth--;
	}
}
