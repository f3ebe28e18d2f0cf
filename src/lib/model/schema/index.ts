import { z } from 'zod';
import type { RecordKind } from '../records.ts';
import { id, line, text } from './common.ts';
import { assessment, indicator, reading, service, value, valueRating } from './judgments.ts';
import { boundaryEntry } from './boundary.ts';
import { absence, group, jurisdiction, stakeholder, tie } from './network.ts';
import { action, scene } from './plan.ts';
import { participation, project } from './projects.ts';
import { scenario, scenarioStep } from './scenarios.ts';
import { consent, custodian } from './sovereignty.ts';

/** The schema of every kind of record: one source for the type, the check and the OpenAPI document. */
export const recordSchemas = {
	jurisdiction,
	custodian,
	consent,
	stakeholder,
	boundaryEntry,
	tie,
	absence,
	group,
	project,
	participation,
	assessment,
	value,
	valueRating,
	service,
	indicator,
	reading,
	action,
	scene,
	scenario,
	scenarioStep
} satisfies Record<RecordKind, z.ZodType>;

/** What the map says of itself. */
export const headerSchema = z.strictObject({
	id,
	/** The question the map is about. */
	title: line,
	titleFr: line.optional(),
	purpose: text.optional(),
	purposeFr: text.optional(),
	place: line.optional(),
	placeFr: line.optional(),
	/** What a reader must know before using it: what is illustrative, who was not asked. */
	notice: text.optional(),
	noticeFr: text.optional(),
	/** An invented region: its scores are made up. */
	fictional: z.boolean().optional()
});
