import type { Field } from './descend.ts';
import type { Neighbours } from './distances.ts';

/** Room that a stakeholder and its name take, in picture units. */
export const CELL = { width: 112, height: 60 } as const;
/** Room of those whose names will not be shown when everyone is in sight. */
const BARE = 0.42;
/** As many names as a picture shows at once. */
const NAMED = 38;

const MOST_ROUNDS = 150;

/**
 * Pushes apart what lies closer than a symbol with its name needs, along the shorter way, until nothing
 * overlaps or the rounds are over. Changes the field. Neighbours are found through a grid of cells:
 * O(rounds x n) while nodes are spread.
 */
export function spread(
	nodes: readonly number[],
	field: Field,
	neighbours: Neighbours,
	rounds = MOST_ROUNDS
): void {
	const degree = (node: number) => neighbours[node]?.length ?? 0;
	const room = new Float64Array(neighbours.length).fill(BARE);
	for (const node of [...nodes].sort((a, b) => degree(b) - degree(a)).slice(0, NAMED)) room[node] = 1;
	for (let round = 0; round < rounds; round++) if (!pushOnce(nodes, field, room)) return;
}

function pushOnce(nodes: readonly number[], field: Field, room: Float64Array): boolean {
	const cells = new Map<string, number[]>();
	const columnOf = (node: number) => Math.floor((field.xs[node] as number) / CELL.width);
	const rowOf = (node: number) => Math.floor((field.ys[node] as number) / CELL.height);
	for (const node of nodes) {
		const name = `${columnOf(node)},${rowOf(node)}`;
		const cell = cells.get(name);
		if (cell) cell.push(node);
		else cells.set(name, [node]);
	}
	let pushed = false;
	for (const a of nodes) {
		const [column, row] = [columnOf(a), rowOf(a)];
		for (let c = column - 1; c <= column + 1; c++)
			for (let r = row - 1; r <= row + 1; r++)
				for (const b of cells.get(`${c},${r}`) ?? []) if (b > a && separate(a, b, field, room)) pushed = true;
	}
	return pushed;
}

function separate(a: number, b: number, { xs, ys, fixed }: Field, room: Float64Array): boolean {
	const share = ((room[a] as number) + (room[b] as number)) / 2;
	const [width, height] = [CELL.width * share, CELL.height * share];
	const dx = (xs[b] as number) - (xs[a] as number);
	const dy = (ys[b] as number) - (ys[a] as number);
	const overX = width - Math.abs(dx);
	const overY = height - Math.abs(dy);
	if (overX <= 0.5 || overY <= 0.5 || (fixed[a] && fixed[b])) return false;
	const alongX = overX / width < overY / height;
	const along = alongX ? xs : ys;
	const part = fixed[a] || fixed[b] ? 1 : 0.5;
	const push = part * (alongX ? overX * (dx < 0 ? -1 : 1) : overY * (dy < 0 ? -1 : 1));
	if (!fixed[a]) along[a] = (along[a] as number) - push;
	if (!fixed[b]) along[b] = (along[b] as number) + push;
	return true;
}
