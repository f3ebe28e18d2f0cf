import type { Highs, Model } from 'highs';
import type { Optimiser, Optimum, Programme, SoFar, SolveOptions } from './Optimiser.ts';

/** Nodes of the search tree that one solve may visit unless told otherwise. */
const MOST_NODES = 20_000;

/**
 * An optimiser over HiGHS (Huangfu & Hall 2018; branch and cut), which the caller has loaded. Single thread,
 * fixed seed, no gap allowed: a programme has the same answer wherever it is solved.
 */
export function createHighsOptimiser(highs: Highs): Optimiser {
	return {
		solve(asked, options = {}) {
			// HiGHS takes no empty model and passes over empty rows.
			const [empty, rows] = split(asked.rows, ({ of }) => of.length === 0);
			if (empty.some(({ low = 0, high = 0 }) => low > 0 || high < 0)) return { status: 'impossible' };
			const programme = { ...asked, rows };
			if (programme.columns === 0)
				return { status: 'optimal', values: new Float64Array(0), sum: 0, bound: 0 };
			const model = highs.createModel();
			try {
				model.options.set({
					output_flag: false,
					mip_rel_gap: 0,
					mip_abs_gap: 1e-6,
					mip_max_nodes: options.mostNodes ?? MOST_NODES
				});
				pass(highs, model, programme);
				return run(highs, model, options);
			} finally {
				model.dispose();
			}
		}
	};
}

function split<T>(list: readonly T[], test: (item: T) => boolean): [T[], T[]] {
	return [list.filter(test), list.filter((item) => !test(item))];
}

function pass(highs: Highs, model: Model, { columns, choices, gains, rows }: Programme): void {
	const { integer, continuous } = highs.constants.variableType;
	const starts = [0];
	for (const { of } of rows) starts.push(starts.at(-1)! + of.length);
	model.passModel({
		numCols: columns,
		numRows: rows.length,
		sense: highs.constants.objectiveSense.maximize,
		colCost: gains,
		colLower: new Float64Array(columns),
		colUpper: new Float64Array(columns).fill(1),
		rowLower: rows.map(({ low }) => low ?? -highs.infinity),
		rowUpper: rows.map(({ high }) => high ?? highs.infinity),
		matrix: {
			format: 'csr',
			numRows: rows.length,
			numCols: columns,
			starts,
			indices: rows.flatMap(({ of }) => of),
			values: rows.flatMap(({ of, times }) => times ?? of.map(() => 1))
		},
		integrality: Array.from({ length: columns }, (_, column) => (column < choices ? integer : continuous))
	});
}

function run(highs: Highs, model: Model, { progress }: SolveOptions): Optimum {
	const { callbackType, modelStatus: status } = highs.constants;
	const ended: { error?: unknown } = {};
	let bound = Infinity;
	const hear = (data: { readonly mip_primal_bound?: number; readonly mip_dual_bound?: number }) => {
		if (data.mip_dual_bound !== undefined) bound = Math.min(bound, data.mip_dual_bound);
		const sum = data.mip_primal_bound;
		const soFar: SoFar = { sum: sum !== undefined && Number.isFinite(sum) ? sum : undefined, bound };
		progress?.(soFar);
	};
	const { modelStatus } = model.run({
		[callbackType.mipInterrupt](event) {
			// Nothing may be thrown through the compiled code: the search is ended and the reason kept.
			try {
				hear(event.data);
			} catch (error) {
				ended.error = error;
				event.interrupt();
			}
		}
	});
	if ('error' in ended) throw ended.error;
	if (modelStatus === status.infeasible) return { status: 'impossible' };
	const values = Float64Array.from(model.getSolution().colValue);
	if (modelStatus === status.optimal) {
		const sum = model.getObjectiveValue();
		return { status: 'optimal', values, sum, bound: sum };
	}
	const info = model.info.get('mip_dual_bound');
	const proven = typeof info === 'number' ? info : bound;
	if (model.info.get('primal_solution_status') !== 2) return { status: 'unknown', bound: proven };
	return { status: 'best', values, sum: model.getObjectiveValue(), bound: proven };
}
