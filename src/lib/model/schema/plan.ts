import { z } from 'zod';
import { sentence } from './sentence.ts';
import { actionStatuses, certainties, engagementLevels, sensitivities, writtenLanguages } from '../words.ts';
import { id, line, partialDate, provenance, record, text } from './common.ts';

/** One row of the engagement plan. */
export const action = record({
	id,
	what: line,
	/** Ids of the stakeholders it is with. */
	with: z.array(id).max(100).optional(),
	/** One person or body answerable for it. */
	owner: line.optional(),
	due: partialDate.optional(),
	status: z.enum(actionStatuses),
	/** The day on which it came to that status. */
	statusSince: partialDate.optional(),
	/** The finding it answers: question and code, and what was said and how sure it was, as it read then. */
	finding: record({
		question: line,
		code: line,
		title: text.optional(),
		reason: text.optional(),
		certainty: z.enum(certainties).optional(),
		/** The same as sentences that wait for their language, and what it suggested, with how that read then. */
		said: record({
			title: sentence,
			reason: sentence.optional(),
			what: sentence.optional(),
			as: line.optional()
		}).optional()
	}).optional(),
	firstStep: text.optional(),
	/** Stakeholder through whom the first step goes. */
	through: id.optional(),
	promise: text.optional(),
	engagementNow: z.enum(engagementLevels).optional(),
	engagementWanted: z.enum(engagementLevels).optional(),
	signOfSuccess: text.optional(),
	/** What its texts are written in, for whoever hears them. */
	language: z.enum(writtenLanguages).optional(),
	...provenance
});

/**
 * One step of a story: a view state (as in the page's address) with a title and a text. Notes are for whoever
 * presents and stay with the team.
 */
export const scene = record({
	id,
	order: z.number(),
	title: line,
	titleFr: line.optional(),
	text: text.optional(),
	textFr: text.optional(),
	notes: text.optional(),
	notesFr: text.optional(),
	view: line,
	query: z.string().max(2_000).optional(),
	sensitivity: z.enum(sensitivities).optional()
});
