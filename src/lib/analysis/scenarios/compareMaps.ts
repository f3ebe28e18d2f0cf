import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { analyse } from '../analyse.ts';
import type { Answer } from '../answers/answer.ts';
import { questions } from '../answers/index.ts';
import { askQuestion, type AskOptions } from '../answers/question.ts';
import { compareAnswers, type AnswerChange } from './compareAnswers.ts';
import { compareRecords, type RecordComparison } from './compareRecords.ts';
import { sayRecords } from './sayRecords.ts';

/** One figure of the network on both maps; undefined where it has no meaning. */
export interface FigureChange {
	readonly measure: string;
	readonly before: number | undefined;
	readonly after: number | undefined;
}

/** Two maps side by side: in words first, then in numbers, then what to show in the picture. */
export interface Comparison {
	readonly sentences: readonly Message[];
	readonly answers: readonly AnswerChange[];
	readonly figures: readonly FigureChange[];
	/** Stakeholders and ties that only the second map has, and only the first. */
	readonly gained: readonly Id[];
	readonly lost: readonly Id[];
	readonly records: RecordComparison;
	readonly caveats: readonly Message[];
}

export interface CompareOptions extends AskOptions {
	/** Ids of the questions to ask of both; all unless told. */
	readonly questions?: readonly string[] | undefined;
	/** Answers on the first map that were worked out before, with the same seed; what is new is handed over. */
	readonly kept?: KeptAnswers | undefined;
}

/** Answers of one map by question: a scenario that is changed step by step is set beside the same map each time. */
export interface KeptAnswers {
	answer(question: string): Answer | undefined;
	keep(question: string, answer: Answer): void;
}

/**
 * What changed between two maps, or two states of one: every question is asked of both with the same seed.
 * Questions that need an optimiser are left out where none is handed in. Throws `StoppedError` once the
 * signal is aborted.
 */
export function compareMaps(
	before: StakeholderMap,
	after: StakeholderMap,
	{ questions: wanted, kept, onProgress, ...options }: CompareOptions
): Comparison {
	const asked = questions.filter(
		({ id, needsOptimiser }) =>
			(wanted?.includes(id) ?? true) && (!needsOptimiser || options.optimiser !== undefined)
	);
	const known = new Map(asked.map((question) => [question, kept?.answer(question.id)]));
	const steps = 2 * asked.length + 1 - [...known.values()].filter((one) => one !== undefined).length;
	let step = 0;
	const answer = (map: StakeholderMap, question: (typeof asked)[number]) => {
		const done = step++;
		return askQuestion(
			question,
			map,
			{},
			{
				...options,
				onProgress: (share) => onProgress?.((done + share) / steps)
			}
		);
	};
	const answers = asked.map((question) => {
		const first = known.get(question) ?? answer(before, question);
		kept?.keep(question.id, first);
		return compareAnswers({ before, after }, first, answer(after, question));
	});
	const records = compareRecords(before, after);
	return {
		sentences: sayRecords(before, after, records),
		answers,
		figures: compareFigures(before, after),
		gained: [...records.stakeholders.gained, ...records.ties.gained],
		lost: [...records.stakeholders.lost, ...records.ties.lost],
		records,
		caveats: [
			message('comparison.caveat.seed'),
			...(records.pairs.alike !== undefined && records.pairs.alike < LITTLE_ALIKE
				? [message('comparison.caveat.unlike')]
				: [])
		]
	};
}

/** Below this share of tied pairs in common two maps are less one map changed than two maps. */
const LITTLE_ALIKE = 0.3;

function compareFigures(before: StakeholderMap, after: StakeholderMap): FigureChange[] {
	const figuresOf = (map: StakeholderMap) => analyse(toGraph(map), { labellings: 0 }).network;
	const [first, second] = [figuresOf(before), figuresOf(after)];
	const known = (value: number | null | undefined) => value ?? undefined;
	return [
		{ measure: 'nodes', before: first.nodes, after: second.nodes },
		{ measure: 'edges', before: first.edges, after: second.edges },
		...Object.keys(second.measures).map((measure) => ({
			measure,
			before: known(first.measures[measure] as number | null | undefined),
			after: known(second.measures[measure] as number | null | undefined)
		}))
	];
}
