import { z } from 'zod';
import type { Message } from '#lib/base/message.ts';
import { isKeptSentence } from '../sentence.ts';

/** A sentence that waits for its language. What fills its gaps is checked by hand; the description of the API tells its form. */
export const sentence = z
	.strictObject({ key: z.string(), values: z.record(z.string(), z.unknown()).optional() })
	.refine(isKeptSentence) as unknown as z.ZodType<Message, Message>;
