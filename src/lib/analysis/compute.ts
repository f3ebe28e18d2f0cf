import { UsageError } from '#lib/base/errors.ts';
import type { Network } from './kernels/Network.ts';
import { measures } from './measures/index.ts';
import type {
	Measure,
	NetworkMeasure,
	Settings,
	StakeholderMeasure,
	TieMeasure
} from './measures/measure.ts';
import { listTies } from './kernels/subnetwork.ts';

/** A figure of a stakeholder; undefined where the measure has no meaning for it. */
export type Figure = number | boolean | undefined;

const byId: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.id, measure]));

/** The measure of an id; a `UsageError` (`measure.unknown`) when there is none. */
export function findMeasure(id: string): Measure {
	const measure = byId.get(id);
	if (!measure) throw new UsageError('measure.unknown', { id });
	return measure;
}

/**
 * A measure of stakeholders in the network's order, or of ties in that of `listTies`. All undefined where it
 * needs a direction there is not.
 */
export function computeFigures(
	measure: StakeholderMeasure | TieMeasure,
	network: Network,
	settings?: Settings
): Figure[] {
	const count = measure.of === 'tie' ? network.once(listTies).from.length : network.n;
	const figures = new Array<Figure>(count).fill(undefined);
	if (measure.direction === 'required' && !network.directed) return figures;
	const values = measure.compute(network, settings);
	const yesNo = measure.unit === 'yesNo';
	for (let i = 0; i < count; i++) {
		const value = values[i]!;
		figures[i] = yesNo ? value === 1 : Number.isFinite(value) ? value : undefined;
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
