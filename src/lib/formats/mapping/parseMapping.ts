import { z } from 'zod';
import { InputError } from '#lib/base/errors.ts';
import { stakeholderKinds, tieKinds } from '#lib/model/words.ts';
import { tableShapes } from '../graph/RawGraph.ts';
import { encodings } from '../text/decode.ts';
import { stakeholderRoles, tieRoles, type Mapping } from './Mapping.ts';

const name = z.string().max(1_000);
const id = z.string().min(1).max(200);
const most = 5_000;

/** The shape of a mapping, for what comes over the wire or from a file. */
export const mappingSchema = z.strictObject({
	version: z.literal(1),
	tables: z
		.array(
			z.strictObject({
				table: name,
				shape: z.enum(tableShapes).optional(),
				delimiter: z.string().length(1).optional(),
				encoding: z.enum(encodings).optional(),
				decimal: z.enum(['.', ',']).optional(),
				range: z
					.string()
					.regex(/^[A-Za-z]{1,3}\d{1,7}:[A-Za-z]{1,3}\d{1,7}$/)
					.optional(),
				header: z.boolean().optional(),
				id: name.optional(),
				from: name.optional(),
				to: name.optional(),
				directed: z.boolean().optional()
			})
		)
		.max(200)
		.optional(),
	stakeholders: z
		.array(z.strictObject({ column: name, as: z.enum(stakeholderRoles) }))
		.max(most)
		.optional(),
	ties: z
		.array(z.strictObject({ column: name, as: z.enum(tieRoles) }))
		.max(most)
		.optional(),
	kinds: z
		.array(z.strictObject({ word: name, as: z.enum(stakeholderKinds) }))
		.max(most)
		.optional(),
	tieKinds: z
		.array(z.strictObject({ word: name, as: z.enum(tieKinds) }))
		.max(most)
		.optional(),
	scale: z.strictObject({ from: z.number(), to: z.number() }).optional(),
	separator: z.string().min(1).max(5).optional(),
	same: z
		.array(z.strictObject({ id, into: id }))
		.max(most)
		.optional()
});

/** The mapping that a text of JSON is. Throws `mapping.invalid` with the field that is not as it should be. */
export function parseMapping(text: string): Mapping {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new InputError('mapping.invalid', { field: 'JSON' });
	}
	const result = mappingSchema.safeParse(json);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
	throw new InputError('mapping.invalid', { field: field || 'version' });
}
