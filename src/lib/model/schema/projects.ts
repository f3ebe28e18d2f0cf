import { z } from 'zod';
import { projectStatuses, roles } from '../words.ts';
import { id, line, partialDate, provenance, record, text } from './common.ts';

/** An issue, initiative or working group that stakeholders take part in. */
export const project = record({
	id,
	name: line,
	nameFr: line.optional(),
	/** What sort of project: event, programme, plan, pilot … in the words of the map's authors. */
	sort: line.optional(),
	start: partialDate.optional(),
	end: partialDate.optional(),
	status: z.enum(projectStatuses).optional(),
	home: id.optional(),
	/** Ids of the earlier projects it builds on. */
	buildsOn: z.array(id).max(500).optional(),
	description: text.optional(),
	...provenance
});

/** The part that one stakeholder has in one project. */
export const participation = record({
	id,
	project: id,
	stakeholder: id,
	role: z.enum(roles),
	start: partialDate.optional(),
	end: partialDate.optional(),
	...provenance
});
