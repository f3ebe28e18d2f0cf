import type { Id } from '#lib/base/ids.ts';
import type { Indicator, Reading, Service, Value } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** What a chain from a value to a reading may lack. */
export const holes = ['indicator', 'principle', 'value', 'owner', 'baseline', 'target', 'reading'] as const;
export type Hole = (typeof holes)[number];

/** An indicator with what was read of it and what it lacks. */
export interface Link {
	readonly indicator: Indicator;
	/** Oldest first. */
	readonly readings: readonly Reading[];
	readonly holes: readonly Hole[];
}

/** A value with its indicators and the projects that serve it. */
export interface Strand {
	readonly value: Value;
	readonly links: readonly Link[];
	readonly services: readonly Service[];
	readonly holes: readonly Hole[];
}

export interface Chain {
	readonly strands: readonly Strand[];
	readonly links: readonly Link[];
}

/**
 * The chain value > principle > indicator > target > reading, with its holes. What is not to be measured, or
 * is recorded for context only, lacks no figure: stories are its evidence. O(records of the chain).
 */
export function followChain(map: StakeholderMap, projects: ReadonlySet<Id> | undefined): Chain {
	const readings = new Map<Id, Reading[]>();
	for (const reading of map.readings.values())
		readings.set(reading.indicator, [...(readings.get(reading.indicator) ?? []), reading]);
	const links = [...map.indicators.values()]
		.filter(({ project }) => !projects || (project !== undefined && projects.has(project)))
		.map((indicator): Link => {
			const read = (readings.get(indicator.id) ?? []).sort((a, b) =>
				a.at < b.at ? -1 : a.at > b.at ? 1 : 0
			);
			return { indicator, readings: read, holes: holesOf(indicator, read) };
		});
	const strands = [...map.values.values()].map((value): Strand => {
		const own = links.filter(({ indicator }) => indicator.value === value.id);
		return {
			value,
			links: own,
			services: [...map.services.values()].filter((service) => service.value === value.id),
			holes: [
				...(value.principle === undefined ? (['principle'] as const) : []),
				...(own.length === 0 ? (['indicator'] as const) : [])
			]
		};
	});
	return { strands, links };
}

function holesOf(indicator: Indicator, readings: readonly Reading[]): Hole[] {
	const lacks: Hole[] = [];
	if (indicator.value === undefined) lacks.push('value');
	if (indicator.owner === undefined) lacks.push('owner');
	const told = indicator.notToBeMeasured === true;
	const steered = !told && indicator.direction !== 'context';
	if (steered && indicator.baseline === undefined) lacks.push('baseline');
	if (steered && indicator.target === undefined) lacks.push('target');
	if (readings.length === 0) lacks.push('reading');
	return lacks;
}

/** How far a figure is on its way from baseline to target, 0 to 1; undefined where one of them is lacking. */
export function progressOf({ indicator, readings }: Link): number | undefined {
	const last = readings.filter(({ amount }) => amount !== undefined).at(-1)?.amount;
	const { baseline, target } = indicator;
	if (last === undefined || baseline === undefined || target === undefined || target === baseline)
		return undefined;
	return (last - baseline) / (target - baseline);
}
