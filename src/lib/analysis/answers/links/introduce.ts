import type { Id } from '#lib/base/ids.ts';
import type { Random } from '#lib/base/random.ts';
import { pairKey } from '#lib/model/pairs.ts';
import { examineConnectivity } from '../../kernels/connectivity.ts';
import { degreeOf } from '../../kernels/Csr.ts';
import { thin } from '../../kernels/pairs.ts';
import { findIntroductions, gainsOf, type Gain } from '../../links/introductions.ts';
import type { LinkContext } from '../links.ts';
import { listVoices } from '../missing/heard.ts';
import { isHeldApart } from '../missing/weighed.ts';
import { mayGoBetween } from '../rightsHolders.ts';
import { sharedContacts, type Guess } from './guess.ts';

/** An introduction with what it would bring, and who could make it. */
export interface Proposal extends Gain {
	readonly a: Id;
	readonly b: Id;
	/** A contact of both who is free to be named a go-between; none on record otherwise. */
	readonly through: Id | undefined;
	/** In how many reruns with ties missing it still brings at least half as much. */
	readonly holds: { readonly share: number; readonly of: number };
	/** Whether the unheard are voices not heard, or those with one contact or none. */
	readonly forVoices: boolean;
}

export interface Proposing {
	readonly projects: ReadonlySet<Id>;
	readonly count: number;
	readonly random: Random;
	/** Pairs that probably are in touch already need no introduction. */
	readonly guesses: readonly Guess[];
}

/** An introduction that closes less than this of what is lacking is not worth anybody's time. */
const WORTH = 0.01;

const RERUNS = 20;
const DROPPED = 0.1;

/** Ends whose reach counts; more would make every step slow and say little more. */
const MOST_UNHEARD = 40;

/** The introductions that help most, one on top of the other. */
export function proposeIntroductions(
	context: LinkContext,
	{ projects, count, random, guesses }: Proposing,
	progress: (done: number) => void
): Proposal[] {
	const { map, neighbours, network } = context;
	const { ids, undirected: rows } = network;
	const silent = listVoices(map, neighbours, projects).filter(({ unheard }) => unheard.length > 0);
	const forVoices = silent.length > 0;
	const few = ids.filter((_, v) => degreeOf(rows, v) < 2);
	const unheard = (forVoices ? silent.map(({ id }) => id) : few)
		.filter((id) => !isHeldApart(map, id))
		.slice(0, MOST_UNHEARD)
		.map((id) => network.index.get(id)!);
	const guessed = new Set(guesses.map(({ a, b }) => pairKey(a, b)));
	const allows = introducible(context, new Set(unheard), (a, b) => guessed.has(pairKey(ids[a]!, ids[b]!)));
	const found = findIntroductions(rows, {
		unheard,
		allows,
		count,
		progress: (done) => progress(0.8 * done)
	}).filter(({ closed }) => closed >= WORTH);
	const pairs = found.map(({ a, b }) => [a, b] as const);
	const alone = gainsOf(rows, unheard, pairs);
	const held = found.map(() => 0);
	for (let run = 0; run < RERUNS && found.length > 0; run++) {
		progress(0.8 + (0.2 * run) / RERUNS);
		const gains = gainsOf(thin(rows, DROPPED, random).kept, unheard, pairs);
		gains.forEach(({ closed }, i) => (held[i]! += closed >= alone[i]!.closed / 2 ? 1 : 0));
	}
	return found.map(({ a, b, ...gain }, i) => ({
		...gain,
		a: ids[a]!,
		b: ids[b]!,
		through: goBetween(context, ids[a]!, ids[b]!),
		holds: { share: held[i]! / RERUNS, of: RERUNS },
		forVoices
	}));
}

/**
 * Whom one can introduce: two who share a contact free to be named, or of whom one is unheard, or whom nothing
 * joins yet. Two populations meet by themselves, and two vendors are no matter of the map's.
 */
function introducible(
	context: LinkContext,
	unheard: ReadonlySet<number>,
	isGuessed: (a: number, b: number) => boolean
): (a: number, b: number) => boolean {
	const { map, network } = context;
	const { ids } = network;
	const { component } = network.once(examineConnectivity);
	const kinds = ids.map((id) => map.stakeholders.get(id)!.kind);
	const isOut = ids.map((id) => isHeldApart(map, id));
	return (a, b) => {
		if (isOut[a] || isOut[b] || isGuessed(a, b)) return false;
		if (kinds[a] === kinds[b] && (kinds[a] === 'residents' || kinds[a] === 'vendor')) return false;
		if (unheard.has(a) || unheard.has(b) || component[a] !== component[b]) return true;
		return goBetween(context, ids[a]!, ids[b]!) !== undefined;
	};
}

function goBetween(context: LinkContext, a: Id, b: Id): Id | undefined {
	const { map } = context;
	return sharedContacts(context, a, b).find((id) => mayGoBetween(map, id));
}
