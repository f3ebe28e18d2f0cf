import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { NamedFile } from '../format.ts';
import type { AttributeValue } from '../graph/RawGraph.ts';
import { decodeText, headOf } from './decode.ts';

/** Nothing that tools for networks write is nested deeper; recursion over deeper JSON would fail. */
const MAX_DEPTH = 64;

export interface ParsedJson {
	readonly json: unknown;
	readonly issues: readonly Issue[];
}

/** What was parsed, so that several formats may look at one file. */
const parsed = new WeakMap<Uint8Array, ParsedJson>();

/** The JSON of a file. Throws `json.unreadable` with its line, or `document.tooDeep` before anything recurses over it. */
export function parseJson(file: NamedFile): ParsedJson {
	const known = parsed.get(file.bytes);
	if (known) return known;
	const result = parse(file);
	parsed.set(file.bytes, result);
	return result;
}

/** The object that a lone file holds as JSON, for sniffing; undefined where it holds none. Never throws. */
export function sniffJson(files: readonly NamedFile[]): Readonly<Record<string, unknown>> | undefined {
	const [file, ...more] = files;
	if (!file || more.length > 0 || !/^\ufeff?\s*[{[]/.test(headOf(file, 200))) return undefined;
	try {
		const { json } = parseJson(file);
		return Array.isArray(json) ? { elements: json } : asObject(json);
	} catch (error) {
		if (error instanceof InputError) return undefined;
		throw error;
	}
}

function parse(file: NamedFile): ParsedJson {
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

/** Items of a list; none where it is no list. */
export function asList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** A name or number as an id; undefined for anything else, and for an empty text. */
export function asId(value: unknown): string | undefined {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Fields as attributes: what is no plain value is kept as its JSON, what says nothing is left off. */
export function attributesOf(
	fields: Readonly<Record<string, unknown>> | undefined,
	without: readonly string[] = []
): Map<string, AttributeValue> {
	const attributes = new Map<string, AttributeValue>();
	for (const [name, value] of Object.entries(fields ?? {})) {
		if (without.includes(name) || value === null || value === undefined || value === '') continue;
		const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
		const isWords = Array.isArray(value) && value.every((item) => typeof item === 'string');
		if (isPlain) attributes.set(name, value);
		else if (!isWords) attributes.set(name, JSON.stringify(value));
		else if (value.length > 0) attributes.set(name, value.join('; '));
	}
	return attributes;
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
