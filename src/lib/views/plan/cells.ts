import type { Id } from '#lib/base/ids.ts';
import { nameOf } from '#lib/analysis/answers/names.ts';
import { isWithRightsHolder } from '#lib/analysis/plan/orderActions.ts';
import { isOverdue, lacksOf } from '#lib/analysis/plan/progress.ts';
import { foreignLanguage, readAction } from '#lib/analysis/plan/readAction.ts';
import type { MessageKey } from '#lib/i18n/catalogue.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { PartialDate } from '#lib/model/dates.ts';
import { pathOf } from '#lib/model/jurisdictions.ts';
import type { Action } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { WrittenLanguage } from '#lib/model/words.ts';
import { isGuarded } from './guarded.ts';
import type { PlanColumn } from './planReport.ts';

/** One paragraph of a cell. `flag`: something is lacking, or late. */
export interface PlanText {
	readonly text: string;
	readonly style?: 'strong' | 'muted' | 'flag';
	/** Its language, where it is not the reader's. */
	readonly lang?: WrittenLanguage;
}

export type PlanCells = Readonly<Record<PlanColumn, readonly PlanText[]>>;

export interface CellOptions {
	readonly number: number;
	readonly at: PartialDate;
	/** Tells findings that name what is fragile; without it only that there is one. */
	readonly withGuarded: boolean;
}

/** Stakeholders of one action told with kind and place; of more only the names are told. */
const MOST_IN_FULL = 3;

/** The cells of one action. */
export function cellsOf(
	map: StakeholderMap,
	action: Action,
	translator: Translator,
	options: CellOptions
): PlanCells {
	const { t, day, number } = translator;
	const lacks = new Set(lacksOf(action));
	const lang = foreignLanguage(action, translator.language);
	const plain = (text: string | undefined): PlanText[] => (text === undefined ? [] : [{ text }]);
	const own = (text: string | undefined): PlanText[] =>
		plain(text).map((one) => (lang ? { ...one, lang } : one));
	const { what, isAsWritten } = readAction(action, translator.say);
	return {
		no: [{ text: number(options.number), style: 'strong' }],
		stakeholder: stakeholderCell(map, action, translator),
		why: whyCell(action, translator, options),
		engagement: engagementCell(map, action, translator),
		promise: own(action.promise),
		action: isTold(action, options) ? (isAsWritten ? own : plain)(what) : plain(t('plan.guarded.what')),
		firstStep: [
			...own(action.firstStep),
			...(action.through === undefined
				? []
				: [{ text: t('plan.through', { name: nameIn(map, action.through, translator) }) }])
		],
		owner: lacks.has('owner') ? [{ text: t('plan.lacks.owner'), style: 'flag' }] : plain(action.owner),
		due: lacks.has('due')
			? [{ text: t('plan.lacks.due'), style: 'flag' }]
			: [
					...plain(action.due === undefined ? undefined : day(action.due)),
					...(isOverdue(action, options.at) ? [{ text: t('plan.overdue'), style: 'flag' as const }] : [])
				],
		success: own(action.signOfSuccess),
		status: [
			{ text: t(`actionStatus.${action.status}`), style: 'strong' },
			...(action.statusSince === undefined || action.status === 'open'
				? []
				: [{ text: day(action.statusSince), style: 'muted' as const }])
		]
	};
}

function stakeholderCell(map: StakeholderMap, action: Action, translator: Translator): PlanText[] {
	const people = action.with ?? [];
	const names = people.map((id) => nameIn(map, id, translator));
	if (people.length > MOST_IN_FULL) return [{ text: translator.list(names), style: 'strong' }];
	return people.flatMap((id, index) => {
		const stakeholder = map.stakeholders.get(id);
		const place = pathOf(map, stakeholder?.home).at(-1);
		const placeName = (translator.language === 'fr' ? place?.nameFr : undefined) ?? place?.name;
		const about = [
			...(stakeholder ? [translator.t(`kind.${stakeholder.kind}` as MessageKey)] : []),
			...(placeName === undefined ? [] : [placeName])
		];
		return [
			{ text: names[index] as string, style: 'strong' as const },
			{ text: about.join(', '), style: 'muted' as const }
		];
	});
}

function whyCell(action: Action, { t, say }: Translator, { withGuarded }: CellOptions): PlanText[] {
	const { finding } = action;
	if (!finding) return [];
	if (!withGuarded && isGuarded(action)) return [{ text: t('plan.guarded.why'), style: 'muted' }];
	const { title, reason } = readAction(action, say);
	const text = title ?? reason;
	return [
		...(text === undefined ? [] : [{ text }]),
		...(finding.certainty
			? [{ text: t(`answer.certainty.${finding.certainty}`), style: 'strong' as const }]
			: [])
	];
}

/** Whether what was written down under a guarded finding may be told: its title stands in for an action nobody worded. */
function isTold(action: Action, { withGuarded }: CellOptions): boolean {
	if (withGuarded || !isGuarded(action)) return true;
	// A long title is cut to one line.
	const start = action.what.endsWith('…') ? action.what.slice(0, -1) : undefined;
	const { title } = action.finding ?? {};
	return action.what !== title && (start === undefined || !title?.startsWith(start));
}

/** "consult → involve"; a rights holder decides itself how it takes part. */
function engagementCell(map: StakeholderMap, action: Action, translator: Translator): PlanText[] {
	const { t } = translator;
	const { engagementNow: now, engagementWanted: wanted } = action;
	if (now === undefined && wanted === undefined)
		return isWithRightsHolder(map, action) ? [{ text: t('plan.asTheyDecide') }] : [];
	const word = (level: typeof now) => t(level ? `engagement.${level}` : 'plan.unknown');
	return [{ text: t('plan.nowWanted', { now: word(now), wanted: word(wanted) }) }];
}

function nameIn(map: StakeholderMap, id: Id, { say }: Translator): string {
	const name = nameOf(map, id);
	return typeof name === 'string' ? name : say(name);
}
