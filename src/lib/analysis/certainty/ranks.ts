import type { Id } from '#lib/base/ids.ts';
import { computeFigures } from '../compute.ts';
import type { Network } from '../kernels/Network.ts';
import type { StakeholderMeasure } from '../measures/measure.ts';

/** Rank of each: 1 more than the number of those ahead; whoever has no figure has no rank. */
export type Ranks = ReadonlyMap<Id, number>;

/**
 * The ranking that a measure gives of those who may be ranked: the highest figure first, or the lowest where
 * the measure says so. Figures that differ by rounding only are equal.
 */
export function rankBy(measure: StakeholderMeasure, network: Network, ranked: (id: Id) => boolean): Ranks {
	const sign = measure.lowestFirst ? 1 : -1;
	const figures = computeFigures(measure, network);
	const rows = network.ids.flatMap((id, v) => {
		const figure = figures[v];
		return typeof figure === 'number' && ranked(id) ? [{ id, key: sign * figure }] : [];
	});
	rows.sort((a, b) => a.key - b.key);
	const ranks = new Map<Id, number>();
	let rank = 1;
	rows.forEach(({ id, key }, i) => {
		const before = rows[i - 1]?.key ?? -Infinity;
		if (key - before > 1e-12 * Math.abs(key)) rank = i + 1;
		ranks.set(id, rank);
	});
	return ranks;
}

/** The ranks of some, counted among themselves alone. */
export function rankAmong(ranks: Ranks, some: { has(id: Id): boolean }): Ranks {
	const rows = [...ranks].filter(([id]) => some.has(id)).sort((a, b) => a[1] - b[1]);
	const own = new Map<Id, number>();
	let rank = 1;
	rows.forEach(([id, whole], i) => {
		if (whole !== rows[i - 1]?.[1]) rank = i + 1;
		own.set(id, rank);
	});
	return own;
}

/** Those ranked up to a place. */
export function topOf(ranks: Ranks, count: number): Id[] {
	return [...ranks].filter(([, rank]) => rank <= count).map(([id]) => id);
}

/** Correlation of the ranks of those that have both (Spearman); undefined where either does not vary. */
export function correlateRanks(a: Ranks, b: Ranks): number | undefined {
	const pairs = [...a].flatMap(([id, rank]): [number, number][] => (b.has(id) ? [[rank, b.get(id)!]] : []));
	const mean = (pick: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length;
	const [x, y] = [mean(0), mean(1)];
	let xy = 0;
	let xx = 0;
	let yy = 0;
	for (const [p, q] of pairs) {
		xy += (p - x) * (q - y);
		xx += (p - x) ** 2;
		yy += (q - y) ** 2;
	}
	return xx * yy > 0 ? xy / Math.sqrt(xx * yy) : undefined;
}
