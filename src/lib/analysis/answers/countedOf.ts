import { message, type Message, type MessageValues } from '#lib/base/message.ts';

/** A sentence about so many of all; where it holds for every one, the sentence of the key with `All`: "all 7 values", and not "7 of 7". */
export function countedOf(
	key: string,
	values: MessageValues & { readonly count: number; readonly all: number }
): Message {
	return message(values.count === values.all ? `${key}All` : key, values);
}
