import { randomBytes } from 'node:crypto';
import { createNewId } from '#lib/base/ids.ts';

/** A new id from the system's source of chance. */
export const newId = createNewId(randomBytes);
