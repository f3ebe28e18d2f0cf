/**
 * One small network on which every measure is worked by hand; the sentences that do it are
 * `explained.measure.<id>.example`. A test holds these figures to what the measures compute.
 */

/** Arcs with their strengths: a triangle with a tail. */
export const exampleArcs = [
	['A', 'B', 2],
	['B', 'A', 1],
	['A', 'C', 1],
	['B', 'C', 1],
	['C', 'D', 2],
	['E', 'D', 1]
] as const;

/** A and B form one group, the others another. */
export const exampleGroupOf = (id: string): string => (id === 'A' || id === 'B' ? 'north' : 'south');

/** What a measure says of the example. */
export interface Example {
	/** The stakeholder, or both ends of the tie, that the sentence speaks of; the network where there is none. */
	readonly of?: string;
	/** Its figure. */
	readonly is: number | boolean;
	/** The arcs are followed; else each tied pair counts once. */
	readonly directed?: true;
}

export const examples: Readonly<Record<string, Example>> = {
	degree: { of: 'C', is: 3 },
	degreeNormalized: { of: 'C', is: 3 / 4 },
	weightedDegree: { of: 'A', is: 4 },
	inDegree: { of: 'C', is: 2, directed: true },
	outDegree: { of: 'A', is: 2, directed: true },
	inStrength: { of: 'D', is: 3, directed: true },
	outStrength: { of: 'A', is: 3, directed: true },
	betweenness: { of: 'C', is: 4 },
	betweennessNormalized: { of: 'C', is: 4 / 6 },
	closeness: { of: 'C', is: 4 / 5 },
	closenessOut: { of: 'A', is: 9 / 16, directed: true },
	harmonic: { of: 'C', is: 3.5 },
	harmonicNormalized: { of: 'C', is: 3.5 / 4 },
	reach2: { of: 'A', is: 3 / 4 },
	reach: { of: 'A', is: 1 },
	eigenvector: { of: 'C', is: 1 },
	// These three solve equations; the figures are numpy's and networkx's.
	katz: { of: 'E', is: 1.4153303 },
	bonacichPower: { of: 'C', is: 1.3835909 },
	pagerank: { of: 'C', is: 0.283403 },
	hub: { of: 'A', is: 1, directed: true },
	authority: { of: 'C', is: 1, directed: true },
	coreness: { of: 'A', is: 2 },
	clustering: { of: 'C', is: 1 / 3 },
	constraint: { of: 'D', is: 1 / 2 },
	constraintWeighted: { of: 'D', is: 5 / 9 },
	hierarchy: { of: 'D', is: 0 },
	hierarchyWeighted: { of: 'D', is: (1.6 * Math.log(1.6) + 0.4 * Math.log(0.4)) / (2 * Math.log(2)) },
	effectiveSize: { of: 'C', is: 3 - 2 / 3 },
	effectiveSizeWeighted: { of: 'D', is: 2 },
	efficiency: { of: 'C', is: (3 - 2 / 3) / 3 },
	efficiencyWeighted: { of: 'C', is: 2.5 / 3 },
	articulation: { of: 'C', is: true },
	cutOff: { of: 'C', is: 2 },
	participation: { of: 'A', is: 1 / 2 },
	ownEiIndex: { of: 'C', is: 1 / 3 },
	tieBetweenness: { of: 'C–D', is: 6 },
	tieBetweennessNormalized: { of: 'C–D', is: 6 / 10 },
	bridge: { of: 'C–D', is: true },
	bridgeCutOff: { of: 'C–D', is: 2 },
	density: { is: 1 / 2 },
	components: { is: 1 },
	strongComponents: { is: 4, directed: true },
	diameter: { is: 3 },
	averagePathLength: { is: 17 / 10 },
	globalEfficiency: { is: (5 + 3 / 2 + 2 / 3) / 10 },
	localEfficiency: { is: (2 + 1 / 3) / 5 },
	transitivity: { is: 3 / 6 },
	averageClustering: { is: (2 + 1 / 3) / 5 },
	smallWorld: { is: 0.5 / (2 / 5) / (1.7 / (Math.log(5) / Math.log(2))) },
	reciprocity: { is: 2 / 6, directed: true },
	assortativity: { is: -1 / 9 },
	degreeCentralization: { is: 5 / 12 },
	inDegreeCentralization: { is: 4 / 16, directed: true },
	outDegreeCentralization: { is: 4 / 16, directed: true },
	betweennessCentralization: { is: 13 / 24 },
	directedBetweennessCentralization: { is: 8 / 48, directed: true },
	closenessCentralization: { is: (2 * (4 / 5 - 4 / 7) + (4 / 5 - 2 / 3) + (4 / 5 - 4 / 9)) / (12 / 7) },
	inClosenessCentralization: { is: 5 / 3 / 4, directed: true },
	outClosenessCentralization: { is: 19 / 16 / 4, directed: true },
	bridges: { is: 2 },
	articulationPoints: { is: 2 },
	maxCore: { is: 2 },
	eiIndex: { is: -1 / 5 },
	modularity: { is: 1 / 5 - (4 / 10) ** 2 + 2 / 5 - (6 / 10) ** 2 },
	groupAssortativity: { is: (3 / 5 - 0.52) / (1 - 0.52) }
};
