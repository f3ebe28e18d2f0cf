import type { BoundarySort, StakeholderKind } from './words.ts';

/** Something to think of when saying whom an issue touches. Its words are `boundary.item.<id>`, or those of its kind. */
export interface ChecklistItem {
	readonly id: string;
	readonly sort: BoundarySort;
	readonly kind?: StakeholderKind;
}

const voice = (id: string): ChecklistItem => ({ id, sort: 'voice' });
const kind = (of: StakeholderKind): ChecklistItem => ({ id: of, sort: 'kind', kind: of });

/** What any public issue may touch; rights holders come first. */
const common: readonly ChecklistItem[] = [
	kind('indigenousGovernment'),
	kind('indigenousOrganization'),
	voice('renters'),
	voice('lowIncome'),
	voice('unhoused'),
	voice('seniorsAlone'),
	voice('youth'),
	voice('disabilities'),
	voice('newcomers'),
	voice('offline'),
	voice('remote'),
	voice('frontLine'),
	kind('communityGroup')
];

/**
 * Whom to think of, by kind of project: prompts to start a boundary list from, since who is absent from the
 * list is invisible to every answer (Laumann, Marsden & Prensky 1983). None of them claims to be whole.
 */
export const checklists = {
	anyIssue: common,
	floods: [
		...common,
		voice('floodplain'),
		voice('mobileHomes'),
		voice('seasonal'),
		voice('farmWorkers'),
		voice('farmers'),
		voice('smallBusinesses'),
		voice('downstream'),
		kind('municipality'),
		kind('utility'),
		kind('province'),
		kind('agency')
	],
	digitalStrategy: [
		...common,
		voice('smallBusinesses'),
		voice('libraries'),
		voice('schools'),
		voice('staffUnions'),
		kind('municipality'),
		kind('utility'),
		kind('vendor'),
		kind('academic')
	],
	openData: [
		...common,
		voice('dataUsers'),
		voice('dataSubjects'),
		voice('journalists'),
		voice('archives'),
		kind('academic'),
		kind('vendor')
	],
	digitalLiteracy: [
		...common,
		voice('lowLiteracy'),
		voice('adultLearners'),
		voice('caregivers'),
		voice('libraries'),
		voice('schools'),
		voice('trainers')
	],
	dataSovereignty: [
		...common,
		voice('urbanIndigenous'),
		voice('knowledgeKeepers'),
		voice('dataHolders'),
		voice('dataSubjects'),
		kind('academic')
	]
} as const satisfies Readonly<Record<string, readonly ChecklistItem[]>>;

export type ChecklistId = keyof typeof checklists;
export const checklistIds = Object.keys(checklists) as readonly ChecklistId[];

/** Every item once, by its id. */
export const checklistItems: ReadonlyMap<string, ChecklistItem> = new Map(
	Object.values(checklists)
		.flat()
		.map((item) => [item.id, item])
);
