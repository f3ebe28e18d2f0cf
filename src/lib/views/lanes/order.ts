/** How many ties join each two lanes. */
export type Between = readonly (readonly number[])[];

/**
 * The order of lanes in which ties are shortest altogether, exact by dynamic programming over sets of lanes
 * (minimum linear arrangement; Held and Karp 1962). The wider world comes first: of an order and its
 * reverse, the one that has lane 0 above the middle. O(2^k k²), for k up to about 12.
 */
export function orderLanes(between: Between): number[] {
	const count = between.length;
	const full = (1 << count) - 1;
	const best = new Float64Array(full + 1).fill(Infinity);
	const last = new Int32Array(full + 1);
	best[0] = 0;
	for (let set = 0; set < full; set++) {
		for (let lane = 0; lane < count; lane++) {
			if (set & (1 << lane)) continue;
			const next = set | (1 << lane);
			// Every tie out of a set of leading lanes is one lane longer for each lane that joins the set.
			const cost = (best[set] as number) + cutOf(next, between);
			if (cost < (best[next] as number)) {
				best[next] = cost;
				last[next] = lane;
			}
		}
	}
	const order: number[] = [];
	for (let set = full; set > 0; set &= ~(1 << (last[set] as number))) order.unshift(last[set] as number);
	return order.indexOf(0) * 2 > count - 1 ? order.reverse() : order;
}

function cutOf(set: number, between: Between): number {
	let sum = 0;
	between.forEach((row, a) => {
		if (set & (1 << a)) row.forEach((ties, b) => (sum += set & (1 << b) ? 0 : ties));
	});
	return sum;
}

const SWEEPS = 12;
/** With so many ties the order of a row is settled after a few sweeps, and nobody counts crossings. */
const MANY_TIES = 4_000;
const FEW_SWEEPS = 3;

/**
 * Orders within rows: each one moves towards the mean place of its neighbours, row by row, down and up
 * (barycentre sweeps; Sugiyama, Tagawa and Toda 1981); the best order met, counted by crossings of ties
 * between different rows, is kept. Rows hold node indices. O(sweeps x (m + n) log m).
 */
export function orderWithin(
	rows: readonly (readonly number[])[],
	neighbours: readonly (readonly number[])[]
): number[][] {
	let current = rows.map((row) => [...row]);
	let best = current;
	let least = crossings(current, neighbours);
	const ties = neighbours.reduce((sum, near) => sum + near.length, 0) / 2;
	const sweeps = ties > MANY_TIES ? FEW_SWEEPS : SWEEPS;
	for (let sweep = 0; sweep < sweeps; sweep++) {
		current = sweepOnce(current, neighbours, sweep % 2 === 1);
		const count = crossings(current, neighbours);
		if (count < least) [best, least] = [current, count];
	}
	return best;
}

function sweepOnce(
	rows: readonly (readonly number[])[],
	neighbours: readonly (readonly number[])[],
	upwards: boolean
): number[][] {
	const place = new Map<number, number>();
	const settle = (row: readonly number[]) =>
		row.forEach((node, i) => place.set(node, (i + 0.5) / row.length));
	rows.forEach(settle);
	const next = rows.map((row) => [...row]);
	const order = next.map((_, i) => i);
	for (const r of upwards ? order.reverse() : order) {
		const row = next[r] as number[];
		const wish = new Map(
			row.map((node) => {
				const near = (neighbours[node] ?? []).flatMap((other) => place.get(other) ?? []);
				const own = place.get(node) ?? 0.5;
				return [node, near.length > 0 ? near.reduce((a, b) => a + b, 0) / near.length : own];
			})
		);
		row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
		settle(row);
	}
	return next;
}

/** How many pairs of ties between the same two rows cross. O(m log m), by counting inversions. */
export function crossings(
	rows: readonly (readonly number[])[],
	neighbours: readonly (readonly number[])[]
): number {
	const rowOf = new Map<number, number>();
	const at = new Map<number, number>();
	rows.forEach((row, r) =>
		row.forEach((node, i) => {
			rowOf.set(node, r);
			at.set(node, i);
		})
	);
	const between = new Map<number, [number, number][]>();
	neighbours.forEach((near, a) => {
		const upper = rowOf.get(a);
		for (const b of near) {
			const lower = rowOf.get(b);
			if (upper === undefined || lower === undefined || upper >= lower) continue;
			const name = upper * rows.length + lower;
			const ties = between.get(name);
			const tie: [number, number] = [at.get(a) as number, at.get(b) as number];
			if (ties) ties.push(tie);
			else between.set(name, [tie]);
		}
	});
	let count = 0;
	for (const ties of between.values()) {
		ties.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
		count += inversions(ties.map(([, below]) => below)).count;
	}
	return count;
}

/** How many pairs stand in falling order, by merging sorted halves. */
function inversions(values: readonly number[]): {
	readonly sorted: readonly number[];
	readonly count: number;
} {
	if (values.length < 2) return { sorted: values, count: 0 };
	const middle = values.length >> 1;
	const [left, right] = [inversions(values.slice(0, middle)), inversions(values.slice(middle))];
	const sorted: number[] = [];
	let count = left.count + right.count;
	let [l, r] = [0, 0];
	while (l < left.sorted.length || r < right.sorted.length) {
		const [a = Infinity, b = Infinity] = [left.sorted[l], right.sorted[r]];
		if (a <= b) {
			sorted.push(a);
			l++;
		} else {
			sorted.push(b);
			r++;
			count += left.sorted.length - l;
		}
	}
	return { sorted, count };
}
