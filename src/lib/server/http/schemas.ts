import { z } from 'zod';
import { MAX_CHANGES } from '#lib/model/checkEdit.ts';
import { headerSchema } from '#lib/model/schema/index.ts';

/**
 * What requests bring. The insides of edits and documents are checked by the model (`checkEdit`,
 * `parseDocument`), which says what is wrong with which record.
 */
export const editRequest = z.strictObject({
	/** `{ id, author, at, changes, undoes? }` */
	edit: z.looseObject({
		id: z.string().min(1).max(200),
		author: z.string().min(1).max(200),
		at: z.iso.datetime(),
		changes: z.array(z.looseObject({ kind: z.string() })).max(MAX_CHANGES),
		undoes: z.string().min(1).max(200).optional()
	}),
	/** Where the log stood when the edit was made. */
	seq: z.number().int().min(0)
});

export const createRequest = z.strictObject({
	document: z.looseObject({ header: headerSchema.partial({ id: true }) }),
	author: z.string().min(1).max(200).optional()
});

export const eraseRequest = z.strictObject({
	/** The title of the map, which confirms that it is this one. */
	title: z.string().min(1).max(1_000)
});

export const mapEntry = z.object({
	id: z.string(),
	header: headerSchema,
	seq: z.number().int(),
	created: z.iso.datetime(),
	changed: z.iso.datetime(),
	archived: z.iso.datetime().optional(),
	counts: z.object({ stakeholders: z.number(), ties: z.number(), projects: z.number() })
});

export const problem = z.object({
	type: z.string(),
	title: z.string(),
	status: z.number().int(),
	code: z.string(),
	detail: z.string(),
	values: z.record(z.string(), z.unknown()).optional(),
	at: z.record(z.string(), z.unknown()).optional()
});
