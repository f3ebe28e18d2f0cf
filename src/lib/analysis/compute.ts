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

/** Reads one figure after another off the values of a measure; `null` where it has no meaning. */
export type ReadFigure = (index: number) => number | boolean | null;

/**
 * A measure of stakeholders in the network's order, or of ties in that of `listTies`. All `null` where it
 * needs a direction there is not. Nothing is copied: a figure is boxed only where somebody keeps it.
 */
export function readFigures(
	measure: StakeholderMeasure | TieMeasure,
	network: Network,
	settings?: Settings
): ReadFigure {
	if (measure.direction === 'required' && !network.directed) return () => null;
	const values = measure.compute(network, settings);
	if (measure.unit === 'yesNo') return (index) => values[index] === 1;
	return (index) => {
		const value = values[index]!;
		return Number.isFinite(value) ? value : null;
	};
}

/** The same as a list; undefined where the measure has no meaning. */
export function computeFigures(
	measure: StakeholderMeasure | TieMeasure,
	network: Network,
	settings?: Settings
): Figure[] {
	const count = measure.of === 'tie' ? network.once(listTies).from.length : network.n;
	const read = readFigures(measure, network, settings);
	return Array.from({ length: count }, (_, index) => read(index) ?? undefined);
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
