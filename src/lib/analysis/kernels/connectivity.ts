import type { Csr } from './Csr.ts';
import type { Network } from './Network.ts';

/** How the undirected form hangs together. */
export interface Connectivity {
	/** Component of each node, numbered by their first nodes. */
	readonly component: Int32Array;
	readonly componentSizes: Int32Array;
	/** 1 where removing the node splits its component. */
	readonly articulation: Uint8Array;
	/** Nodes that lose the largest remaining part of the component when the node goes. */
	readonly cutOff: Int32Array;
	/** Ordered pairs of others in its component that the node alone connects. */
	readonly pairsCut: Float64Array;
	/** Ties whose loss splits a component, as pairs of nodes, with the size of the smaller side. */
	readonly bridges: readonly { readonly a: number; readonly b: number; readonly smallerSide: number }[];
}

/**
 * Components, articulation points and bridges in one depth-first walk (Hopcroft & Tarjan 1973) without
 * recursion, so a path of any length is safe. O(n + m).
 */
export function examineConnectivity(network: Network): Connectivity {
	return walk(network.undirected);
}

export function walk(rows: Csr): Connectivity {
	const { n, offsets, targets } = rows;
	const order = new Int32Array(n);
	const low = new Int32Array(n);
	const parent = new Int32Array(n).fill(-1);
	const next = offsets.slice(0, n);
	const size = new Int32Array(n).fill(1);
	const component = new Int32Array(n).fill(-1);
	const stack = new Int32Array(n);
	const sizes: number[] = [];
	const found: { top: number; child: number }[] = [];
	const parts = createParts(n);
	let clock = 0;
	for (let root = 0; root < n; root++) {
		if (component[root]! >= 0) continue;
		const started = clock;
		let depth = 1;
		stack[0] = root;
		order[root] = low[root] = ++clock;
		component[root] = sizes.length;
		while (depth > 0) {
			const v = stack[depth - 1]!;
			if (next[v]! < offsets[v + 1]!) {
				const w = targets[next[v]!++]!;
				if (component[w]! < 0) {
					component[w] = sizes.length;
					parent[w] = v;
					order[w] = low[w] = ++clock;
					stack[depth++] = w;
				} else if (w !== parent[v] && order[w]! < low[v]!) low[v] = order[w]!;
				continue;
			}
			depth--;
			const p = parent[v]!;
			if (p < 0) continue;
			size[p]! += size[v]!;
			if (low[v]! < low[p]!) low[p] = low[v]!;
			if (low[v]! >= order[p]!) parts.add(p, size[v]!);
			if (low[v]! > order[p]!) found.push({ top: p, child: v });
		}
		sizes.push(clock - started);
	}
	const componentSizes = Int32Array.from(sizes);
	const bridges = found.map(({ top, child }) => ({
		a: Math.min(top, child),
		b: Math.max(top, child),
		smallerSide: Math.min(size[child]!, componentSizes[component[child]!]! - size[child]!)
	}));
	return { component, componentSizes, bridges, ...parts.finish(component, componentSizes) };
}

/** The parts into which a component falls when one node is taken out, summed up a node. */
function createParts(n: number) {
	const count = new Int32Array(n);
	const total = new Int32Array(n);
	const largest = new Int32Array(n);
	const squares = new Float64Array(n);
	return {
		add(node: number, size: number) {
			count[node]!++;
			total[node]! += size;
			squares[node]! += size * size;
			if (size > largest[node]!) largest[node] = size;
		},
		finish(component: Int32Array, componentSizes: Int32Array) {
			const articulation = new Uint8Array(n);
			const cutOff = new Int32Array(n);
			const pairsCut = new Float64Array(n);
			for (let v = 0; v < n; v++) {
				const others = componentSizes[component[v]!]! - 1;
				// What hangs on the node from above in the walk is the part that no child's subtree holds.
				const above = others - total[v]!;
				if (count[v]! + (above > 0 ? 1 : 0) < 2) continue;
				articulation[v] = 1;
				cutOff[v] = others - Math.max(largest[v]!, above);
				pairsCut[v] = others * others - squares[v]! - above * above;
			}
			return { articulation, cutOff, pairsCut };
		}
	};
}
