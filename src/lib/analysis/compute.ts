import { UsageError } from '#lib/base/errors.ts';
import type { Network } from './kernels/Network.ts';
import { measures } from './measures/index.ts';
import type { Measure, NetworkMeasure, StakeholderMeasure } from './measures/measure.ts';

/** A figure of a stakeholder; undefined where the measure has no meaning for it. */
export type Figure = number | boolean | undefined;

const byId: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.id, measure]));

/** The measure of an id; a `UsageError` (`measure.unknown`) when there is none. */
export function findMeasure(id: string): Measure {
	const measure = byId.get(id);
	if (!measure) throw new UsageError('measure.unknown', { id });
	return measure;
}

/** A stakeholder measure in the network's order. All undefined where it needs a direction there is not. */
export function computeFigures(measure: StakeholderMeasure, network: Network): Figure[] {
	if (measure.direction === 'required' && !network.directed) return network.ids.map(() => undefined);
	const values = measure.compute(network);
	const yesNo = measure.unit === 'yesNo';
	const figures = new Array<Figure>(network.n);
	for (let v = 0; v < figures.length; v++) {
		const value = values[v]!;
		figures[v] = yesNo ? value === 1 : Number.isFinite(value) ? value : undefined;
	}
	return figures;
}

/** A measure of the network or of its declared groups. */
export function computeFigure(measure: NetworkMeasure, network: Network): number | undefined {
	if (measure.direction === 'required' && !network.directed) return undefined;
	const value = measure.compute(network);
	return Number.isFinite(value) ? value : undefined;
}

/** Any stakeholder measure by its id, as id → figure. `UsageError` for an id that is not one. */
export function computeMeasure(id: string, network: Network): ReadonlyMap<string, Figure> {
	const measure = findMeasure(id);
	if (measure.of !== 'stakeholder') throw new UsageError('measure.notOfStakeholders', { id });
	const figures = computeFigures(measure, network);
	return new Map(network.ids.map((node, v) => [node, figures[v]]));
}
