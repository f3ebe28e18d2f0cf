import { shuffle, type Random } from '#lib/base/random.ts';
import { walkFrom, type Neighbours } from './distances.ts';

/** Above so many nodes every node looks only at its neighbours and at some pivots. */
const MOST_FOR_ALL_PAIRS = 1_200;
const PIVOTS = 60;
/** Stakeholders of one region are drawn together and those of different ones a little apart. */
const SAME_REGION = 0.72;
const OTHER_REGION = 1.08;

/** Pairs of nodes that want to lie so far apart, with how much that counts for either end. */
export class Terms {
	count = 0;
	readonly a: Int32Array;
	readonly b: Int32Array;
	readonly distance: Float64Array;
	readonly weightA: Float64Array;
	readonly weightB: Float64Array;

	constructor(
		most: number,
		private readonly regionOf: readonly number[]
	) {
		this.a = new Int32Array(most);
		this.b = new Int32Array(most);
		this.distance = new Float64Array(most);
		this.weightA = new Float64Array(most);
		this.weightB = new Float64Array(most);
	}

	/** A pair so many steps apart; the shares say for how many nodes each end's wish counts. */
	add(a: number, b: number, steps: number, shareA: number, shareB: number): void {
		const region = this.regionOf[a] as number;
		const distance = steps * (region >= 0 && region === this.regionOf[b] ? SAME_REGION : OTHER_REGION);
		const weight = 1 / (distance * distance);
		this.a[this.count] = a;
		this.b[this.count] = b;
		this.distance[this.count] = distance;
		this.weightA[this.count] = weight * shareA;
		this.weightB[this.count] = weight * shareB;
		this.count++;
	}
}

/**
 * The terms of the stress of one connected part: all pairs, weighted by the inverse square of their
 * distance (Kamada and Kawai 1989; Gansner, Koren and North 2005); for large parts neighbours and pivots,
 * each pivot standing for the nodes around it (Ortmann, Klimenta and Brandes 2017). O(n m) or O(pivots m).
 */
export function stressTerms(
	part: readonly number[],
	neighbours: Neighbours,
	regionOf: readonly number[],
	random: Random
): Terms {
	return part.length <= MOST_FOR_ALL_PAIRS
		? allPairs(part, neighbours, regionOf)
		: pivotTerms(part, neighbours, regionOf, random);
}

function allPairs(part: readonly number[], neighbours: Neighbours, regionOf: readonly number[]): Terms {
	const terms = new Terms((part.length * (part.length - 1)) / 2, regionOf);
	const steps = new Int32Array(neighbours.length);
	part.forEach((node, i) => {
		walkFrom(node, neighbours, steps);
		for (const other of part.slice(i + 1)) terms.add(node, other, steps[other] as number, 1, 1);
	});
	return terms;
}

function pivotTerms(
	part: readonly number[],
	neighbours: Neighbours,
	regionOf: readonly number[],
	random: Random
): Terms {
	const pivots = shuffle([...part], random).slice(0, PIVOTS);
	const walks = pivots.map((pivot) => {
		const steps = new Int32Array(neighbours.length);
		walkFrom(pivot, neighbours, steps);
		return steps;
	});
	const nearest = part.map((node) => {
		let best = 0;
		walks.forEach((steps, p) => {
			if ((steps[node] as number) < ((walks[best] as Int32Array)[node] as number)) best = p;
		});
		return best;
	});
	const ties = part.reduce((sum, node) => sum + (neighbours[node]?.length ?? 0), 0) / 2;
	const terms = new Terms(ties + part.length * PIVOTS, regionOf);
	for (const node of part)
		for (const next of neighbours[node] ?? []) if (next > node) terms.add(node, next, 1, 1, 1);
	pivots.forEach((pivot, p) => {
		const steps = walks[p] as Int32Array;
		const own = part.filter((_, i) => nearest[i] === p).map((node) => steps[node] as number);
		for (const node of part) {
			const far = steps[node] as number;
			if (far >= 2) terms.add(node, pivot, far, own.filter((step) => step <= far / 2).length, 0);
		}
	});
	return terms;
}
