import type { OfferedMeasure } from '#lib/analysis/offer.ts';

/** What the measures of stakeholders are about, in the order of the columns. */
export const measureGroupIds = ['partners', 'bridging', 'reach', 'standing', 'closeness', 'more'] as const;
export type MeasureGroupId = (typeof measureGroupIds)[number];

const groupOf: Readonly<Record<string, MeasureGroupId>> = {
	degree: 'partners',
	degreeNormalized: 'partners',
	weightedDegree: 'partners',
	inDegree: 'partners',
	outDegree: 'partners',
	inStrength: 'partners',
	outStrength: 'partners',
	betweenness: 'bridging',
	betweennessNormalized: 'bridging',
	articulation: 'bridging',
	cutOff: 'bridging',
	constraint: 'bridging',
	effectiveSize: 'bridging',
	efficiency: 'bridging',
	participation: 'bridging',
	ownEiIndex: 'bridging',
	closeness: 'reach',
	closenessOut: 'reach',
	harmonic: 'reach',
	harmonicNormalized: 'reach',
	reach2: 'reach',
	reach: 'reach',
	eigenvector: 'standing',
	katz: 'standing',
	bonacichPower: 'standing',
	pagerank: 'standing',
	hub: 'standing',
	authority: 'standing',
	coreness: 'closeness',
	clustering: 'closeness'
};

export interface MeasureGroup {
	readonly id: MeasureGroupId;
	readonly measures: readonly OfferedMeasure[];
}

/** Each measure in its group; one that no group claims yet stands under `more`. */
export function groupMeasures(measures: readonly OfferedMeasure[]): MeasureGroup[] {
	return measureGroupIds
		.map((id) => ({ id, measures: measures.filter((measure) => (groupOf[measure.id] ?? 'more') === id) }))
		.filter((group) => group.measures.length > 0);
}
