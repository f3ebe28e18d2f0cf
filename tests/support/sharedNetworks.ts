import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Graph from 'graphology';
import Papa from 'papaparse';

/** Real networks with reference values, kept beside the checkout where they are available. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/data/networks');

/** Name → whether its ties are directed. */
export const sharedNetworks = [
	['TCcnt', false],
	['TCcoll', false],
	['DHHS', false],
	['lhds', false],
	['chemnet', true],
	['chemnet-influence', true],
	['florentine-marriage', false],
	['florentine-business', false],
	['krackhardt-advice', true]
] as const;

export const hasSharedNetworks = existsSync(FOLDER);

type PerNode = Record<string, number | boolean | null>;
type Roles = Record<string, number>;

interface Form {
	graph: Record<string, unknown>;
	nodes: Record<string, PerNode> & { brokerage?: Record<string, Roles> };
}

export interface Expected {
	directed: boolean;
	group?: { attribute: string; values: Record<string, number> } | null;
	asUndirected: Form;
	asDirected?: Form;
}

export interface SharedNetwork {
	graph: Graph;
	groupOf: (id: string) => string | undefined;
	expected: Expected;
}

/** Reads one of them: nodes with their attributes, edges with their weight (1 where the file has none). */
export function readSharedNetwork(name: string): SharedNetwork {
	const expected = JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')) as Expected;
	const graph = new Graph({ type: 'mixed', multi: true });
	for (const row of readRows(`${FOLDER}/${name}.nodes.csv`)) graph.addNode(row['id'], row);
	for (const row of readRows(`${FOLDER}/${name}.edges.csv`)) {
		const attributes = { weight: row['weight'] ? Number(row['weight']) : 1, kind: 'collaborates' };
		if (expected.directed) graph.addDirectedEdge(row['source'], row['target'], attributes);
		else graph.addUndirectedEdge(row['source'], row['target'], attributes);
	}
	const attribute = expected.group?.attribute;
	const groupOf = (id: string) => (attribute ? (graph.getNodeAttribute(id, attribute) as string) : undefined);
	return { graph, groupOf, expected };
}

function readRows(path: string): Record<string, string>[] {
	return Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;
}
