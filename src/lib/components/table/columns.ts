import type { Analysis } from '#lib/analysis/analyse.ts';
import type { Unit } from '#lib/analysis/measures/measure.ts';
import type { OfferedMeasure } from '#lib/analysis/offer.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { nameIn } from '../naming.ts';
import { isJudgment, judgmentsOf, qualitiesOf, type Judgment } from './judgments.ts';
import { groupMeasures } from './measureGroups.ts';
import { isPlaced, type Placed } from './standings.ts';

export type Figures = Analysis['stakeholders'];

/** What stands in a cell: words, a figure, judgments, a place, or null where nothing is known or has no meaning. */
export type Cell = string | number | boolean | Judgment | Placed | null;

export interface Column {
	readonly id: string;
	/** Its word, as a person says it. */
	readonly label: string;
	/** What it answers. */
	readonly question?: string;
	readonly align: 'start' | 'end';
	readonly unit?: Unit;
	/** What an empty cell of it means. */
	readonly blank: string;
	cellOf(stakeholder: Stakeholder): Cell;
}

export interface ColumnGroup {
	readonly id: string;
	readonly label: string;
	readonly columns: readonly Column[];
}

/** The columns of a map in groups: every measure offered, the judgments the map holds, and what each stakeholder is. */
export function columnGroups(
	map: StakeholderMap,
	measures: readonly OfferedMeasure[],
	figures: Figures | undefined,
	translator: Translator
): ColumnGroup[] {
	return [
		...measured(measures, figures, translator),
		...judged(map, translator),
		describing(map, translator)
	];
}

function describing(map: StakeholderMap, translator: Translator): ColumnGroup {
	const { t } = translator;
	const place = (id: string | undefined) => (id === undefined ? undefined : map.jurisdictions.get(id));
	const blank = t('ui.table.unknown');
	return {
		id: 'what',
		label: t('ui.table.group.what'),
		columns: [
			{
				id: 'kind',
				label: t('ui.table.kind'),
				align: 'start',
				blank,
				cellOf: ({ kind }) => t(`kind.${kind}`)
			},
			{
				id: 'place',
				label: t('ui.table.place'),
				align: 'start',
				blank,
				cellOf({ home }) {
					const jurisdiction = place(home);
					return jurisdiction ? nameIn(translator, jurisdiction) : null;
				}
			}
		]
	};
}

function measured(
	measures: readonly OfferedMeasure[],
	figures: Figures | undefined,
	{ t, say }: Translator
): ColumnGroup[] {
	return groupMeasures(measures).map((group) => ({
		id: group.id,
		label: t(`ui.table.group.${group.id}`),
		columns: group.measures.map(({ id, unit }) => ({
			id,
			label: say({ key: `measure.${id}.label` }),
			question: say({ key: `measure.${id}.question` }),
			align: 'end',
			unit,
			blank: figures ? t('ui.table.undefined') : t('ui.table.pending'),
			cellOf: (stakeholder) => figures?.[stakeholder.id]?.[id] ?? null
		}))
	}));
}

function judged(map: StakeholderMap, { t }: Translator): ColumnGroup[] {
	const judgments = judgmentsOf(map);
	const columns = qualitiesOf(map).map((quality): Column => ({
		id: `judged.${quality}`,
		label: t(`ui.table.quality.${quality}`),
		question: t('ui.table.judged'),
		align: 'end',
		blank: t('ui.table.notJudged'),
		cellOf: ({ id }) => judgments.get(id)?.get(quality) ?? null
	}));
	return columns.length > 0 ? [{ id: 'judgments', label: t('ui.table.group.judgments'), columns }] : [];
}

/** A cell in words and figures of the language, without its marks; empty where nothing is known. */
export function cellText(cell: Cell, unit: Unit | undefined, { t, number, percent }: Translator): string {
	if (cell === null) return '';
	if (isPlaced(cell)) return number(cell.standing.rank);
	if (isJudgment(cell)) return number(cell.median, 1);
	if (typeof cell === 'boolean') return cell ? t('ui.table.yes') : t('ui.table.no');
	if (typeof cell === 'string') return cell;
	return unit === 'share' ? percent(cell, 1) : number(cell, digitsOf(cell));
}

/** Enough digits to tell two figures apart, and no more. */
function digitsOf(value: number): number {
	return Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 ? 2 : 4;
}
