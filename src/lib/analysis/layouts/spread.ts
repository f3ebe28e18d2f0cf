import type { Field } from './descend.ts';

/** Room that a stakeholder and its name take, in picture units. */
export const CELL = { width: 104, height: 58 } as const;

const MOST_ROUNDS = 150;

/**
 * Pushes apart what lies closer than a symbol with its name needs, along the shorter way, until nothing
 * overlaps or the rounds are over. Changes the field. Neighbours are found through a grid of cells:
 * O(rounds x n) while nodes are spread.
 */
export function spread(nodes: readonly number[], field: Field): void {
	for (let round = 0; round < MOST_ROUNDS; round++) if (!pushOnce(nodes, field)) return;
}

function pushOnce(nodes: readonly number[], field: Field): boolean {
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
				for (const b of cells.get(`${c},${r}`) ?? []) if (b > a && separate(a, b, field)) pushed = true;
	}
	return pushed;
}

function separate(a: number, b: number, { xs, ys, fixed }: Field): boolean {
	const dx = (xs[b] as number) - (xs[a] as number);
	const dy = (ys[b] as number) - (ys[a] as number);
	const overX = CELL.width - Math.abs(dx);
	const overY = CELL.height - Math.abs(dy);
	if (overX <= 0.5 || overY <= 0.5 || (fixed[a] && fixed[b])) return false;
	const alongX = overX / CELL.width < overY / CELL.height;
	const along = alongX ? xs : ys;
	const share = fixed[a] || fixed[b] ? 1 : 0.5;
	const push = share * (alongX ? overX * (dx < 0 ? -1 : 1) : overY * (dy < 0 ? -1 : 1));
	if (!fixed[a]) along[a] = (along[a] as number) - push;
	if (!fixed[b]) along[b] = (along[b] as number) + push;
	return true;
}
