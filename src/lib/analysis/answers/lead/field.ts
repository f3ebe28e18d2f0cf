import type { Id } from '#lib/base/ids.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import { createNetwork } from '../../kernels/Network.ts';
import type { Reason } from '../answer.ts';
import type { ParameterValues } from '../parameters.ts';
import { mayBeRanked } from '../rightsHolders.ts';
import { judgeConvening } from './convening.ts';
import { judgeIndependence } from './independence.ts';
import { judgeRatings } from './judged.ts';
import {
	exactly,
	grounds,
	meanOf,
	middleOf,
	type Context,
	type Ground,
	type Judge,
	type Judgment,
	type Range
} from './judging.ts';
import { judgeLegitimacy } from './legitimacy.ts';
import { judgeMandate } from './mandate.ts';
import { measurePosition, type Places } from './position.ts';
import { reasonsOfPosition } from './positionReasons.ts';
import type { Trial } from './reruns.ts';
import { judgeStaying } from './staying.ts';

/** Everybody who could lead, judged on every ground that the map tells something about. */
export interface Field {
	readonly candidates: readonly Id[];
	readonly grounds: readonly Ground[];
	/** Grounds that the map tells nothing about, or that were given no weight. */
	readonly untold: readonly Ground[];
	/** Weights along `grounds`, as asked for. */
	readonly weights: readonly number[];
	/** `ranges[ground][candidate]`, the position as the full network gives it. */
	readonly ranges: readonly (readonly Range[])[];
	/** What speaks for and against a candidate: the first reason of each ground, then the others. */
	readonly reasonsOf: (candidate: number) => readonly Reason[];
	readonly scores: Float64Array;
	readonly trial: Omit<Trial, 'reruns' | 'dropped' | 'first'>;
}

/** How much of the ground "position" the ties say where people rated reach as well. */
const TIES_BESIDE_RATINGS = 0.5;

export function layOutField(context: Context, parameters: ParameterValues): Field {
	const { map } = context;
	const candidates = [...map.stakeholders.values()]
		.filter((stakeholder) => isCandidate(context, stakeholder) && isAllowed(stakeholder, parameters))
		.map(({ id }) => id);
	const network = createNetwork(toGraph(map), { directed: false });
	const nodes = Int32Array.from(candidates, (id) => network.index.get(id)!);
	const places = placesOf(context, network.ids);
	const placed = network.ties > 0 ? measurePosition(network.undirected, places) : undefined;

	const judges = judgesOf(context);
	const weightOf = (ground: Ground) => Number(parameters[ground] ?? 1);
	const isTold = (ground: Ground) => judges.has(ground) || (ground === 'position' && placed !== undefined);
	const told = grounds.filter((ground) => weightOf(ground) > 0 && isTold(ground));
	const judgments = told.map((ground) => candidates.map((id) => judges.get(ground)?.(id)));
	const share = judges.has('position') ? TIES_BESIDE_RATINGS : 1;
	const rated = judgments.map((row) => row.map((judgment) => judgment?.range ?? exactly(0)));
	const ranges = told.map((ground, g) =>
		ground === 'position' && placed
			? rated[g]!.map((range, c) => blend(placed[nodes[c]!]!, range, share))
			: rated[g]!
	);
	const weights = told.map(weightOf);
	const position = told.indexOf('position');
	const inTies = position >= 0 && placed ? reasonsOfPosition(context, network.undirected, places) : undefined;
	return {
		candidates,
		grounds: told,
		untold: grounds.filter((ground) => weightOf(ground) > 0 && !isTold(ground)),
		weights,
		ranges,
		reasonsOf: (c) => {
			const said = judgments.map((row) => row[c]?.reasons ?? []);
			return leadingReasons(
				said.map((reasons, g) =>
					inTies && g === position ? [...inTies(candidates[c]!, nodes[c]!), ...reasons] : reasons
				)
			);
		},
		scores: scoreAll(candidates.length, ranges, weights),
		trial: {
			rows: network.undirected,
			places,
			candidates: nodes,
			ranges: rated,
			position: position >= 0 && placed ? { ground: position, share } : undefined,
			weights,
			order: orderOf(told, parameters)
		}
	};
}

/** Place of each ground in the order of importance that was given, most important first; none without one. */
function orderOf(told: readonly Ground[], parameters: ParameterValues): readonly number[] {
	const given = (parameters['order'] as readonly string[] | undefined) ?? [];
	return given.flatMap((ground) => told.flatMap((known, g) => (known === ground ? [g] : [])));
}

function leadingReasons(said: readonly (readonly Reason[])[]): Reason[] {
	return [...said.flatMap((reasons) => reasons.slice(0, 1)), ...said.flatMap((reasons) => reasons.slice(1))];
}

/** A veto is a limit, not a low score: whoever may not or will not lead does not stand. */
function isAllowed({ id, kind, seatBasis }: Stakeholder, parameters: ParameterValues): boolean {
	if ((parameters['without'] as readonly Id[] | undefined)?.includes(id)) return false;
	return parameters['suppliers'] !== 'mayNot' || (kind !== 'vendor' && seatBasis !== 'supplier');
}

function isCandidate({ map, projects }: Context, stakeholder: Stakeholder): boolean {
	if (!mayBeRanked(stakeholder)) return false;
	if (projects.size === map.projects.size) return true;
	return [...map.participations.values()].some(
		(part) => part.stakeholder === stakeholder.id && projects.has(part.project)
	);
}

function placesOf({ map }: Context, ids: readonly Id[]): Places | undefined {
	const homes = ids.map((id) => map.stakeholders.get(id)?.home);
	const numbers = new Map(
		[...new Set(homes.filter((home) => home !== undefined))].map((home, i) => [home, i])
	);
	if (numbers.size < 2) return undefined;
	return {
		of: Int32Array.from(homes, (home) => (home === undefined ? -1 : numbers.get(home)!)),
		count: numbers.size
	};
}

function judgesOf(context: Context): ReadonlyMap<Ground, Judge> {
	const recorded: Partial<Record<Ground, Judge | undefined>> = {
		convening: judgeConvening(context),
		mandate: judgeMandate(context),
		independence: judgeIndependence(context),
		legitimacy: judgeLegitimacy(context),
		staying: judgeStaying(context)
	};
	return new Map(
		grounds.flatMap((ground) => {
			const judges = [recorded[ground], judgeRatings(context, ground)].filter((judge) => judge !== undefined);
			return judges.length > 0
				? [[ground, (id: Id) => combine(judges.map((judge) => judge(id)))] as const]
				: [];
		})
	);
}

function combine(judgments: readonly Judgment[]): Judgment {
	return {
		range: meanOf(judgments.map(({ range }) => range)),
		reasons: judgments.flatMap(({ reasons }) => reasons)
	};
}

function blend(placed: number, { low, high }: Range, share: number): Range {
	return { low: share * placed + (1 - share) * low, high: share * placed + (1 - share) * high };
}

/** Weighted means of the middles of the ranges, candidate by candidate. */
export function scoreAll(count: number, ranges: Field['ranges'], weights: readonly number[]): Float64Array {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return Float64Array.from({ length: count }, (_, c) =>
		weights.reduce((score, weight, g) => score + (weight / sum) * middleOf(ranges[g]![c]!), 0)
	);
}
