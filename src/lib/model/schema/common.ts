import { z } from 'zod';
import { confidences, sensitivities } from '../words.ts';

export const id = z.string().min(1).max(200);
/** A name or title: one line. */
export const line = z.string().trim().min(1).max(300);
/** A longer text; an empty one is an absent one. */
export const text = z.string().min(1).max(10_000);
/** A date as well as it is known: a year, a month or a day. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
/** A moment in ISO 8601, UTC. */
export const moment = z.iso.datetime();
export const score = z.number().int().min(1).max(5);
export const coordinate = z.number().min(-1e9).max(1e9);

/** Where a record comes from, whose it is and who may see it: on every record that says something about somebody. */
export const provenance = {
	source: text.optional(),
	confidence: z.enum(confidences).optional(),
	note: text.optional(),
	sensitivity: z.enum(sensitivities).optional(),
	/** Id of the custodian whose data this is. */
	custodian: id.optional(),
	/** Made up to show how the tool works; never a finding about a real body. */
	illustrative: z.boolean().optional()
};

/** A record is exactly its fields: an unknown field is refused, so that nothing is kept that nobody checks. */
export const record = z.strictObject;
