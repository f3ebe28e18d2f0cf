import type { Grid } from './Grid.ts';

/** What a way may cross: free, near to or on a stranger's name, or a stranger's symbol. */
export const FREE = 0;
export const NEAR = 1;
export const NAME = 2;
export const SYMBOL = 3;

const COST: readonly number[] = [1, 4, 25];
/** A bridge is so many cells wide to either side of its middle. */
const HALF_BRIDGE = 2;

/**
 * Joins the members' own cells into one region by the cheapest ways between them, around strangers: all
 * members grow at once, each two whose grounds meet have a way between them, and of these ways the tree
 * that costs least is built (Mehlhorn 1988, Kruskal 1956). Members whom strangers shut in stay apart.
 * Returns the cells inside, 1 each, and marks the middle of every way in `core`, so that smoothing cannot cut it. O(cells), nearly.
 */
export function bridgeMembers(
	grid: Grid,
	members: readonly (readonly number[])[],
	terrain: Uint8Array,
	core: Uint8Array
): Uint8Array {
	const inside = new Uint8Array(grid.count);
	const growth = grow(grid, members, terrain);
	for (const cells of members) for (const cell of cells) inside[cell] = 1;
	const root = members.map((_, i) => i);
	const rootOf = (member: number): number => {
		let top = member;
		while (root[top] !== top) top = root[top] as number;
		return top;
	};
	for (const { a, b } of meetings(grid, growth)) {
		const [one, other] = [rootOf(growth.owner[a] as number), rootOf(growth.owner[b] as number)];
		if (one === other) continue;
		root[one] = other;
		layBridge(grid, [...wayBack(a, growth), ...wayBack(b, growth)], terrain, inside, core);
	}
	return inside;
}

interface Growth {
	readonly owner: Int32Array;
	readonly cost: Float64Array;
	readonly before: Int32Array;
}

/** Everyone's ground: the cells that are cheaper to reach from its own than from anybody else's. */
function grow(grid: Grid, members: readonly (readonly number[])[], terrain: Uint8Array): Growth {
	const cost = new Float64Array(grid.count).fill(Infinity);
	const owner = new Int32Array(grid.count).fill(-1);
	const before = new Int32Array(grid.count).fill(-1);
	const buckets: number[][] = [[]];
	members.forEach((cells, member) => {
		for (const cell of cells) {
			if (cost[cell] === 0) continue;
			cost[cell] = 0;
			owner[cell] = member;
			buckets[0]?.push(cell);
		}
	});
	for (let price = 0; price < buckets.length; price++) {
		for (const cell of buckets[price] ?? []) {
			if (cost[cell] !== price) continue;
			grid.forEachBeside(cell, (next) => {
				const ground = terrain[next] as number;
				if (ground === SYMBOL) return;
				const total = price + (COST[ground] as number);
				if (total >= (cost[next] as number)) return;
				cost[next] = total;
				owner[next] = owner[cell] as number;
				before[next] = cell;
				(buckets[total] ??= []).push(next);
			});
		}
	}
	return { owner, cost, before };
}

/** Where the grounds of each two members meet, the cheapest way first. */
function meetings(grid: Grid, { owner, cost }: Growth) {
	const best = new Map<string, { a: number; b: number; cost: number }>();
	owner.forEach((member, a) => {
		if (member < 0) return;
		for (const b of [a + 1, a + grid.columns]) {
			const other = owner[b] ?? -1;
			if (other < 0 || other === member) continue;
			const name = member < other ? `${member},${other}` : `${other},${member}`;
			const total = (cost[a] as number) + (cost[b] as number);
			if (total < (best.get(name)?.cost ?? Infinity)) best.set(name, { a, b, cost: total });
		}
	});
	return [...best.values()].sort((one, other) => one.cost - other.cost || one.a - other.a);
}

function wayBack(end: number, { before }: Growth): number[] {
	const way = [end];
	for (let cell = before[end] as number; cell >= 0; cell = before[cell] as number) way.push(cell);
	return way;
}

function layBridge(
	grid: Grid,
	way: readonly number[],
	terrain: Uint8Array,
	inside: Uint8Array,
	core: Uint8Array
): void {
	for (const middle of way) {
		inside[middle] = 1;
		core[middle] = 1;
		for (const beside of [middle + 1, middle + grid.columns])
			if (terrain[beside] !== SYMBOL) core[beside] = 1;
		for (let dy = -HALF_BRIDGE; dy <= HALF_BRIDGE; dy++)
			for (let dx = -HALF_BRIDGE; dx <= HALF_BRIDGE; dx++) {
				const cell = middle + dy * grid.columns + dx;
				const ground = terrain[cell];
				if (ground === FREE || ground === NEAR) inside[cell] = 1;
			}
	}
}
