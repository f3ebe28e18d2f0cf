import type { Id } from '#lib/base/ids.ts';
import { createRandom } from '#lib/base/random.ts';
import { certaintyOf, type Certainty } from '../answers/answer.ts';
import { MISSING_GROUP, type Network } from '../kernels/Network.ts';
import type { StakeholderMeasure } from '../measures/measure.ts';
import type { Steps } from '../steps.ts';
import { MISSING_SHARES, SHOWN_SHARE, runsFor } from './defaults.ts';
import type { Disturbance } from './disturb.ts';
import { estimateRankBands, type RankBands } from './rankBands.ts';

export interface RankCertaintyOptions {
	readonly seed: number;
	/** Networks drawn for each kind and share of what is missing; `runsFor` the network's size unless told. */
	readonly runs?: number;
	/** Pairs about which nobody knows, to be filled both ways. */
	readonly unknown?: readonly (readonly [Id, Id])[];
	/** Who may be put in an order; everybody unless told. */
	readonly ranked?: (id: Id) => boolean;
}

/** One kind of gap in the map, and what it does to the ranking as a whole. */
export interface Missing {
	readonly kind: Disturbance['kind'];
	/**
	 * Share that is missing; of unknown pairs the share that become ties, `null`: as often as known ones do. Of
	 * groups `null`: one of them is, each in turn.
	 */
	readonly share: number | null;
	/** Networks looked at. */
	readonly runs: number;
	readonly topStays: number;
	readonly topThreeStay: number;
	readonly correlation: number | null;
}

/** How sure the place of one stakeholder is. */
export interface RankStanding {
	readonly rank: number;
	/** Ranks between which it stays in nine of ten networks with a tenth or a group missing, or pairs filled. */
	readonly band: readonly [number, number];
	/** The band of each entry of `missing`. */
	readonly bands: readonly (readonly [number, number])[];
	/** Places by which its rank may move and still count as the same. */
	readonly tolerance: number;
	/** How often its rank stays within the tolerance when a tenth of ties or of stakeholders is missing. */
	readonly certainty: Certainty;
}

/** How far one ranking can be trusted. */
export interface RankCertainty {
	readonly measure: string;
	readonly seed: number;
	/** Networks drawn for each kind and share. */
	readonly runs: number;
	/** How many are ranked. */
	readonly ranked: number;
	readonly missing: readonly Missing[];
	readonly stakeholders: ReadonlyMap<Id, RankStanding>;
}

/**
 * Rank bands under every kind of gap: 5, 10 and 20 % of the ties, then of the stakeholders, taken away at random;
 * one declared group taken away, each in turn, and a tenth of the stakeholders with those of few contacts likelier,
 * for those who did not answer are seldom a random lot; and the unknown pairs filled with no tie, with ties as often
 * as known pairs have them, and all with ties.
 * A measure that fewer than ten have a figure of, or a network without ties, gives nothing: such are listed,
 * not ranked. Same seed, same result. Costs the measures once a network: some 8,000 times by default.
 */
export function* assessRanks(
	network: Network,
	measures: readonly StakeholderMeasure[],
	{ seed, runs = runsFor(network.n), unknown = [], ranked }: RankCertaintyOptions
): Steps<ReadonlyMap<string, RankCertainty>> {
	if (network.ties === 0) return new Map();
	const random = createRandom(seed);
	const gaps = listGaps(network, unknown, runs);
	const found: ReadonlyMap<string, RankBands>[] = [];
	for (const [i, { disturbance, runs: drawn }] of gaps.entries()) {
		const steps = estimateRankBands(network, measures, {
			disturbance,
			random,
			runs: drawn,
			...(ranked ? { ranked } : {})
		});
		for (;;) {
			const step = steps.next();
			if (step.done) {
				found.push(step.value);
				break;
			}
			yield (i + step.value) / gaps.length;
		}
	}
	const assessed = measures.flatMap(({ id }): [string, RankCertainty][] => {
		const bands = found.map((one) => one.get(id));
		if (bands.some((one) => one === undefined)) return [];
		return [[id, { measure: id, seed, runs, ...sumUp(gaps, bands as RankBands[]) }]];
	});
	return new Map(assessed);
}

/** What is taken away at random, and so counts in "N of 100". */
const RANDOM: ReadonlySet<Missing['kind']> = new Set(['ties', 'stakeholders']);

interface Gap extends Pick<Missing, 'kind' | 'share' | 'runs'> {
	readonly disturbance: Disturbance;
	/** Part of the whisker. */
	readonly isShown: boolean;
}

function listGaps(network: Network, unknown: readonly (readonly [Id, Id])[], runs: number): Gap[] {
	const taken = (['ties', 'stakeholders'] as const).flatMap((kind) =>
		MISSING_SHARES.map((share): Gap => {
			return { kind, share, runs, disturbance: { kind, share }, isShown: share === SHOWN_SHARE };
		})
	);
	const groups = groupsThatMayBeMissing(network);
	if (groups.length > 0) {
		const disturbance = { kind: 'group', groups } as const;
		taken.push({ kind: 'group', share: null, runs: groups.length, disturbance, isShown: true });
	}
	const silent: Gap = {
		kind: 'silent',
		share: SHOWN_SHARE,
		runs,
		disturbance: { kind: 'silent', share: SHOWN_SHARE },
		isShown: true
	};
	if (unknown.length === 0) return [...taken, silent];
	const filled = [0, null, 1].map((share): Gap => {
		const disturbance = {
			kind: 'unknown',
			pairs: unknown,
			...(share === null ? {} : { chance: share })
		} as const;
		return { kind: 'unknown', share, runs: share === null ? runs : 1, disturbance, isShown: true };
	});
	return [...taken, ...filled, silent];
}

/** Groups without which most of the network is still there, where there are two and more. */
function groupsThatMayBeMissing({ groups, n }: Network): number[] {
	if (!groups || groups.names.length < 2) return [];
	return [...groups.names.keys()].filter(
		(g) => groups.names[g] !== MISSING_GROUP && 2 * groups.sizes[g]! <= n
	);
}

function sumUp(gaps: readonly Gap[], all: readonly RankBands[]) {
	const first = all[0]!;
	const stakeholders = [...first.bands].map(([id, { rank, tolerance }]): [Id, RankStanding] => {
		const own = all.map(({ bands }) => bands.get(id)!);
		const shown = own.filter((_, i) => gaps[i]!.isShown);
		const counted = own.filter((_, i) => gaps[i]!.isShown && RANDOM.has(gaps[i]!.kind));
		const met = counted.reduce((sum, one) => sum + one.met, 0);
		const stayed = counted.reduce((sum, one) => sum + one.stayed, 0);
		return [
			id,
			{
				rank,
				band: [
					Math.min(rank, ...shown.map(({ band }) => band[0])),
					Math.max(rank, ...shown.map(({ band }) => band[1]))
				],
				bands: own.map(({ band }) => band),
				tolerance,
				certainty: certaintyOf(met > 0 ? stayed / met : 0, met)
			}
		];
	});
	return {
		ranked: first.bands.size,
		missing: gaps.map(({ kind, share, runs }, i): Missing => {
			const { topStays, topThreeStay, correlation } = all[i]!;
			return { kind, share, runs, topStays, topThreeStay, correlation: correlation ?? null };
		}),
		stakeholders: new Map(stakeholders)
	};
}
