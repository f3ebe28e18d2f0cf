import { degreeOf } from '../kernels/Csr.ts';
import { defineMeasure } from './measure.ts';

/**
 * How evenly its ties reach over the declared groups: 1 - sum over groups of (share of its ties there)²,
 * 0 when all go to one. Undefined without ties or groups. Own computation.
 */
export const participation = defineMeasure({
	id: 'participation',
	of: 'stakeholder',
	unit: 'score',
	weight: 'ignored',
	direction: 'ignored',
	source: { cite: 'Guimerà & Amaral 2005', doi: '10.1038/nature03288' },
	compute: ({ n, undirected, groups }) => {
		const values = new Float64Array(n).fill(NaN);
		if (!groups) return values;
		const ties = new Float64Array(groups.names.length);
		for (let v = 0; v < n; v++) {
			const near = undirected.targets.subarray(undirected.offsets[v]!, undirected.offsets[v + 1]!);
			for (const w of near) ties[groups.member[w]!]!++;
			let squares = 0;
			for (const w of near) {
				squares += ties[groups.member[w]!]! ** 2;
				ties[groups.member[w]!] = 0;
			}
			if (near.length > 0) values[v] = 1 - squares / degreeOf(undirected, v) ** 2;
		}
		return values;
	}
});
