import { defineMeasure } from './measure.ts';

/**
 * (external - internal) / (external + internal) of its own ties, by its declared group: +1 all go beyond its
 * group, -1 all stay inside. Undefined without ties or groups. Own computation.
 */
export const ownEiIndex = defineMeasure({
	id: 'ownEiIndex',
	of: 'stakeholder',
	unit: 'score',
	weight: 'strength',
	direction: 'ignored',
	source: { cite: 'Krackhardt & Stern 1988; Everett & Borgatti 2012', doi: '10.1016/j.socnet.2012.02.002' },
	compute: ({ n, undirected, groups, weighted }) => {
		const values = new Float64Array(n).fill(NaN);
		if (!groups) return values;
		const { offsets, targets, strengths } = undirected;
		for (let v = 0; v < n; v++) {
			let all = 0;
			let inside = 0;
			for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
				const amount = weighted ? strengths[j]! : 1;
				all += amount;
				if (groups.member[targets[j]!] === groups.member[v]) inside += amount;
			}
			if (all > 0) values[v] = (all - 2 * inside) / all;
		}
		return values;
	}
});
