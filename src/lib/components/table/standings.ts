import type { RankCertainty, RankStanding } from '#lib/analysis/certainty/rankCertainty.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { Cell, ColumnGroup } from './columns.ts';

/** The place of one stakeholder in an order, and how sure it is. */
export interface Placed {
	readonly standing: RankStanding;
	/** How many are ranked. */
	readonly ranked: number;
}

export function isPlaced(cell: Cell): cell is Placed {
	return cell !== null && typeof cell === 'object' && 'standing' in cell;
}

/**
 * The column that says how sure the order by a measure is: undefined while it is worked out, `null` where too
 * few can be ranked.
 */
export function sureColumn(
	measure: string,
	certainty: RankCertainty | null | undefined,
	isWorking: boolean,
	{ t, say }: Translator
): ColumnGroup {
	const label = say({ key: `measure.${measure}.label` });
	const blank =
		certainty === undefined
			? t(isWorking ? 'ui.table.pending' : 'sure.stopped')
			: t(certainty ? 'sure.notRanked' : 'sure.few');
	return {
		id: 'sure',
		label: t('sure.title'),
		columns: [
			{
				id: 'sure',
				label: t('sure.by', { measure: label }),
				question: t('sure.question'),
				align: 'start',
				blank,
				cellOf: ({ id }: { id: Id }): Cell => {
					const standing = certainty?.stakeholders.get(id);
					return certainty && standing ? { standing, ranked: certainty.ranked } : null;
				}
			}
		]
	};
}
