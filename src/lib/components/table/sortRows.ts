import type { Translator } from '#lib/i18n/translator.ts';
import type { Cell } from './columns.ts';
import { isJudgment } from './judgments.ts';
import { isPlaced } from './standings.ts';

export interface Order {
	/** Id of a column, or `name`. */
	readonly by: string;
	readonly descending: boolean;
}

/**
 * Rows in order of a cell each; equal ones keep their order, and those of which nothing is known come last
 * whichever way round: unknown is not little.
 */
export function sortRows<R>(
	rows: readonly R[],
	cellOf: (row: R) => Cell,
	descending: boolean,
	{ compare }: Pick<Translator, 'compare'>
): R[] {
	const keyed = rows.map((row) => ({ row, key: keyOf(cellOf(row)) }));
	const sign = descending ? -1 : 1;
	keyed.sort((a, b) => {
		if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
		if (typeof a.key === 'string' && typeof b.key === 'string') return sign * compare(a.key, b.key);
		return sign * (Number(a.key) - Number(b.key));
	});
	return keyed.map(({ row }) => row);
}

function keyOf(cell: Cell): string | number | null {
	if (isPlaced(cell)) return cell.standing.certainty.share ?? 0;
	if (isJudgment(cell)) return cell.median;
	return typeof cell === 'boolean' ? Number(cell) : cell;
}
