import { shuffle, type Random } from '#lib/base/random.ts';
import { falseDiscoveryRates } from '../chance.ts';
import { SMALLEST_GROUP } from '../groundRules.ts';
import type { Groups, Network } from '../kernels/Network.ts';
import type { Steps } from '../steps.ts';

/** A figure of groups beside what random labels on the same network give. */
export interface LabelTest {
	readonly observed: number;
	readonly mean: number;
	readonly deviation: number;
	/** Share of the labellings with a lower figure, and half of those with the same. */
	readonly percentile: number;
	/** Two-sided: twice the smaller tail, the observed labelling in both. Never 0. */
	readonly p: number;
}

/** A test among several, with its false discovery rate over all of them (Benjamini & Hochberg 1995). */
export interface RatedTest extends LabelTest {
	readonly q: number;
}

/** Every comparison of the declared groups with chance for groups of these sizes. */
export interface GroupTests {
	/** The whole border; undefined where the figure has no meaning. */
	readonly eiIndex: LabelTest | undefined;
	readonly modularity: LabelTest | undefined;
	readonly groupAssortativity: LabelTest | undefined;
	/** The ties of two groups, or within one where `g` equals `h`; none for groups that are too small. */
	readonly between: (g: number, h: number) => RatedTest | undefined;
	/** The E-I index of one group. */
	readonly border: (g: number) => RatedTest | undefined;
	/** Labellings looked at. */
	readonly runs: number;
	/** True when these were all there are. */
	readonly exact: boolean;
}

/** Labellings drawn unless told; more where many pairs are tested, for the least p is 2 / (runs + 1). */
export const LABELLINGS = 2000;
const LABELLINGS_A_TEST = 40;
/** Up to so many labellings all are looked at. */
const EXACT_UP_TO = 20_000;
/** Ties and figures looked at in all labellings together, at most: about half a second. */
const MOST_WORK = 4e7;

/**
 * The permutation test of every figure of groups (Krackhardt & Stern 1988): the ties stay and the group labels
 * are dealt out anew, so it asks whether ties follow the groups, for groups of these sizes, and not how the
 * ties came about. Few labellings are all enumerated, many are drawn. Groups below five members are tested
 * only as a part of the whole. Strength and direction do not count. Undefined without ties or groups.
 * O(m + groups squared) a labelling.
 */
export function* testGroups(
	network: Network,
	random: Random,
	least = LABELLINGS
): Steps<GroupTests | undefined> {
	const { groups, ties } = network;
	if (!groups || ties === 0) return undefined;
	const statistics = new Statistics(network, groups);
	const all = countLabellings(groups, EXACT_UP_TO);
	const exact = all <= EXACT_UP_TO;
	const wanted = Math.max(least, LABELLINGS_A_TEST * statistics.count);
	const affordable = Math.floor(MOST_WORK / (ties + network.n + 2 * statistics.count));
	const runs = exact ? all : Math.max(least, Math.min(wanted, affordable));
	const labels = exact ? groups.member.slice().sort() : groups.member.slice();
	for (let run = 0; run < runs; run++) {
		if (!exact) shuffle(labels, random);
		statistics.take(labels);
		if (exact) toNextLabelling(labels);
		if (run % 256 === 255) yield (run + 1) / runs;
	}
	const results = statistics.finish(runs, exact);
	const rated = (indexes: readonly (number | undefined)[]) => {
		const tests = indexes.map((index) => (index === undefined ? undefined : results[index]));
		const rates = falseDiscoveryRates(tests.map((test) => test?.p));
		return tests.map((test, i) => test && { ...test, q: rates[i]! });
	};
	const { pairs, borders, size } = statistics;
	const ratedPairs = rated(pairs);
	const ratedBorders = rated(borders);
	return {
		eiIndex: results[0],
		modularity: results[1],
		groupAssortativity: results[2],
		between: (g, h) => ratedPairs[Math.min(g, h) * size + Math.max(g, h)],
		border: (g) => ratedBorders[g],
		runs,
		exact
	};
}

/** All figures of groups at once, for one labelling after the other. */
class Statistics {
	readonly size: number;
	/** Place among the figures of each pair `g * size + h`, g at most h; of each group's border. */
	readonly pairs: (number | undefined)[];
	readonly borders: (number | undefined)[];
	/** The cells of the pairs that are tested, in the order of their figures. */
	readonly #tested: Int32Array;
	readonly #from: Int32Array;
	readonly #to: Int32Array;
	readonly #cells: Float64Array;
	readonly #degrees: Float64Array;
	readonly #observed: Float64Array;
	readonly #now: Float64Array;
	readonly #sum: Float64Array;
	readonly #squares: Float64Array;
	readonly #less: Float64Array;
	readonly #same: Float64Array;
	/** Labellings that give the figure at all. */
	readonly #given: Float64Array;

