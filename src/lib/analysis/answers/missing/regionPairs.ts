import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { type Grouping } from '../grouping.ts';
import { SMALLEST_GROUP } from '../../groundRules.ts';
import { namesOf } from '../names.ts';
import { bestConnected, type Neighbours } from '../neighbours.ts';
import { certaintyOfGap, isHeldApart, type Weighed } from './weighed.ts';

/** Two groups without a tie on record, though their members have ties enough for some. */
export interface SilentPair {
	readonly a: string;
	readonly b: string;
	/** Tied pairs that chance would put between them, given how many ties each member has. */
	readonly expected: number;
	/** Whom both have as contacts. */
	readonly shared: readonly Id[];
	/** The best connected of either side, who could begin. */
	readonly pair: readonly [Id, Id];
}

/** Below this many expected ties their absence says nothing. */
const WORTH_SAYING = 1.5;

/** From here on chance alone would leave none in fewer than 14 of 100 cases (Poisson). */
const HARDLY_CHANCE = 2;

/**
 * Pairs of groups of five and more with no tie on record. Expected ties are those of the configuration
 * model (Newman 2003): degrees of one side times degrees of the other over twice the tied pairs.
 * O(pairs of groups + ties).
 */
export function silentPairs(neighbours: Neighbours, { members }: Grouping): SilentPair[] {
	const groups = [...members].filter(([, ids]) => ids.length >= SMALLEST_GROUP);
	const degrees = new Map(
		groups.map(([group, ids]) => [group, ids.reduce((sum, id) => sum + neighbours.of(id).size, 0)])
	);
	return groups
		.flatMap(([a, ofA], i) => groups.slice(i + 1).map(([b, ofB]) => ({ a, b, ofA, ofB })))
		.filter(({ ofA, ofB }) => !ofA.some((id) => ofB.some((other) => neighbours.of(id).has(other))))
		.map(({ a, b, ofA, ofB }): SilentPair => ({
			a,
			b,
			expected: (degrees.get(a)! * degrees.get(b)!) / (2 * neighbours.tiedPairs),
			shared: sharedContacts(neighbours, ofA, ofB),
			pair: [bestConnected(neighbours, ofA), bestConnected(neighbours, ofB)]
		}))
		.filter(({ expected }) => expected >= WORTH_SAYING)
		.sort((a, b) => b.expected - a.expected);
}

function sharedContacts(neighbours: Neighbours, ofA: readonly Id[], ofB: readonly Id[]): Id[] {
	const contacts = new Set(ofA.flatMap((id) => [...neighbours.of(id).keys()]));
	return [...new Set(ofB.flatMap((id) => [...neighbours.of(id).keys()]))].filter((id) => contacts.has(id));
}

export function silentPairFindings(
	map: StakeholderMap,
	grouping: Grouping,
	pairs: readonly SilentPair[]
): Weighed[] {
	return pairs.map(({ a, b, expected, shared, pair }) => {
		const [ofA, ofB] = [grouping.members.get(a)!, grouping.members.get(b)!];
		const members = [...ofA, ...ofB];
		const apart = pair.some((id) => isHeldApart(map, id));
		const values = {
			a: grouping.nameOf(a),
			b: grouping.nameOf(b),
			ofA: ofA.length,
			ofB: ofB.length,
			expected: Math.round(10 * expected) / 10,
			count: shared.length,
			names: namesOf(map, pair)
		};
		return {
			matters: 60 + 10 * expected,
			finding: {
				code: 'missing.pair',
				title: message('answer.missing.pair.title', values),
				why: message('answer.missing.pair.why', values),
				evidence: [...members, ...shared],
				about: members,
				certainty: certaintyOfGap(map, pair, { wouldClose: 1, documented: expected >= HARDLY_CHANCE }),
				suggestion: message(`answer.missing.pair.${apart ? 'suggestionApart' : 'suggestion'}`, values),
				pair
			}
		};
	});
}
