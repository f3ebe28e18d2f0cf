import { questions } from './answers/index.ts';
import type { Parameter } from './answers/parameters.ts';
import { measures } from './measures/index.ts';
import type { Measure, StakeholderMeasure } from './measures/measure.ts';

/**
 * What can be asked and measured, without the code that does it. A page is given this with its data and
 * leaves the computing, and so the weight of it, to its worker.
 */
export interface Offer {
	/** Ids of questions, in reading order. */
	readonly questions: readonly string[];
	/** What can be set about each question. */
	readonly parameters: Readonly<Record<string, readonly Parameter[]>>;
	/** The measures of stakeholders, in the registry's order. */
	readonly measures: readonly OfferedMeasure[];
	/** The measures of the whole network and of its declared groups, likewise. */
	readonly wholes: readonly OfferedMeasure[];
	/** The measures of ties, likewise. */
	readonly ties: readonly OfferedMeasure[];
}

export interface OfferedMeasure extends Pick<
	StakeholderMeasure,
	'id' | 'unit' | 'weight' | 'direction' | 'source'
> {
	/** In a ranking the lowest figure comes first. */
	readonly lowestFirst?: true;
}

/** Everything that the registries hold. */
export const offer: Offer = {
	questions: questions.map(({ id }) => id),
	parameters: Object.fromEntries(questions.map(({ id, parameters }) => [id, parameters])),
	measures: offerOf('stakeholder'),
	wholes: offerOf('network', 'groups'),
	ties: offerOf('tie')
};

function offerOf(...of: readonly Measure['of'][]): OfferedMeasure[] {
	return measures
		.filter((measure) => of.includes(measure.of))
		.map(({ id, unit, weight, direction, source, ...measure }) => ({
			id,
			unit,
			weight,
			direction,
			source,
			...('lowestFirst' in measure && measure.lowestFirst ? { lowestFirst: true } : {})
		}));
}
