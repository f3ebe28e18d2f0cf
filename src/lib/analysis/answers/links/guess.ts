import type { Id } from '#lib/base/ids.ts';
import { compareText } from '#lib/base/order.ts';
import { knownPairs, pairKey } from '#lib/model/pairs.ts';
import { areTied } from '../../kernels/pairs.ts';
import type { LikelyTies } from '../../links/likelyTies.ts';
import type { LinkContext } from '../links.ts';
import { isHeldApart } from '../missing/weighed.ts';

/** A pair of which nothing is recorded, and that probably is in touch. */
export interface Guess {
	readonly a: Id;
	readonly b: Id;
	readonly score: number;
	/** Contacts of both. */
	readonly shared: readonly Id[];
	/** The two belong to different groups. */
	readonly isAcross: boolean;
}

/**
 * The pairs that score highest, those across groups and those within each on their own: scores favour pairs
 * inside a cluster, and a pair across a border tells more. Pairs that were asked and are not tied are known,
 * and no guess. Two populations are not guessed about.
 */
export function guessTies(context: LinkContext, likely: LikelyTies, count: number): Guess[] {
	const { map, network, groupOf } = context;
	const { ids, undirected: rows } = network;
	const known = knownPairs(map);
	const isOut = ids.map((id) => isHeldApart(map, id));
	const isPopulation = ids.map((id) => map.stakeholders.get(id)!.kind === 'residents');
	const best = { within: createHead(count), across: createHead(count) };
	for (let a = 0; a < ids.length; a++) {
		if (isOut[a]) continue;
		const scores = likely.scoresOf(a);
		for (let b = a + 1; b < ids.length; b++) {
			const score = scores[b]!;
			if (score <= 0 || isOut[b] || (isPopulation[a] && isPopulation[b]) || areTied(rows, a, b)) continue;
			const groups = [groupOf(ids[a]!), groupOf(ids[b]!)];
			const isAcross = groups[0] !== undefined && groups[1] !== undefined && groups[0] !== groups[1];
			const head = isAcross ? best.across : best.within;
			if (score > head.least && !known.has(pairKey(ids[a]!, ids[b]!))) head.add({ a, b, score, isAcross });
		}
	}
	return [...best.across.list, ...best.within.list].map(({ a, b, score, isAcross }) => ({
		a: ids[a]!,
		b: ids[b]!,
		score,
		isAcross,
		shared: sharedContacts(context, ids[a]!, ids[b]!)
	}));
}

/** Contacts of both, best connected first. */
export function sharedContacts({ neighbours }: LinkContext, a: Id, b: Id): Id[] {
	const others = neighbours.of(b);
	return [...neighbours.of(a).keys()]
		.filter((id) => others.has(id))
		.sort((x, y) => neighbours.of(y).size - neighbours.of(x).size || compareText(x, y));
}

interface Scored {
	readonly a: number;
	readonly b: number;
	readonly score: number;
	readonly isAcross: boolean;
}

/** Keeps the highest scores, the earlier of equals first. */
function createHead(count: number) {
	const list: Scored[] = [];
	return {
		list: list as readonly Scored[],
		get least() {
			return list.length < count ? 0 : list.at(-1)!.score;
		},
		add(pair: Scored) {
			const place = list.findIndex(({ score }) => score < pair.score);
			list.splice(place < 0 ? list.length : place, 0, pair);
			list.length = Math.min(list.length, count);
		}
	};
}
