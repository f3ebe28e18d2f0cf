import { z } from 'zod';
import type { Message } from '#lib/base/message.ts';
import { isKeptSentence } from '../sentence.ts';

/** A sentence that waits for its language. */
export const sentence = z.custom<Message>(isKeptSentence);
