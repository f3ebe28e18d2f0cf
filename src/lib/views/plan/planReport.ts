import type { Id } from '#lib/base/ids.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { Answer } from '#lib/analysis/answers/answer.ts';
import { commonCaveats, indigenousRecordCaveat } from '#lib/analysis/answers/caveats.ts';
import { indexNeighbours } from '#lib/analysis/answers/neighbours.ts';
import { isWithRightsHolder, orderActions } from '#lib/analysis/plan/orderActions.ts';
import { progressOf } from '#lib/analysis/plan/progress.ts';
import type { PartialDate } from '#lib/model/dates.ts';
import type { Action } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { cellsOf, type PlanCells } from './cells.ts';

/** The eleven columns of a plan, in reading order. */
export const planColumns = [
	'no',
	'stakeholder',
	'why',
	'engagement',
	'promise',
	'action',
	'firstStep',
	'owner',
	'due',
	'success',
	'status'
] as const;
export type PlanColumn = (typeof planColumns)[number];

/** What a plan tells in its head of what was asked: who could lead, and in which form. */
export const planAnswers = ['lead', 'form'] as const;

export interface PlanRow {
	readonly id: Id;
	readonly number: number;
	readonly isRightsHolder: boolean;
	readonly action: Action;
	readonly cells: PlanCells;
}

/** A plan in the words of one language, ready to be set as a document, a table or a page. */
export interface PlanReport {
	readonly language: string;
	/** What it is, of which day, and whose where it is of one owner alone. */
	readonly kind: string;
	/** The question of the map. */
	readonly title: string;
	/** What a reader must know first: an invented region, what is illustrative. */
	readonly notices: readonly string[];
	/** Label and text: what was answered about lead and form, where to find the plan. */
	readonly heads: readonly { readonly label: string; readonly text: string }[];
	readonly columns: readonly { readonly id: PlanColumn; readonly label: string }[];
	readonly rows: readonly PlanRow[];
	/** Names of its parts where they stand apart, as in a workbook. */
	readonly sheets: { readonly plan: string; readonly about: string };
	/** How many are done, open, overdue, without an owner or a date. */
	readonly summary: string;
	/** How the plan came about and how it is to be read. */
	readonly method: { readonly title: string; readonly notes: readonly string[] };
	readonly caveats: { readonly title: string; readonly notes: readonly string[] };
}

export interface PlanOptions {
	/** The day of the plan, `2026-06-18`. */
	readonly at: PartialDate;
	/** Ids of the questions that there are, whose names may be told. */
	readonly questions: readonly string[];
	/** Only the rows of this owner. */
	readonly owner?: string | undefined;
	/** Answers to be told in the head, such as who should lead; those without an answer are left out. */
	readonly answers?: readonly Answer[];
	/** Where the plan can be opened again. */
	readonly link?: string | undefined;
	/** Tells the findings that name what is fragile too; somebody confirmed that they may leave the map. */
	readonly withGuarded?: boolean;
}

/**
 * The plan of a map in words: rights holders first, under their own protocol. The map is the view of its
 * readers already. O(actions + ties).
 */
export function toPlanReport(map: StakeholderMap, translator: Translator, options: PlanOptions): PlanReport {
	const { t, say, day } = translator;
	const { at, owner, answers = [], link, withGuarded = false } = options;
	const { header } = map;
	const actions = orderActions(map, owner);
	const inLanguage = (english: string | undefined, french: string | undefined) =>
		(translator.language === 'fr' ? french : undefined) ?? english;
	const title = inLanguage(header.title, header.titleFr) as string;
	const notice = inLanguage(header.notice, header.noticeFr);
	return {
		language: translator.language,
		kind: owner === undefined ? t('plan.kind', { day: day(at) }) : t('plan.kindOf', { day: day(at), owner }),
		title,
		notices: notice ? [notice] : header.fictional ? [t('answer.caveat.fictional')] : [],
		heads: [
			...answers
				.filter(({ unavailable }) => !unavailable)
				.map(({ question, summary }) => ({
					label: say({ key: `question.${question}.ask` }),
					text: say(summary)
				})),
			...(link === undefined ? [] : [{ label: t('plan.link'), text: link }])
		],
		columns: planColumns.map((id) => ({ id, label: t(`plan.column.${id}`) })),
		rows: actions.map((action, index) => ({
			id: action.id,
			number: index + 1,
			isRightsHolder: isWithRightsHolder(map, action),
			action,
			cells: cellsOf(map, action, translator, { number: index + 1, at, withGuarded })
		})),
		sheets: { plan: t('plan.sheet.plan'), about: t('plan.sheet.about') },
		summary: summaryOf(actions, at, translator),
		method: { title: t('plan.method.title'), notes: methodNotes(map, actions, translator, options) },
		caveats: {
			title: t('answer.heading.caveats'),
			notes: [...commonCaveats(map, indexNeighbours(map)), ...indigenousRecordCaveat(map)].map(say)
		}
	};
}

function summaryOf(actions: readonly Action[], at: PartialDate, { t, list }: Translator): string {
	const { all, open, started, done, dropped, overdue, lacking } = progressOf(actions, at);
	if (all === 0) return t('plan.summary.none');
	const states = Object.entries({ open, started, done, dropped }).filter(([, count]) => count > 0);
	const parts = states.map(([state, count]) =>
		t(`plan.summary.${state as 'open' | 'started' | 'done' | 'dropped'}`, { count })
	);
	return [
		t('plan.summary.all', { count: all, states: list(parts) }),
		...(overdue > 0 ? [t('plan.summary.overdue', { count: overdue })] : []),
		...(lacking > 0 ? [t('plan.summary.lacking', { count: lacking })] : [])
	].join(' ');
}

/** Where the rows come from, what the certainty words mean, what rights holders are owed. */
function methodNotes(
	map: StakeholderMap,
	actions: readonly Action[],
	translator: Translator,
	{ questions: known }: PlanOptions
): string[] {
	const { t, list } = translator;
	const asked = new Set(actions.flatMap(({ finding }) => (finding ? [finding.question] : [])));
	const questions = known
		.filter((id) => asked.has(id))
		.map((id) => t('plan.quoted', { text: translator.say({ key: `question.${id}.ask` }) }));
	return [
		t('plan.method.map', {
			stakeholders: t('record.stakeholder', { count: map.stakeholders.size }),
			ties: t('record.tie', { count: map.ties.size }),
			projects: t('record.project', { count: map.projects.size })
		}),
		...(questions.length > 0 ? [t('plan.method.questions', { questions: list(questions) })] : []),
		t('plan.method.certainty'),
		t('plan.method.rightsHolders')
	];
}
