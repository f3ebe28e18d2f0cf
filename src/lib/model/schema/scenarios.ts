import { z } from 'zod';
import { scenarioActs, stakeholderKinds, tieKinds } from '../words.ts';
import { id, line, provenance, record, text } from './common.ts';

/** A map as it might be: named steps away from the map as it is, none of them made yet. */
export const scenario = record({ id, name: line, description: text.optional(), ...provenance });

/**
 * One step of a scenario. It names records and copies nothing of them, so it goes with what it names and
 * tells nobody more than they may see. A stakeholder that a step adds bears the step's id.
 */
export const scenarioStep = record({
	id,
	scenario: id,
	order: z.number(),
	act: z.enum(scenarioActs),
	/** Who is taken out, tied, joined into, or split. */
	stakeholder: id.optional(),
	/** The other end of a tie that is made or undone. */
	other: id.optional(),
	/** Contacts of a new stakeholder, those joined into another, or the contacts that a split takes along. */
	with: z.array(id).max(500).optional(),
	/** What a new, joined or split-off stakeholder is called. */
	name: line.optional(),
	kind: z.enum(stakeholderKinds).optional(),
	home: id.optional(),
	tieKind: z.enum(tieKinds).optional(),
	...provenance
});
