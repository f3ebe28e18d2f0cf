import { z } from 'zod';
import { sensitivities } from '../words.ts';
import { id, line, partialDate, record, text } from './common.ts';

/** Whose data some records are: a Nation, community or body, not a user of the tool. */
export const custodian = record({
	id,
	name: line,
	/** The stakeholder that is this custodian, where it stands on the map. */
	stakeholder: id.optional(),
	contact: line.optional(),
	/** Labels that the community placed (such as Local Contexts TK and BC Labels), carried through exports. */
	labels: z.array(line).max(50).optional(),
	note: text.optional()
});

/** A custodian's recorded consent to open records of its own for a purpose; withdrawn by an end. */
export const consent = record({
	id,
	custodian: id,
	purpose: text,
	benefit: text.optional(),
	/** The least restricted audience it opens them to. */
	audience: z.enum(sensitivities),
	given: partialDate,
	expires: partialDate.optional(),
	withdrawn: partialDate.optional()
});
