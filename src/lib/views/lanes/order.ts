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
/** Of so many ties the crossings are not counted, which takes longer than the sweeps: each few of these leave fewer. */
const MANY_TIES = 4_000;
const FEW_SWEEPS = 4;

/**
 * Orders within rows: each one moves towards the mean place of its neighbours, row by row, down and up
 * (barycentre sweeps; Sugiyama, Tagawa and Toda 1981). The best order met is kept, counted by crossings of ties
 * between different rows; of many ties the last. Rows hold node indices. O(sweeps x (m + n) log m).
 */
export function orderWithin(
	rows: readonly (readonly number[])[],
	neighbours: readonly (readonly number[])[]
): number[][] {
	let current = rows.map((row) => [...row]);
	const ties = neighbours.reduce((sum, near) => sum + near.length, 0) / 2;
	if (ties > MANY_TIES) {
		for (let sweep = 0; sweep < FEW_SWEEPS; sweep++)
			current = sweepOnce(current, neighbours, sweep % 2 === 1);
		return current;
	}
	let best = current;
	let least = crossings(current, neighbours);
	for (let sweep = 0; sweep < SWEEPS; sweep++) {
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
	const place = new Float64Array(neighbours.length).fill(NaN);
	const settle = (row: readonly number[]) => row.forEach((node, i) => (place[node] = (i + 0.5) / row.length));
	rows.forEach(settle);
	const next = rows.map((row) => [...row]);
	const order = next.map((_, i) => i);
	const wish = new Float64Array(neighbours.length);
	for (const r of upwards ? order.reverse() : order) {
		const row = next[r] as number[];
		for (const node of row) wish[node] = meanPlace(neighbours[node] ?? [], place) ?? (place[node] as number);
		row.sort((a, b) => (wish[a] as number) - (wish[b] as number) || a - b);
		settle(row);
	}
	return next;
}

/** The mean place of neighbours that stand in a row. */
function meanPlace(near: readonly number[], place: Float64Array): number | undefined {
	let [sum, count] = [0, 0];
	for (const other of near) {
		const at = place[other] as number;
		if (Number.isNaN(at)) continue;
		sum += at;
		count++;
	}
	return count > 0 ? sum / count : undefined;
}

/** How many pairs of ties between the same two rows cross. O(m log m), by counting inversions. */
export function crossings(
	rows: readonly (readonly number[])[],
	neighbours: readonly (readonly number[])[]
): number {
	const rowOf = new Int32Array(neighbours.length).fill(-1);
	const at = new Int32Array(neighbours.length);
	rows.forEach((row, r) =>
		row.forEach((node, i) => {
			rowOf[node] = r;
			at[node] = i;
		})
	);
	const longest = Math.max(1, ...rows.map(({ length }) => length));
	// One number a tie: its two rows, its place in the upper, its place in the lower.
	const ties: number[] = [];
	neighbours.forEach((near, a) => {
		const upper = rowOf[a] as number;
		for (const b of near) {
			const lower = rowOf[b] as number;
			if (upper < 0 || upper >= lower) continue;
			ties.push(((upper * rows.length + lower) * longest + (at[a] as number)) * longest + (at[b] as number));
		}
	});
	// Between later rows all is larger, so that ties of different rows never stand in falling order.
	const below = Float64Array.from(ties)
		.sort()
		.map((tie) => Math.floor(tie / longest / longest) * longest + (tie % longest));
	return countInversions(below);
}

/** How many pairs stand in falling order, by merging ever longer sorted runs. Sorts what it is given. */
function countInversions(values: Float64Array): number {
	let [from, to]: [Float64Array, Float64Array] = [values, new Float64Array(values.length)];
	let count = 0;
	for (let run = 1; run < values.length; run *= 2) {
		for (let start = 0; start < values.length; start += 2 * run) {
			const [middle, end] = [Math.min(start + run, values.length), Math.min(start + 2 * run, values.length)];
			let [left, right] = [start, middle];
			for (let i = start; i < end; i++) {
				const isLeft = right >= end || (left < middle && (from[left] as number) <= (from[right] as number));
				if (!isLeft) count += middle - left;
				to[i] = from[isLeft ? left++ : right++] as number;
			}
		}
		[from, to] = [to, from];
	}
	return count;
}
