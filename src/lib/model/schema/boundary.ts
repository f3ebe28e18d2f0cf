import { z } from 'zod';
import { boundarySorts, stakeholderKinds } from '../words.ts';
import { id, line, provenance, record } from './common.ts';

/** One entry of the boundary list: whom or what the team says the issue touches, be it on the map yet or not. */
export const boundaryEntry = record({
	id,
	sort: z.enum(boundarySorts),
	name: line,
	nameFr: line.optional(),
	/** The stakeholder that stands for it on the map, where its name does not say so. */
	stakeholder: id.optional(),
	/** The place that it names. */
	place: id.optional(),
	/** The kind that it names. */
	kind: z.enum(stakeholderKinds).optional(),
	/** The item of a checklist that it was taken from, which has words in either language. */
	item: line.optional(),
	/** It was asked and prefers not to take part: a choice of its own, not a gap. */
	declined: z.boolean().optional(),
	...provenance
});
