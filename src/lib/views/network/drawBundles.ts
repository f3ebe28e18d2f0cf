import type { Id } from '#lib/base/ids.ts';
import { neighboursOf } from '../nodes.ts';
import type { Area, Point } from '../picture.ts';
import type { ViewInput } from '../view.ts';

const LEAST_WIDTH = 1.5;
const MOST_WIDTH = 10;

/** The tied pairs between two ends, each a sign or a symbol, told by one of them. */
interface Bundle {
	readonly pair: readonly [Id, Id];
	count: number;
}

/**
 * One line a pair of signs, or a symbol and a sign: as wide as there are tied pairs of stakeholders in it. Counted over
 * neighbours, where each pair stands once, and not over ties, of which there are many more. O(n + m).
 */
export function drawBundles(
	input: ViewInput,
	signs: readonly { readonly middle: Point }[],
	signOf: ReadonlyMap<Id, number>,
	placeOf: (id: Id) => Point | undefined
): Area[] {
	const bundleOf = numberBundles(signs.length, signOf);
	const bundles = new Map<string, Bundle>();
	for (const [from, others] of neighboursOf(input))
		for (const to of others) {
			const key = from < to ? bundleOf(from, to) : undefined;
			if (key === undefined) continue;
			const known = bundles.get(key);
			if (known) known.count++;
			else bundles.set(key, { pair: [from, to], count: 1 });
		}
	const lit = litBundles(input, bundleOf);
	const most = Math.max(1, ...[...bundles.values()].map(({ count }) => count));
	const isQuiet = input.evidence.size > 0 || input.focus !== undefined;
	const middleOf = (id: Id) => signs[signOf.get(id) ?? -1]?.middle ?? placeOf(id);
	return [...bundles].flatMap(([key, { pair, count }]): Area[] => {
		const [a, b] = [middleOf(pair[0]), middleOf(pair[1])];
		if (!a || !b) return [];
		const isLit = lit.has(key);
		return [
			{
				id: `bundle:${key}`,
				shape: { is: 'line', points: [a, b] },
				stroke: isLit ? 'accent' : 'tie',
				width: LEAST_WIDTH + (MOST_WIDTH - LEAST_WIDTH) * ((count - 1) / Math.max(1, most - 1)),
				opacity: isLit ? 0.7 : isQuiet ? 0.2 : 0.4
			}
		];
	});
}

/** The bundle of a pair, if it lies in one: not within a sign, and not between two who stand alone. */
type BundleOf = (from: Id, to: Id) => string | undefined;

/** Numbers, for thousands of longer names would be made to be thrown away: signs first, then those who stand alone. */
function numberBundles(signs: number, signOf: ReadonlyMap<Id, number>): BundleOf {
	const alone = new Map<Id, number>();
	const endOf = (id: Id) => {
		const end = signOf.get(id) ?? alone.get(id) ?? signs + alone.size;
		if (end === signs + alone.size) alone.set(id, end);
		return end;
	};
	return (from, to) => {
		const [a, b] = [endOf(from), endOf(to)];
		if (a === b || (a >= signs && b >= signs)) return undefined;
		return a < b ? `${a} ${b}` : `${b} ${a}`;
	};
}

/** The bundles of evidence; without any, those of whoever is pointed at. */
function litBundles(
	{ map, evidence, focus }: ViewInput,
	bundleOf: BundleOf
): ReadonlySet<string | undefined> {
	if (evidence.size === 0 && focus === undefined) return new Set();
	const lit = [...map.ties.values()].filter(({ id, from, to }) =>
		evidence.size > 0 ? evidence.has(id) : from === focus || to === focus
	);
	return new Set(lit.map(({ from, to }) => bundleOf(from, to)));
}
