import { z } from 'zod';
import { seatBases, stakeholderKinds, tieKinds } from '../words.ts';
import { coordinate, id, line, partialDate, provenance, record, score, text } from './common.ts';

/** A column that an import brought along and the model has no word for; kept as a pair, never as a key. */
export const attribute = record({
	name: line,
	value: z.union([z.string().max(2_000), z.number(), z.boolean()])
});

/** A node: an organisation, group or population. */
export const stakeholder = record({
	id,
	name: line,
	nameFr: line.optional(),
	/** A recognisable name for tight places such as the picture. */
	shortName: line.optional(),
	shortNameFr: line.optional(),
	kind: z.enum(stakeholderKinds),
	/** Id of its home jurisdiction. */
	home: id.optional(),
	/** Ids of further jurisdictions it serves. */
	serves: z.array(id).max(500).optional(),
	website: line.optional(),
	description: text.optional(),
	descriptionFr: text.optional(),
	seatBasis: z.enum(seatBases).optional(),
	/** An invented body of an example. */
	fictional: z.boolean().optional(),
	modelledOn: text.optional(),
	/** A rights holder that agreed to be ranked beside others on this map. */
	agreedToRanking: z.boolean().optional(),
	attributes: z.array(attribute).max(200).optional(),
	/** Its place in the network picture, in the map's own units. */
	position: record({ x: coordinate, y: coordinate, pinned: z.boolean().optional() }).optional(),
	...provenance
});

/** A place in a tree, such as Canada > British Columbia > Central Okanagan > Kelowna. */
export const jurisdiction = record({
	id,
	name: line,
	nameFr: line.optional(),
	parent: id.optional(),
	/** Two to five letters that stand for it in the picture. */
	code: z.string().min(1).max(8).optional()
});

/** A relation between two stakeholders; several of different kinds may join one pair. */
export const tie = record({
	id,
	from: id,
	to: id,
	kind: z.enum(tieKinds),
	directed: z.boolean(),
	/** 1 (loose) to 5 (close); absent where nobody said. */
	strength: z.number().positive().max(1e6).optional(),
	trust: record({
		reliability: score.optional(),
		mission: score.optional(),
		openness: score.optional()
	}).optional(),
	since: partialDate.optional(),
	until: partialDate.optional(),
	...provenance
});

/** A pair that was asked and is not tied: the third state beside "tied" and "unknown". */
export const absence = record({ id, a: id, b: id, asked: partialDate.optional(), ...provenance });

/** A declared group, for what kind and jurisdiction do not say. */
export const group = record({
	id,
	name: line,
	nameFr: line.optional(),
	members: z.array(id).max(5_000),
	note: text.optional()
});
