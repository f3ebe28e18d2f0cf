/**
 * Roundtable beside igraph, networkx and graphology-metrics on the same networks: every round asks each in
 * turn, medians of CPU time, ratios. Needs Debian's python3-igraph and python3-networkx for those two.
 * Run: npx tsx scripts/bench-peers/run.ts [--large]; prints the table and writes docs/benchmarks.md.
 */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { createInterface } from 'node:readline';
import { benchGraphs, toGraphology, type BenchGraph } from './graphs.ts';
import { timeGraphology, timeOurs, type Timed } from './ours.ts';
import { betweennessOver, firstCall } from './workers.ts';

const PYTHON = '/usr/bin/python3';
const calls = [
	'betweenness',
	'weightedBetweenness',
	'closeness',
	'constraint',
	'pagerank',
	'eigenvector',
	'coreness'
];
const peers = ['igraph', 'graphology', 'networkx'] as const;
type Peer = (typeof peers)[number];

/** Least ratio that a row must reach, by call, peer and network. */
function goal(call: string, peer: Peer, graph: string): number | undefined {
	const small = graph === '100/400';
	const real = graph === 'lhds';
	if (small) return undefined;
	if (peer === 'graphology') return call === 'betweenness' && graph === '1,000/5,000' ? 10 : undefined;
	if (peer !== 'igraph') return undefined;
	if (call === 'betweenness') return real ? 2.5 : 6;
	if (call === 'closeness') return real ? 10 : 50;
	return call === 'weightedBetweenness' || call === 'constraint' ? 3 : 1;
}

/** A long-lived Python that answers line by line. */
class Python {
	readonly #child: ChildProcessWithoutNullStreams;
	readonly #lines: AsyncIterator<string>;

	constructor() {
		this.#child = spawn(PYTHON, [new URL('peers.py', import.meta.url).pathname]);
		this.#lines = createInterface(this.#child.stdout)[Symbol.asyncIterator]();
	}

	async ask<T>(request: object): Promise<T> {
		this.#child.stdin.write(`${JSON.stringify(request)}\n`);
		return JSON.parse((await this.#lines.next()).value as string) as T;
	}

	close(): void {
		this.#child.stdin.end();
	}
}

const hasPython = spawnSync(PYTHON, ['-c', 'import igraph, networkx']).status === 0;
const python = hasPython ? new Python() : undefined;
const lines: string[] = [];
const print = (line: string) => {
	lines.push(line);
	process.stdout.write(`${line}\n`);
};

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Largest relative difference, where both have a figure. */
function difference(a: ArrayLike<number | null>, b: ArrayLike<number | null>): number {
	let most = 0;
	for (let i = 0; i < a.length; i++) {
		const [x, y] = [a[i], b[i]];
		if (typeof x === 'number' && typeof y === 'number' && x === x) {
			most = Math.max(most, Math.abs(x - y) / Math.max(1e-6, Math.abs(y)));
		}
	}
	return most;
}

async function timePeer(peer: Peer, call: string, graph: BenchGraph, built: ReturnType<typeof toGraphology>) {
	if (peer === 'graphology') return graph.n > 5000 ? undefined : timeGraphology(built, call);
	if (!python || (peer === 'networkx' && (graph.n > 1000 || !['betweenness', 'closeness'].includes(call))))
		return undefined;
	return python.ask<Timed>({ call: `${peer} ${call}` });
}

async function compare(graph: BenchGraph): Promise<void> {
	const built = toGraphology(graph);
	if (python) await python.ask({ load: graph });
	for (const call of calls) {
		const times: Record<string, number[]> = { own: [] };
		const apart: Record<string, number> = {};
		for (let round = 0; round <= graph.rounds; round++) {
			const own = timeOurs(built, call);
			if (round > 0) times['own']!.push(own.ms);
			for (const peer of peers) {
				const other = await timePeer(peer, call, graph, built);
				if (!other) continue;
				if (round > 0) (times[peer] ??= []).push(other.ms);
				apart[peer] = difference(own.figures!, other.figures!);
			}
		}
		const own = median(times['own']!);
		for (const peer of peers) {
			if (!times[peer]) continue;
			const theirs = median(times[peer]);
			const wanted = goal(call, peer, graph.name);
			const ratio = theirs / own;
			const verdict =
				wanted === undefined ? '' : ratio >= wanted ? `${wanted}: reached` : `${wanted}: missing`;
			print(
				`| ${call} | ${graph.name} | ${own.toFixed(2)} | ${peer} ${theirs.toFixed(2)} | ${ratio.toFixed(1)} | ${verdict} | ${apart[peer]!.toExponential(0)} |`
			);
		}
	}
	const suite = Array.from({ length: graph.rounds + 3 }, () => timeOurs(built, 'suite').ms).slice(3);
	const limit =
		graph.name === '1,000/5,000' ? `at most 25: ${median(suite) <= 25 ? 'reached' : 'missing'}` : '';
	print(`| everything, written out | ${graph.name} | ${median(suite).toFixed(1)} | | | ${limit} | |`);
}

async function workers(graphs: readonly BenchGraph[]): Promise<void> {
	const middle = graphs.find(({ n }) => n === 1000)!;
	const first = median([await firstCall(middle), await firstCall(middle), await firstCall(middle)]);
	print(
		`| first call in a fresh worker (wall) | ${middle.name} | ${first.toFixed(0)} | | | at most 120: ${first <= 120 ? 'reached' : 'missing'} | |`
	);
	const large = graphs.find(({ n }) => n === 10_000);
	if (!large) return;
	const one = await betweennessOver(1, large);
	const two = await betweennessOver(2, large);
	const same = one.scores.every((score, v) => score === two.scores[v]);
	const ratio = one.ms / two.ms;
	print(
		`| betweenness, two workers against one (wall) | ${large.name} | ${two.ms.toFixed(0)} | one ${one.ms.toFixed(0)} | ${ratio.toFixed(2)} | 1.7: ${ratio >= 1.7 ? 'reached' : 'missing'} | ${same ? 'same figures' : 'figures differ'} |`
	);
}

const graphs = benchGraphs(process.argv.includes('--large'));
print('| what | network | Roundtable, CPU ms | peer, CPU ms | ratio | goal | largest relative difference |');
print('| --- | --- | --- | --- | --- | --- | --- |');
for (const graph of graphs) await compare(graph);
await workers(graphs);
const versions = python ? await python.ask<Record<string, string>>({ load: graphs[0]! }) : {};
python?.close();
const about = `${os.cpus()[0]!.model.trim()}, ${os.cpus().length} cores, load ${os.loadavg()[0]!.toFixed(1)} when written; Node ${process.version}; ${Object.entries(
	versions
)
	.map(([name, version]) => `${name} ${version}`)
	.join(', ')}; graphology-metrics 2.4.2`;
writeFileSync(
	new URL('../../docs/benchmarks.md', import.meta.url),
	`# Benchmarks\n\nWritten by \`npx tsx scripts/bench-peers/run.ts --large\`. Every round asks each program in turn; medians of CPU\ntime of one call, graph built beforehand. \`closeness\` is one pass that also gives harmonic closeness,\ndiameter, mean route and efficiency; \`constraint\` also effective size and clustering. igraph's closeness leaves out the\ncorrection for separate parts, so the figures differ on lhds, which has eighty.\n\n${about}.\n\n${lines.join('\n')}\n`
);
