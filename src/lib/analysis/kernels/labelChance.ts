import type { Groups } from './Network.ts';
import { degreeOf, type Csr } from './Csr.ts';

/** Mean and variance of a count of ties when group labels are dealt out at random. */
export interface Chance {
	readonly mean: number;
	readonly variance: number;
}

/**
 * The exact first two moments of tie counts under random relabelling: the ties stay, the labels are
 * permuted (the null model of Krackhardt & Stern 1988). Two ties share an end or do not; with the chance
 * of both falling into the counted cell for either case, the variance follows without any sampling.
 */
export class LabelChance {
	readonly #n: number;
	readonly #ties: number;
	readonly #touching: number;
	readonly #apart: number;

	constructor(
		rows: Csr,
		private readonly groups: Groups
	) {
		this.#n = rows.n;
		this.#ties = rows.targets.length / 2;
		let touching = 0;
		for (let v = 0; v < rows.n; v++) touching += degreeOf(rows, v) * (degreeOf(rows, v) - 1);
		this.#touching = touching;
		this.#apart = this.#ties * (this.#ties - 1) - touching;
	}

	/** Ties between two groups, or within one when both are the same. */
	between(g: number, h: number): Chance {
		const a = this.groups.sizes[g]!;
		const b = this.groups.sizes[h]!;
		if (g === h) return this.#moments(falling(a, 2), falling(a, 3), falling(a, 4));
		return this.#moments(2 * a * b, a * b * (b - 1) + b * a * (a - 1), 4 * falling(a, 2) * falling(b, 2));
	}

	/** Ties within any group. */
	within(): Chance {
		let two = 0;
		let three = 0;
		let four = 0;
		let squares = 0;
		for (const size of this.groups.sizes) {
			two += falling(size, 2);
			three += falling(size, 3);
			four += falling(size, 4);
			squares += falling(size, 2) ** 2;
		}
		return this.#moments(two, three, four + two * two - squares);
	}

	/** From the numbers of favourable labellings of 2, 3 and 4 distinct nodes. */
	#moments(two: number, three: number, four: number): Chance {
		const n = this.#n;
		const share = (favourable: number, nodes: number) => (n < nodes ? 0 : favourable / falling(n, nodes));
		const mean = this.#ties * share(two, 2);
		const variance = mean + this.#touching * share(three, 3) + this.#apart * share(four, 4) - mean * mean;
		return { mean, variance: Math.max(0, variance) };
	}
}

/** n (n - 1) … over `count` factors. */
function falling(n: number, count: number): number {
	let product = 1;
	for (let i = 0; i < count; i++) product *= Math.max(0, n - i);
	return product;
}
