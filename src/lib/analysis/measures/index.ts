import { articulation } from './articulation.ts';
import { articulationPoints } from './articulationPoints.ts';
import { assortativity } from './assortativity.ts';
import { authority } from './authority.ts';
import { averageClustering } from './averageClustering.ts';
import { averagePathLength } from './averagePathLength.ts';
import { betweenness } from './betweenness.ts';
import { betweennessCentralization } from './betweennessCentralization.ts';
import { betweennessNormalized } from './betweennessNormalized.ts';
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
import { effectiveSize } from './effectiveSize.ts';
import { effectiveSizeWeighted } from './effectiveSizeWeighted.ts';
import { efficiency } from './efficiency.ts';
import { eiIndex } from './eiIndex.ts';
import { eigenvector } from './eigenvector.ts';
import { globalEfficiency } from './globalEfficiency.ts';
import { groupAssortativity } from './groupAssortativity.ts';
import { harmonic } from './harmonic.ts';
import { harmonicNormalized } from './harmonicNormalized.ts';
import { hierarchy } from './hierarchy.ts';
import { hub } from './hub.ts';
import { inDegree } from './inDegree.ts';
import { inDegreeCentralization } from './inDegreeCentralization.ts';
import { inStrength } from './inStrength.ts';
import { maxCore } from './maxCore.ts';
import type { Measure } from './measure.ts';
import { modularity } from './modularity.ts';
import { outDegree } from './outDegree.ts';
import { outDegreeCentralization } from './outDegreeCentralization.ts';
import { outStrength } from './outStrength.ts';
import { pagerank } from './pagerank.ts';
import { participation } from './participation.ts';
import { reach2 } from './reach2.ts';
import { reciprocity } from './reciprocity.ts';
import { strongComponents } from './strongComponents.ts';
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
	eigenvector,
	pagerank,
	hub,
	authority,
	coreness,
	clustering,
	constraint,
	constraintWeighted,
	hierarchy,
	effectiveSize,
	effectiveSizeWeighted,
	efficiency,
	articulation,
	cutOff,
	participation,
	density,
	components,
	strongComponents,
	diameter,
	averagePathLength,
	globalEfficiency,
	transitivity,
	averageClustering,
	reciprocity,
	assortativity,
	degreeCentralization,
	inDegreeCentralization,
	outDegreeCentralization,
	betweennessCentralization,
	closenessCentralization,
	bridges,
	articulationPoints,
	maxCore,
	eiIndex,
	modularity,
	groupAssortativity
];
