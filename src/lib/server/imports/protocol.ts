import {
	ConflictError,
	ForbiddenError,
	InputError,
	NotFoundError,
	RoundtableError,
	UsageError
} from '#lib/base/errors.ts';
import type { Mapping } from '#lib/formats/mapping/Mapping.ts';

/** What the process that reads files is asked: the head of its input, before the files one after another. */
export interface ImportTask {
	/** A preview for a page, or the whole map with a place for everyone. */
	readonly task: 'preview' | 'document';
	readonly files: readonly { readonly name: string; readonly length: number }[];
	readonly id: string;
	readonly title?: string | undefined;
	readonly mapping?: Mapping | undefined;
	readonly hash: string;
}

/** A no on its way from one process to another. */
export interface Refusal {
	readonly sort: string;
	readonly code: string;
	readonly values: RoundtableError['values'];
	readonly at?: RoundtableError['at'];
}

/** Exit of a process that answered with a refusal instead of what it was asked. */
export const REFUSED = 3;

const sorts = { ConflictError, ForbiddenError, InputError, NotFoundError, UsageError };

export function toRefusal(error: RoundtableError): Refusal {
	return { sort: error.name, code: error.code, values: error.values, ...(error.at ? { at: error.at } : {}) };
}

export function fromRefusal({ sort, code, values, at }: Refusal): RoundtableError {
	const Sort = Object.hasOwn(sorts, sort) ? sorts[sort as keyof typeof sorts] : RoundtableError;
	return new Sort(code, values, at);
}
