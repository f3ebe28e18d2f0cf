import type { Place } from './issue.ts';
import { message, type Message, type MessageValues } from './message.ts';

/**
 * An expected no. `code` is stable and public; the sentence is the catalogue entry `error.<code>`.
 * Whatever else is thrown is a bug and crashes loudly.
 */
export class RoundtableError extends Error {
	constructor(
		readonly code: string,
		readonly values: MessageValues = {},
		readonly at?: Place
	) {
		super(code);
		this.name = new.target.name;
	}

	get sentence(): Message {
		return message(`error.${this.code}`, this.values);
	}
}

/** The input cannot be used: HTTP 422, exit code 1. */
export class InputError extends RoundtableError {}

/** The call itself is wrong (unknown command, option or question): HTTP 400, exit code 2. */
export class UsageError extends RoundtableError {}

/** What was named does not exist, or may not be known to exist: HTTP 404, exit code 1. */
export class NotFoundError extends RoundtableError {}

/** The change does not fit the present state: HTTP 409, exit code 1. */
export class ConflictError extends RoundtableError {}

/** The caller may not do this: HTTP 403, exit code 1. */
export class ForbiddenError extends RoundtableError {}

/** The store cannot take a change now (full or read-only disk, in use elsewhere): HTTP 507 or 503, exit code 1. */
export class StorageError extends RoundtableError {}

/** The work was stopped by whoever asked for it. */
export class StoppedError extends RoundtableError {
	constructor() {
		super('stopped');
	}
}
