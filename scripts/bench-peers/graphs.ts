import { existsSync, readFileSync } from 'node:fs';
import Graph from 'graphology';
import Papa from 'papaparse';
import { createRandom } from '#lib/base/random.ts';
import { circle } from './layouts.ts';

/** A benchmark network as plain data, so that every peer builds its own graph from the same numbers. */
export interface BenchGraph {
	readonly name: string;
	readonly n: number;
	/** Ends and strength, 1 to 5; no loops, each pair once. */
	readonly ties: readonly (readonly [number, number, number])[];
}

/** Planted groups with skewed activity: seven in ten ties inside a group. Fixed seeds. */
function planted(name: string, n: number, m: number, seed: number): BenchGraph {
	const random = createRandom(seed);
	const groups = Math.max(4, Math.round(Math.sqrt(n) / 2));
	const group = Array.from({ length: n }, () => Math.floor(random() * groups));
	const members = Array.from({ length: groups }, (_, g) => group.flatMap((of, v) => (of === g ? [v] : [])));
	const seen = new Set<number>();
	const ties: [number, number, number][] = [];
	while (ties.length < m) {
		const a = Math.floor(random() ** 1.6 * n);
		const near = members[group[a]!]!;
		const b = random() < 0.7 ? near[Math.floor(random() * near.length)]! : Math.floor(random() * n);
		const key = Math.min(a, b) * n + Math.max(a, b);
		if (a === b || seen.has(key)) continue;
		seen.add(key);
		ties.push([a, b, 1 + Math.floor(random() * 5)]);
	}
	return { name, n, ties };
}

/** The local health departments (Harris 2013), where the folder of real networks stands beside the checkout. */
function lhds(): BenchGraph[] {
	const folder = new URL('../../../shared/data/networks/', import.meta.url);
	if (!existsSync(new URL('lhds.edges.csv', folder))) return [];
	const rows = (file: string) =>
		Papa.parse<Record<string, string>>(readFileSync(new URL(file, folder), 'utf8'), {
			header: true,
			skipEmptyLines: true
		}).data;
	const index = new Map(rows('lhds.nodes.csv').map((row, v) => [row['id'], v]));
	const random = createRandom(1);
	const ties = rows('lhds.edges.csv').map(
		(row) => [index.get(row['source'])!, index.get(row['target'])!, 1 + Math.floor(random() * 5)] as const
	);
	return [{ name: 'lhds', n: index.size, ties }];
}

export function benchGraphs(): BenchGraph[] {
	return [
		planted('100/400', 100, 400, 11),
		planted('1,000/5,000', 1_000, 5_000, 12),
		...lhds(),
		planted('10,000/50,000', 10_000, 50_000, 13)
	];
}

export function toGraphology({ n, ties }: BenchGraph): Graph {
	const graph = new Graph({ type: 'mixed', multi: true });
	const { xs, ys } = circle(n);
	for (let v = 0; v < n; v++) graph.addNode(String(v), { x: xs[v]!, y: ys[v]! });
	for (const [a, b, weight] of ties)
		graph.addUndirectedEdge(String(a), String(b), { weight, kind: 'collaborates' });
	return graph;
}
