/**
 * A sentence that has not chosen its language yet: a key of the catalogues in `i18n` and what fills its
 * gaps. Text that people typed (names, notes) travels as a plain string and is never translated.
 */
export interface Message {
	readonly key: string;
	readonly values?: MessageValues;
}

export type MessageValues = Readonly<Record<string, MessageValue>>;

/** What may stand in a gap: text, a number (formatted for the language), a sentence, or a list of these. */
export type MessageValue = string | number | Message | readonly MessageValue[];

/** Shorthand for a message. */
export function message(key: string, values?: MessageValues): Message {
	return values === undefined ? { key } : { key, values };
}

export function isMessage(value: unknown): value is Message {
	return typeof value === 'object' && value !== null && typeof (value as Message).key === 'string';
}
