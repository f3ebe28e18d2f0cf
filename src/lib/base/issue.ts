import { message, type Message, type MessageValues } from './message.ts';

/** Where in the input something was noticed; rows and lines count from 1, as people and editors do. */
export interface Place {
	readonly file?: string;
	readonly sheet?: string;
	readonly row?: number;
	readonly line?: number;
	readonly column?: string | number;
	readonly record?: string;
}

/**
 * Something noticed in input: never thrown, always shown. `error` means that the thing named was left out,
 * `warning` that it was used otherwise than written, `notice` that it is worth knowing.
 */
export interface Issue {
	readonly code: string;
	readonly severity: 'error' | 'warning' | 'notice';
	readonly at?: Place;
	readonly values?: MessageValues;
	/** How many of its kind there were, where this is the last of them that is listed one by one. */
	readonly count?: number;
}

/** The sentence of an issue, without its place. */
export function issueMessage(issue: Issue): Message {
	return message(`issue.${issue.code}`, issue.values);
}
