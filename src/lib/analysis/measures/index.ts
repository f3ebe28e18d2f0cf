import { articulation } from './articulation.ts';
import { articulationPoints } from './articulationPoints.ts';
import { assortativity } from './assortativity.ts';
import { authority } from './authority.ts';
import { averageClustering } from './averageClustering.ts';
import { averagePathLength } from './averagePathLength.ts';
import { betweenness } from './betweenness.ts';
import { betweennessCentralization } from './betweennessCentralization.ts';
import { betweennessNormalized } from './betweennessNormalized.ts';
import { bonacichPower } from './bonacichPower.ts';
import { bridge } from './bridge.ts';
import { bridgeCutOff } from './bridgeCutOff.ts';
import { bridges } from './bridges.ts';
import { closeness } from './closeness.ts';
import { closenessCentralization } from './closenessCentralization.ts';
import { closenessOut } from './closenessOut.ts';
import { clustering } from './clustering.ts';
import { components } from './components.ts';
import { constraint } from './constraint.ts';
import { constraintWeighted } from './constraintWeighted.ts';
import { coreness } from './coreness.ts';
import { cutOff } from './cutOff.ts';
import { degree } from './degree.ts';
import { degreeCentralization } from './degreeCentralization.ts';
import { degreeNormalized } from './degreeNormalized.ts';
import { density } from './density.ts';
import { diameter } from './diameter.ts';
import { directedBetweennessCentralization } from './directedBetweennessCentralization.ts';
import { effectiveSize } from './effectiveSize.ts';
import { effectiveSizeWeighted } from './effectiveSizeWeighted.ts';
import { efficiency } from './efficiency.ts';
import { efficiencyWeighted } from './efficiencyWeighted.ts';
import { eigenvector } from './eigenvector.ts';
import { eiIndex } from './eiIndex.ts';
import { globalEfficiency } from './globalEfficiency.ts';
import { groupAssortativity } from './groupAssortativity.ts';
import { harmonic } from './harmonic.ts';
import { harmonicNormalized } from './harmonicNormalized.ts';
import { hierarchy } from './hierarchy.ts';
import { hierarchyWeighted } from './hierarchyWeighted.ts';
import { hub } from './hub.ts';
import { inClosenessCentralization } from './inClosenessCentralization.ts';
import { inDegree } from './inDegree.ts';
import { inDegreeCentralization } from './inDegreeCentralization.ts';
import { inStrength } from './inStrength.ts';
import { katz } from './katz.ts';
import { localEfficiency } from './localEfficiency.ts';
import { maxCore } from './maxCore.ts';
import type { Measure } from './measure.ts';
import { modularity } from './modularity.ts';
import { outClosenessCentralization } from './outClosenessCentralization.ts';
import { outDegree } from './outDegree.ts';
import { outDegreeCentralization } from './outDegreeCentralization.ts';
import { outStrength } from './outStrength.ts';
import { ownEiIndex } from './ownEiIndex.ts';
import { pagerank } from './pagerank.ts';
import { participation } from './participation.ts';
import { reach } from './reach.ts';
import { reach2 } from './reach2.ts';
import { reciprocity } from './reciprocity.ts';
import { smallWorld } from './smallWorld.ts';
import { strongComponents } from './strongComponents.ts';
import { tieBetweenness } from './tieBetweenness.ts';
import { tieBetweennessNormalized } from './tieBetweennessNormalized.ts';
import { transitivity } from './transitivity.ts';
import { weightedDegree } from './weightedDegree.ts';

/** Every measure, in reading order. Tables, panels, the command line and the documentation are drawn from it. */
export const measures: readonly Measure[] = [
	degree,
	degreeNormalized,
	weightedDegree,
	inDegree,
	outDegree,
	inStrength,
	outStrength,
	betweenness,
	betweennessNormalized,
	closeness,
	closenessOut,
	harmonic,
	harmonicNormalized,
	reach2,
	reach,
	eigenvector,
	katz,
	bonacichPower,
	pagerank,
	hub,
	authority,
	coreness,
	clustering,
	constraint,
	constraintWeighted,
	hierarchy,
	hierarchyWeighted,
	effectiveSize,
	effectiveSizeWeighted,
	efficiency,
	efficiencyWeighted,
	articulation,
	cutOff,
	participation,
	ownEiIndex,
	tieBetweenness,
	tieBetweennessNormalized,
	bridge,
	bridgeCutOff,
	density,
	components,
	strongComponents,
	diameter,
	averagePathLength,
	globalEfficiency,
	localEfficiency,
	transitivity,
	averageClustering,
	smallWorld,
	reciprocity,
	assortativity,
	degreeCentralization,
	inDegreeCentralization,
	outDegreeCentralization,
	betweennessCentralization,
	directedBetweennessCentralization,
	closenessCentralization,
	inClosenessCentralization,
	outClosenessCentralization,
	bridges,
	articulationPoints,
	maxCore,
	eiIndex,
	modularity,
	groupAssortativity
];
