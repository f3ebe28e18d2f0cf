import type Graph from 'graphology';
import { compareText } from '#lib/base/order.ts';
import { collectTies, incoming, type SimpleForms, type TieList } from './collectTies.ts';
import type { Csr } from './Csr.ts';

/** What stakeholders without a value of the grouping attribute form together. */
export const MISSING_GROUP = '(missing)';

export interface NetworkOptions {
	/** Follow direction? Unless told: yes if any tie is directed. */
	readonly directed?: boolean | undefined;
	/** `'strength'`: ties count by their strength, and a strong tie is a short way (1 / strength). */
	readonly weight?: 'strength' | undefined;
	/** The declared group of a stakeholder; without a value it belongs to the group "(missing)". */
	readonly groupOf?: ((id: string) => string | undefined) | undefined;
	/** Arcs times sources up to which betweenness is exact, beyond it is estimated; about five seconds unless told. */
	readonly exactUpTo?: number | undefined;
}

/** At about 1.7 nanoseconds each. */
const EXACT_UP_TO = 3e9;

/** Declared groups: `names[member[v]]` is the group of node `v`; names ascending by code unit. */
export interface Groups {
	readonly names: readonly string[];
	readonly member: Int32Array;
	readonly sizes: Int32Array;
}

/**
 * A graph in the compact form that the loops run on, made once a topology; nodes are numbered in the
 * graph's order. Passes that several measures share run at most once (`once`). Never changes.
 */
export class Network {
	readonly #results = new Map<unknown, unknown>();
	#in: Csr | undefined;
	#index: ReadonlyMap<string, number> | undefined;

	constructor(
		readonly ids: readonly string[],
		readonly directed: boolean,
		readonly weighted: boolean,
		private readonly forms: SimpleForms,
		readonly groups: Groups | undefined,
		/** Ties whose strength is zero or less: they count as ties, but no weighted path uses them. */
		readonly strengthless: number,
		readonly exactUpTo: number = EXACT_UP_TO
	) {}

	/** Number of each stakeholder. */
	get index(): ReadonlyMap<string, number> {
		return (this.#index ??= new Map(this.ids.map((id, i) => [id, i])));
	}

	get n(): number {
		return this.ids.length;
	}

	/** Ties of the simple undirected form. */
	get ties(): number {
		return this.forms.undirected.targets.length / 2;
	}

	/** What the network counts as one edge: an arc where it is directed, else a tied pair. */
	get edges(): number {
		return this.directed ? this.out.targets.length : this.ties;
	}

	/** Neighbours whatever the direction. */
	get undirected(): Csr {
		return this.forms.undirected;
	}

	/** Neighbours along the arcs; the undirected form where direction is not followed. */
	get out(): Csr {
		return this.directed ? this.forms.out : this.forms.undirected;
	}

	/** Neighbours against the arcs. */
	get in(): Csr {
		return (this.#in ??= incoming(this.out, this.directed));
	}

	/** What was merged or dropped to make a simple graph of it. */
	get simplified(): { readonly loops: number; readonly parallel: number; readonly reciprocal: number } {
		return this.forms;
	}

	/** Runs a pass over this network, the first time it is asked for. */
	once<T>(pass: (network: Network) => T): T {
		if (!this.#results.has(pass)) this.#results.set(pass, pass(this));
		return this.#results.get(pass) as T;
	}

	/** Keeps the result of a pass that ran elsewhere. */
	keep<T>(pass: (network: Network) => T, result: T): void {
		this.#results.set(pass, result);
	}

	/** The result of a pass that has run already. */
	known<T>(pass: (network: Network) => T): T | undefined {
		return this.#results.get(pass) as T | undefined;
	}
}

/**
 * The compact form of a graphology graph (mixed, multi; edge attribute `weight`, 1 where it is missing).
 * O(n + m).
 */
export function createNetwork(graph: Graph, options: NetworkOptions = {}): Network {
	const ids = graph.nodes();
	const ties = listTies(graph, ids);
	const directed = options.directed ?? ties.undirected.includes(0);
	const groups = options.groupOf && groupNodes(ids, options.groupOf);
	const strengthless = ties.strength.reduce((count, strength) => (strength > 0 ? count : count + 1), 0);
	const weighted = options.weight === 'strength';
	return new Network(ids, directed, weighted, collectTies(ties), groups, strengthless, options.exactUpTo);
}

function listTies(graph: Graph, ids: readonly string[]): TieList {
	const index = new Map(ids.map((id, i) => [id, i]));
	const from = new Int32Array(graph.size);
	const to = new Int32Array(graph.size);
	const strength = new Float64Array(graph.size);
	const undirected = new Uint8Array(graph.size);
	let i = 0;
	graph.forEachEdge((_edge, attributes, source, target, _source, _target, isUndirected) => {
		from[i] = index.get(source)!;
		to[i] = index.get(target)!;
		const weight: unknown = attributes['weight'];
		strength[i] = typeof weight === 'number' && Number.isFinite(weight) ? weight : 1;
		undirected[i++] = isUndirected ? 1 : 0;
	});
	return { n: ids.length, from, to, strength, undirected };
}

function groupNodes(ids: readonly string[], groupOf: (id: string) => string | undefined): Groups {
	const labels = ids.map((id) => groupOf(id) || MISSING_GROUP);
	const names = [...new Set(labels)].sort(compareText);
	const numbers = new Map(names.map((name, i) => [name, i]));
	const member = Int32Array.from(labels, (label) => numbers.get(label)!);
	const sizes = new Int32Array(names.length);
	for (const group of member) sizes[group]!++;
	return { names, member, sizes };
}
