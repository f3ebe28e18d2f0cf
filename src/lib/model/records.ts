import type { z } from 'zod';
import type { headerSchema, recordSchemas } from './schema/index.ts';

type Schemas = typeof recordSchemas;

/** The kinds of record a map is made of. */
export type RecordKind =
	| 'jurisdiction'
	| 'custodian'
	| 'consent'
	| 'stakeholder'
	| 'boundaryEntry'
	| 'tie'
	| 'absence'
	| 'group'
	| 'project'
	| 'participation'
	| 'assessment'
	| 'value'
	| 'valueRating'
	| 'service'
	| 'indicator'
	| 'reading'
	| 'action'
	| 'scene'
	| 'scenario'
	| 'scenarioStep';

/** The record of a kind. */
export type RecordOf<K extends RecordKind> = Readonly<z.infer<Schemas[K]>>;

export type MapHeader = Readonly<z.infer<typeof headerSchema>>;
export type Jurisdiction = RecordOf<'jurisdiction'>;
export type Custodian = RecordOf<'custodian'>;
export type Consent = RecordOf<'consent'>;
export type Stakeholder = RecordOf<'stakeholder'>;
export type BoundaryEntry = RecordOf<'boundaryEntry'>;
export type Tie = RecordOf<'tie'>;
export type Absence = RecordOf<'absence'>;
export type Group = RecordOf<'group'>;
export type Project = RecordOf<'project'>;
export type Participation = RecordOf<'participation'>;
export type Assessment = RecordOf<'assessment'>;
export type Value = RecordOf<'value'>;
export type ValueRating = RecordOf<'valueRating'>;
export type Service = RecordOf<'service'>;
export type Indicator = RecordOf<'indicator'>;
export type Reading = RecordOf<'reading'>;
export type Action = RecordOf<'action'>;
export type Scene = RecordOf<'scene'>;
export type Scenario = RecordOf<'scenario'>;
export type ScenarioStep = RecordOf<'scenarioStep'>;

/** A field that names another record. */
export interface Reference {
	readonly field: string;
	readonly to: RecordKind;
	/** The field holds a list of ids. */
	readonly many?: boolean;
	/** The record has no meaning without what the field names, and goes with it. */
	readonly owned?: boolean;
	/** Whoever may not see what the field names is not shown the record either, which would else say that there is nothing. */
	readonly hiddenWith?: boolean;
}

interface RecordEntry {
	/** Its collection in a `StakeholderMap` and a `MapDocument`. */
	readonly collection: string;
	readonly references: readonly Reference[];
}

/**
 * The kinds of record in an order in which references point backwards only (but for parents of the same
 * kind), so that reading a document in this order finds every end.
 */
export const recordKinds = {
	jurisdiction: { collection: 'jurisdictions', references: [{ field: 'parent', to: 'jurisdiction' }] },
	stakeholder: {
		collection: 'stakeholders',
		references: [
			{ field: 'home', to: 'jurisdiction' },
			{ field: 'serves', to: 'jurisdiction', many: true },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	custodian: { collection: 'custodians', references: [{ field: 'stakeholder', to: 'stakeholder' }] },
	consent: { collection: 'consents', references: [{ field: 'custodian', to: 'custodian', owned: true }] },
	boundaryEntry: {
		collection: 'boundary',
		references: [
			{ field: 'stakeholder', to: 'stakeholder', hiddenWith: true },
			{ field: 'place', to: 'jurisdiction' },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	tie: {
		collection: 'ties',
		references: [
			{ field: 'from', to: 'stakeholder', owned: true },
			{ field: 'to', to: 'stakeholder', owned: true },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	absence: {
		collection: 'absences',
		references: [
			{ field: 'a', to: 'stakeholder', owned: true },
			{ field: 'b', to: 'stakeholder', owned: true },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	group: { collection: 'groups', references: [{ field: 'members', to: 'stakeholder', many: true }] },
	project: {
		collection: 'projects',
		references: [
			{ field: 'home', to: 'jurisdiction' },
			{ field: 'buildsOn', to: 'project', many: true },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	participation: {
		collection: 'participations',
		references: [
			{ field: 'project', to: 'project', owned: true },
			{ field: 'stakeholder', to: 'stakeholder', owned: true },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	assessment: {
		collection: 'assessments',
		references: [
			{ field: 'stakeholder', to: 'stakeholder', owned: true },
			{ field: 'project', to: 'project' },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	value: { collection: 'values', references: [{ field: 'custodian', to: 'custodian' }] },
	valueRating: {
		collection: 'valueRatings',
		references: [
			{ field: 'stakeholder', to: 'stakeholder', owned: true },
			{ field: 'value', to: 'value', owned: true },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	service: {
		collection: 'services',
		references: [
			{ field: 'project', to: 'project', owned: true },
			{ field: 'value', to: 'value', owned: true },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	indicator: {
		collection: 'indicators',
		references: [
			{ field: 'value', to: 'value' },
			{ field: 'project', to: 'project' },
			{ field: 'owner', to: 'stakeholder' },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	reading: {
		collection: 'readings',
		references: [
			{ field: 'indicator', to: 'indicator', owned: true },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	action: {
		collection: 'actions',
		references: [
			{ field: 'with', to: 'stakeholder', many: true },
			{ field: 'through', to: 'stakeholder' },
			{ field: 'custodian', to: 'custodian' }
		]
	},
	scene: { collection: 'scenes', references: [] },
	scenario: { collection: 'scenarios', references: [{ field: 'custodian', to: 'custodian' }] },
	scenarioStep: {
		collection: 'scenarioSteps',
		references: [
			{ field: 'scenario', to: 'scenario', owned: true },
			{ field: 'stakeholder', to: 'stakeholder', owned: true },
			{ field: 'other', to: 'stakeholder', owned: true },
			{ field: 'with', to: 'stakeholder', many: true },
			{ field: 'home', to: 'jurisdiction' },
			{ field: 'custodian', to: 'custodian' }
		]
	}
} as const satisfies Record<RecordKind, RecordEntry>;

export const recordKindList = Object.keys(recordKinds) as readonly RecordKind[];

export type CollectionOf<K extends RecordKind> = (typeof recordKinds)[K]['collection'];

/** The references of a kind, as plain entries. */
export function referencesOf(kind: RecordKind): readonly Reference[] {
	return recordKinds[kind].references;
}
