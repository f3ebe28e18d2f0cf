import type Graph from 'graphology';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import type { BenchGraph } from './graphs.ts';
import { hasGraphology, timeGraphology } from './graphology.ts';
import { closeness } from './layouts.ts';
import { timeOurs } from './ours.ts';
import { Python } from './Python.ts';
import { mostNodes, peers, tolerance, type Call, type Peer } from './rows.ts';
import { median, type Timed } from './timed.ts';

/** One peer beside Roundtable on one network; `theirs` is undefined where the peer did not end in time. */
export interface Comparison {
	readonly peer: Peer;
	readonly ours: number;
	readonly theirs: number | undefined;
	/** Median of the ratios of each round, so that a machine busy in one round weighs on both sides alike. */
	readonly ratio: number | undefined;
	readonly rounds: number;
	/** Largest difference of a figure, relative to the peer's. */
	readonly difference: number;
	readonly isEqual: boolean;
}

const ROUNDS = 9;
/** A call is repeated until it takes so long, so that it is not lost in the clock, nor in the caches that the others left. */
const LEAST_MS = 100;
const MOST_REPEATS = 60;
/** Our own calls before the first round, so that the compiler has done with them. */
const WARM_UPS = 20;
const WARM_UP_LIMIT_MS = 3_000;
/** A peer that takes seconds and has no goal is asked in the first rounds only. */
const ROUNDS_OF_NETWORKX = 2;
/** After this long no further round begins, once there are enough of them or none can be had in reasonable time. */
const ROW_MS = 15_000;
const ENOUGH_ROUNDS = 3;
const MOST_ROW_MS = 90_000;

type Runner = (times: number) => Timed | Promise<Timed | undefined>;
interface Runners {
	readonly ours: Runner;
	readonly others: Partial<Record<Peer, Runner>>;
}

/** Asks each program in turn, round after round; the first round only warms up. */
export async function compare(
	graph: BenchGraph,
	built: Graph,
	call: Call,
	python: Python | undefined
): Promise<Comparison[]> {
	const runners = listRunners(graph, built, call, python);
	const asked: [Peer | 'ours', Runner][] = [['ours', runners.ours], ...runnersOf(runners)];
	const times = new Map<Peer | 'ours', number[]>();
	const repeats = new Map<Peer | 'ours', number>();
	const last = new Map<Peer | 'ours', Timed>();
	/** Those that did not answer in time. */
	const dead = new Set<string>();
	const warmUntil = performance.now() + WARM_UP_LIMIT_MS;
	for (let i = 0; i < WARM_UPS && performance.now() < warmUntil; i++) await runners.ours(1);
	const started = performance.now();
	for (let round = 0; round <= ROUNDS && mayGoOn(round, performance.now() - started); round++) {
		for (const [name, run] of asked) {
			if (dead.has(name) || (name === 'networkx' && round >= ROUNDS_OF_NETWORKX)) continue;
			const result = await run(repeats.get(name) ?? 1);
			if (!result) {
				dead.add(name);
				continue;
			}
			last.set(name, result);
			repeats.set(name, repeatsFor(result.ms));
			times.set(name, [...(times.get(name) ?? []), result.ms]);
		}
	}
	const ours = withoutFirst(times.get('ours') ?? []);
	return runnersOf(runners).map(([peer]) => {
		const theirs = dead.has(peer) ? undefined : withoutFirst(times.get(peer) ?? []);
		const measure = call === 'layout' ? lessClose(built) : differenceOf;
		const difference = measure(last.get('ours')?.figures, last.get(peer)?.figures);
		return {
			peer,
			ours: median(ours),
			theirs: theirs && median(theirs),
			ratio: theirs && median(theirs.map((ms, i) => ms / ours[i]!)),
			rounds: theirs?.length ?? 0,
			difference,
			isEqual: difference <= tolerance(call)
		};
	});
}

/** Few rounds of a slow row are better than one, and many of a quick one are soon had. */
function mayGoOn(rounds: number, ms: number): boolean {
	return ms < ROW_MS || (rounds <= ENOUGH_ROUNDS && ms < MOST_ROW_MS);
}

/** The first round warms up, and counts only where there is no other. */
function withoutFirst(times: readonly number[]): readonly number[] {
	return times.length > 1 ? times.slice(1) : times;
}

const runnersOf = ({ others }: Runners) =>
	peers.flatMap((peer): [Peer, Runner][] => (others[peer] ? [[peer, others[peer]]] : []));

function listRunners(graph: BenchGraph, built: Graph, call: Call, python: Python | undefined): Runners {
	const isSmall = (peer: Peer) => graph.n <= mostNodes[peer];
	const ask = (peer: Peer): Runner | undefined =>
		call === 'layout'
			? undefined
			: python && ((times) => python.ask<Timed>({ call: `${peer} ${call}`, times }));
	const igraph = ask('igraph');
	const networkx = call === 'betweenness' || call === 'closeness' ? ask('networkx') : undefined;
	return {
		ours: (times) => timeOurs(built, call, times),
		others: {
			...(igraph && isSmall('igraph') && { igraph }),
			...(hasGraphology(call) &&
				isSmall('graphology') && { graphology: (times: number) => timeGraphology(built, call, times) }),
			...(networkx && isSmall('networkx') && { networkx })
		}
	};
}

function repeatsFor(ms: number): number {
	return Math.max(1, Math.min(MOST_REPEATS, Math.ceil(LEAST_MS / Math.max(ms, 1e-3))));
}

/** Two layouts drift apart; what must not is how near to each other neighbours lie. */
function lessClose(built: Graph) {
	const { n, undirected } = createNetwork(built);
	const of = (places: Timed['figures']) => {
		const values = Float64Array.from(places ?? [], (place) => place ?? 0);
		return closeness(undirected, values.subarray(0, n), values.subarray(n));
	};
	return (ours: Timed['figures'], theirs: Timed['figures']) => Math.max(0, of(theirs) - of(ours));
}

/** Where both have a figure; what is nothing beside the largest figure counts as nothing. */
function differenceOf(ours: Timed['figures'], theirs: Timed['figures']): number {
	if (!ours || !theirs) return NaN;
	const largest = Array.from(theirs, (figure) => Math.abs(figure ?? 0)).reduce((a, b) => Math.max(a, b), 0);
	let most = 0;
	for (let v = 0; v < ours.length; v++) {
		const [x, y] = [ours[v], theirs[v]];
		if (typeof x !== 'number' || typeof y !== 'number' || Number.isNaN(x)) continue;
		most = Math.max(most, Math.abs(x - y) / Math.max(Math.abs(y), 1e-9 * largest));
	}
	return most;
}
