import type { z } from 'zod';
import { InputError } from '#lib/base/errors.ts';

/** Nothing that Roundtable writes is nested deeper than this; recursion over deeper JSON would fail. */
const MAX_DEPTH = 64;

/** Refuses JSON nested deeper than anything that Roundtable writes, before anything recurses over it. */
export function assertDepth(json: unknown): void {
	let level: unknown[] = [json];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > MAX_DEPTH) throw new InputError('document.tooDeep', { limit: MAX_DEPTH });
		level = level.flatMap((value) =>
			typeof value === 'object' && value !== null ? Object.values(value) : []
		);
	}
}

/**
 * Whether every database gives a text back as it was: without the character U+0000, which PostgreSQL has not,
 * and without half of a surrogate pair, which UTF-8 has not.
 */
export function isStorable(text: string): boolean {
	return !/[\0\p{Surrogate}]/u.test(text);
}

/**
 * The value as its schema reads it. Throws an `InputError` with the code given, naming the field and what
 * it may hold.
 */
export function check<T extends z.ZodType>(
	schema: T,
	value: unknown,
	code: string,
	what: string
): z.infer<T> {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
	throw new InputError(code, { what, field: field || what, ...limitOf(issue) });
}

function limitOf(issue: z.core.$ZodIssue | undefined): { limit: string } {
	if (issue?.code === 'too_big') return { limit: `≤ ${String(issue.maximum)}` };
	if (issue?.code === 'too_small') return { limit: `≥ ${String(issue.minimum)}` };
	if (issue?.code === 'invalid_type') return { limit: issue.expected };
	if (issue?.code === 'invalid_value') return { limit: issue.values.join(' | ') };
	return { limit: issue?.code === 'invalid_format' ? issue.format : '' };
}
