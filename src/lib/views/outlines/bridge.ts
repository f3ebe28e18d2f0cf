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
 * Joins the members' own cells into one region by the cheapest ways between them, around strangers: from
 * what is joined already to the next nearest member, again and again (Prim 1957 with Dijkstra 1959 on
 * cells). Members whom strangers shut in stay apart. Returns the cells inside, 1 each.
 * O(members x cells).
 */
export function bridgeMembers(
	grid: Grid,
	members: readonly (readonly number[])[],
	terrain: Uint8Array
): Uint8Array {
	const inside = new Uint8Array(grid.count);
	const owner = new Int32Array(grid.count).fill(-1);
	members.forEach((cells, i) => {
		for (const cell of cells) owner[cell] = i;
	});
	const waiting = new Set(members.keys());
	while (waiting.size > 0) {
		const [seed] = waiting as Set<number>;
		const joined: number[] = [];
		const join = (member: number) => {
			waiting.delete(member);
			for (const cell of members[member] ?? []) {
				inside[cell] = 1;
				joined.push(cell);
			}
		};
		join(seed as number);
		for (;;) {
			const way = nearestWay(grid, joined, terrain, (cell) => waiting.has(owner[cell] as number));
			if (!way) break;
			for (const cell of way) joined.push(cell);
			layBridge(grid, way, terrain, inside);
			join(owner[way[0] as number] as number);
		}
	}
	return inside;
}

/** The cheapest way from a set of cells to a wanted one, the wanted one first. */
function nearestWay(
	grid: Grid,
	from: readonly number[],
	terrain: Uint8Array,
	isWanted: (cell: number) => boolean
): number[] | undefined {
	const cost = new Float64Array(grid.count).fill(Infinity);
	const before = new Int32Array(grid.count).fill(-1);
	const buckets: number[][] = [[...from]];
	for (const cell of from) cost[cell] = 0;
	for (let price = 0; price < buckets.length; price++) {
		for (const cell of buckets[price] ?? []) {
			if (cost[cell] !== price) continue;
			if (isWanted(cell)) return wayBack(cell, before);
			grid.forEachBeside(cell, (next) => {
				const ground = terrain[next] as number;
				if (ground === SYMBOL) return;
				const total = price + (COST[ground] as number);
				if (total >= (cost[next] as number)) return;
				cost[next] = total;
				before[next] = cell;
				(buckets[total] ??= []).push(next);
			});
		}
	}
	return undefined;
}

function wayBack(end: number, before: Int32Array): number[] {
	const way = [end];
	for (let cell = before[end] as number; cell >= 0; cell = before[cell] as number) way.push(cell);
	return way;
}

function layBridge(grid: Grid, way: readonly number[], terrain: Uint8Array, inside: Uint8Array): void {
	for (const middle of way) {
		inside[middle] = 1;
		for (let dy = -HALF_BRIDGE; dy <= HALF_BRIDGE; dy++)
			for (let dx = -HALF_BRIDGE; dx <= HALF_BRIDGE; dx++) {
				const cell = middle + dy * grid.columns + dx;
				const ground = terrain[cell];
				if (ground === FREE || ground === NEAR) inside[cell] = 1;
			}
	}
}
