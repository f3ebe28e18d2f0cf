import { z } from 'zod';
import { engagementLevels, figureStatuses, ratedQualities } from '../words.ts';
import { id, line, partialDate, provenance, record, score, text } from './common.ts';

const qualities = Object.fromEntries(ratedQualities.map((quality) => [quality, score.optional()])) as Record<
	(typeof ratedQualities)[number],
	z.ZodOptional<typeof score>
>;

/** Judgments of one stakeholder by one rater at one time; every quality may be left open. */
export const assessment = record({
	id,
	stakeholder: id,
	/** Who said so. */
	by: line,
	at: partialDate.optional(),
	/** The project it was judged for, where not for the map as a whole. */
	project: id.optional(),
	...qualities,
	/** -2 (against) to 2 (for). */
	stance: z.number().int().min(-2).max(2).optional(),
	engagementNow: z.enum(engagementLevels).optional(),
	engagementWanted: z.enum(engagementLevels).optional(),
	...provenance
});

/** A value that guides a project, with the principle that makes it a rule of conduct. */
export const value = record({
	id,
	name: line,
	nameFr: line.optional(),
	description: text.optional(),
	principle: text.optional(),
	principleFr: text.optional(),
	...provenance
});

/** How strongly a stakeholder holds a value, as somebody said or as it published itself. */
export const valueRating = record({
	id,
	stakeholder: id,
	value: id,
	/** Absent where the stakeholder calls the value central without a number. */
	rating: score.optional(),
	by: line.optional(),
	at: partialDate.optional(),
	/** The stakeholder's own published word, not a judgment of others. */
	published: z.boolean().optional(),
	...provenance
});

/** How a project serves a value. */
export const service = record({ id, project: id, value: id, how: text.optional(), ...provenance });

/** What would show that a value was served, measured from a baseline towards a target. */
export const indicator = record({
	id,
	name: line,
	nameFr: line.optional(),
	value: id.optional(),
	project: id.optional(),
	/** Stakeholder that measures it. */
	owner: id.optional(),
	dimension: line.optional(),
	dimensionFr: line.optional(),
	level: z.enum(['community', 'network', 'member']).optional(),
	description: text.optional(),
	unit: line.optional(),
	unitFr: line.optional(),
	direction: z.enum(['higherIsBetter', 'lowerIsBetter', 'context']).optional(),
	/** Some values are not to be measured; then stories are the evidence. */
	notToBeMeasured: z.boolean().optional(),
	baseline: z.number().optional(),
	baselineAt: partialDate.optional(),
	baselineStatus: z.enum(figureStatuses).optional(),
	target: z.number().optional(),
	targetAt: partialDate.optional(),
	targetStatus: z.enum(figureStatuses).optional(),
	...provenance
});

/** One observation of an indicator: a number, a story, or both. */
export const reading = record({
	id,
	indicator: id,
	at: partialDate,
	amount: z.number().optional(),
	story: text.optional(),
	storyFr: text.optional(),
	by: line.optional(),
	...provenance
});
