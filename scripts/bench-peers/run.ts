/**
 * `npm run bench -- --peers`: Roundtable beside igraph, networkx and graphology-metrics on the same networks.
 * Prints the table and writes docs/benchmarks.md. Without Debian's python3-igraph and python3-networkx those two
 * are left out.
 */
import os from 'node:os';
import { writeComparison } from '../parts/benchmarksPage.js';
import { compare, type Comparison } from './compare.ts';
import { benchGraphs, toGraphology, type BenchGraph } from './graphs.ts';
import { timeSuite } from './ours.ts';
import { page } from './page.ts';
import { hasPythonPeers, Python } from './Python.ts';
import { calls, goalOf, limits, reasons, titles, type Call } from './rows.ts';
import { median } from './timed.ts';
import { firstCall, timeWorkers } from './workers.ts';

const SUITE_ROUNDS = 25;
const lines: string[] = [];
const [loadBefore = 0] = os.loadavg();

function print(...cells: readonly string[]): void {
	const line = `| ${cells.join(' | ')} |`;
	lines.push(line);
	process.stdout.write(`${line}\n`);
}

/** Whether a goal is met, in a word, and why not. */
function verdict(isMet: boolean, goal: string, id: string): string {
	if (isMet) return `${goal}: reached`;
	return [`${goal}: **missing**`, reasons[id]].filter(Boolean).join('; ');
}

function printComparison(call: Call, network: string, found: Comparison): void {
	const { peer, ours, theirs, ratio, rounds, difference, isEqual } = found;
	const goal = goalOf(call, peer, network);
	const word =
		goal === undefined
			? ''
			: verdict(
					ratio !== undefined && ratio >= goal && isEqual,
					`at least ${goal}`,
					`${call} ${network} ${peer}`
				);
	print(
		titles[call],
		network,
		ours.toPrecision(3),
		theirs === undefined ? `${peer}: not within its time` : `${peer} ${theirs.toPrecision(3)}`,
		ratio === undefined ? '' : ratio.toFixed(1),
		word,
		Number.isNaN(difference) ? '' : `${difference.toExponential(0)}${isEqual ? '' : ' (not equal)'}`,
		String(rounds)
	);
}

async function compareOn(graph: BenchGraph, python: Python | undefined): Promise<void> {
	const built = toGraphology(graph);
	await python?.load(graph);
	for (const call of calls)
		for (const found of await compare(graph, built, call, python)) printComparison(call, graph.name, found);
}

async function printSuite(graph: BenchGraph): Promise<void> {
	const built = toGraphology(graph);
	const rounds = Array.from({ length: SUITE_ROUNDS });
	for (const withAll of [true, false]) rounds.forEach(() => timeSuite(built, withAll));
	const warm = median(rounds.map(() => timeSuite(built, false)));
	const all = median(rounds.map(() => timeSuite(built, true)));
	const first = median([await firstCall(graph), await firstCall(graph), await firstCall(graph)]);
	const { suite, firstCall: firstLimit } = limits;
	print(
		'every measure of stakeholders and of the network, from the graphology graph, one thread, warm',
		graph.name,
		warm.toPrecision(3),
		'',
		'',
		verdict(warm <= suite, `at most ${suite} ms`, 'suite'),
		'',
		String(SUITE_ROUNDS)
	);
	print(
		'the same with those of ties and everything about seven groups but the permutation test',
		graph.name,
		all.toPrecision(3),
		'',
		'',
		verdict(all <= suite, `at most ${suite} ms`, 'suite with ties and groups'),
		'',
		String(SUITE_ROUNDS)
	);
	print(
		'every measure of stakeholders and of the network, first call in a fresh worker (elapsed)',
		graph.name,
		first.toPrecision(3),
		'',
		'',
		verdict(first <= firstLimit, `at most ${firstLimit} ms`, 'firstCall'),
		'',
		'3'
	);
}

async function printWorkers(graph: BenchGraph): Promise<void> {
	const { one, two, isSame, rounds } = await timeWorkers(graph);
	const ratio = one / two;
	print(
		'betweenness by two workers beside one (elapsed, least of the rounds)',
		graph.name,
		two.toPrecision(3),
		`one worker ${one.toPrecision(3)}`,
		ratio.toFixed(2),
		verdict(ratio >= limits.twoWorkers && isSame, `at least ${limits.twoWorkers}`, 'twoWorkers'),
		isSame ? '0' : 'not equal',
		String(rounds)
	);
}

const graphs = benchGraphs();
const python = hasPythonPeers() ? new Python() : undefined;
const versions = await python?.load(graphs[0]!);
print('what', 'network', 'Roundtable, ms', 'peer, ms', 'ratio', 'goal', 'difference', 'rounds');
print(...Array.from({ length: 8 }, () => '---'));
for (const graph of graphs) await compareOn(graph, python);
python?.close();
for (const graph of graphs.filter(({ n }) => n === 1_000)) await printSuite(graph);
for (const graph of graphs.filter(({ n }) => n === 10_000)) await printWorkers(graph);
await writeComparison(page(lines, versions ?? {}, loadBefore));
