import { readFileSync } from 'node:fs';
import type Graph from 'graphology';
import { caseGraph, type CaseTie } from './caseGraph.ts';

interface Written {
	directed: boolean;
	nodes: string[];
	ties: CaseTie[];
	groupOf?: Record<string, string>;
}

export interface ReferenceCase {
	graph: Graph;
	groupOf: ((id: string) => string | undefined) | undefined;
}

/** The small known networks of `tests/reference`: kite, florentine, karate, star, path, toy. */
export const referenceCases: Readonly<Record<string, ReferenceCase>> = Object.fromEntries(
	Object.entries(
		(
			JSON.parse(readFileSync(new URL('../reference/figures.json', import.meta.url), 'utf8')) as {
				cases: Record<string, Written>;
			}
		).cases
	).map(([name, { nodes, ties, directed, groupOf }]) => [
		name,
		{ graph: caseGraph(nodes, ties, directed), groupOf: groupOf && ((id: string) => groupOf[id]) }
	])
);