	constructor(network: Network, groups: Groups) {
		const size = groups.names.length;
		this.size = size;
		this.pairs = new Array<number | undefined>(size * size).fill(undefined);
		this.borders = new Array<number | undefined>(size).fill(undefined);
		// The first three are the figures of the whole, then come the pairs, then the borders.
		let next = 3;
		const tested: number[] = [];
		const large = (g: number) => groups.sizes[g]! >= SMALLEST_GROUP;
		for (let g = 0; g < size; g++) {
			for (let h = g; h < size; h++) {
				if (!large(g) || !large(h)) continue;
				this.pairs[g * size + h] = next++;
				tested.push(g * size + h);
			}
		}
		for (let g = 0; g < size; g++) if (large(g)) this.borders[g] = next++;
		this.#tested = Int32Array.from(tested);
		const { undirected } = network;
		this.#degrees = Float64Array.from(
			{ length: network.n },
			(_, v) => undirected.offsets[v + 1]! - undirected.offsets[v]!
		);
		const ties = listUndirected(network);
		this.#from = ties.from;
		this.#to = ties.to;
		this.#cells = new Float64Array(size * size);
		this.#observed = new Float64Array(next);
		this.#now = new Float64Array(next);
		this.#sum = new Float64Array(next);
		this.#squares = new Float64Array(next);
		this.#less = new Float64Array(next);
		this.#same = new Float64Array(next);
		this.#given = new Float64Array(next);
		this.#measure(groups.member, this.#observed);
	}

	get count(): number {
		return this.#observed.length;
	}

	take(labels: Int32Array): void {
		this.#measure(labels, this.#now);
		for (let i = 0; i < this.#now.length; i++) {
			const value = this.#now[i]!;
			if (Number.isNaN(value)) continue;
			this.#given[i]!++;
			// Kept as differences from the observed value, so that squares lose nothing.
			const from = value - this.#observed[i]!;
			this.#sum[i]! += from;
			this.#squares[i]! += from * from;
			if (Math.abs(from) <= 1e-12) this.#same[i]!++;
			else if (from < 0) this.#less[i]!++;
		}
	}

	finish(runs: number, exact: boolean): (LabelTest | undefined)[] {
		return Array.from(this.#observed, (observed, i) => {
			const given = this.#given[i]!;
			if (Number.isNaN(observed) || given === 0) return undefined;
			const [less, same] = [this.#less[i]!, this.#same[i]!];
			const shift = this.#sum[i]! / given;
			const counted = exact ? 0 : 1;
			const tail = (Math.min(less + same, given - less) + counted) / (given + counted);
			return {
				observed,
				mean: observed + shift,
				deviation: Math.sqrt(Math.max(0, this.#squares[i]! / given - shift * shift)),
				percentile: (less + same / 2) / given,
				p: Math.min(1, 2 * tail)
			};
		});
	}

	#measure(labels: Int32Array, into: Float64Array): void {
		const { size } = this;
		const cells = this.#cells.fill(0);
		const [from, to] = [this.#from, this.#to];
		const ties = from.length;
		let inside = 0;
		for (let i = 0; i < ties; i++) {
			const g = labels[from[i]!]!;
			const h = labels[to[i]!]!;
			if (g === h) inside++;
			cells[g < h ? g * size + h : h * size + g]!++;
		}
		const ends = new Float64Array(size);
		for (let v = 0; v < labels.length; v++) ends[labels[v]!]! += this.#degrees[v]!;
		let byChance = 0;
		for (let g = 0; g < size; g++) byChance += (ends[g]! / (2 * ties)) ** 2;
		into[0] = (ties - 2 * inside) / ties;
		into[1] = inside / ties - byChance;
		into[2] = byChance < 1 ? into[1] / (1 - byChance) : NaN;
		for (let i = 0; i < this.#tested.length; i++) into[3 + i] = cells[this.#tested[i]!]!;
		for (let g = 0; g < size; g++) {
			const place = this.borders[g];
			if (place === undefined) continue;
			const within = cells[g * size + g]!;
			const across = ends[g]! - 2 * within;
			into[place] = within + across > 0 ? (across - within) / (across + within) : NaN;
		}
	}
}

/** Ends of every tied pair, whatever the direction. */
function listUndirected({ n, undirected }: Network): { readonly from: Int32Array; readonly to: Int32Array } {
	const from = new Int32Array(undirected.targets.length / 2);
	const to = new Int32Array(from.length);
	let size = 0;
	for (let v = 0; v < n; v++) {
		for (let j = undirected.offsets[v]!; j < undirected.offsets[v + 1]!; j++) {
			if (undirected.targets[j]! < v) continue;
			from[size] = v;
			to[size++] = undirected.targets[j]!;
		}
	}
	return { from, to };
}

/** n! over the factorials of the group sizes, or Infinity once it passes `most`. */
function countLabellings({ sizes }: Groups, most: number): number {
	let count = 1;
	let placed = 0;
	for (const size of sizes) {
		for (let i = 1; i <= size; i++) {
			count = (count * ++placed) / i;
			if (count > most * 1e3) return Infinity;
		}
	}
	return Math.round(count);
}

/** The next arrangement of the labels in lexical order (Narayana Pandita). */
function toNextLabelling(labels: Int32Array): void {
	let i = labels.length - 2;
	while (i >= 0 && labels[i]! >= labels[i + 1]!) i--;
	if (i < 0) return;
	let j = labels.length - 1;
	while (labels[j]! <= labels[i]!) j--;
	[labels[i], labels[j]] = [labels[j]!, labels[i]!];
	labels.subarray(i + 1).reverse();
}
