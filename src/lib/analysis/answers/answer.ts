import type { Id } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';
import type { certainties } from '#lib/model/words.ts';
import type { ParameterValues } from './parameters.ts';

/** How sure a statement is: solid from 80 in 100 on, fair from 50 on, fragile below. */
export type CertaintyWord = (typeof certainties)[number];

/** A word, and the count behind it where there is one: held in `share` of `of` reruns or cases. */
export interface Certainty {
	readonly word: CertaintyWord;
	/** 0 to 1. */
	readonly share?: number;
	readonly of?: number;
}

/** One reason, with the records (stakeholders, ties, projects, participations) that it rests on. */
export interface Reason {
	readonly message: Message;
	readonly evidence: readonly Id[];
}

/** One place of a ranking. Scores are on a fixed scale from 0 to 1: judgments, not measurements. */
export interface Ranked {
	readonly id: Id;
	readonly rank: number;
	readonly score: number;
	/** In how many of the reruns it came first. */
	readonly firstIn?: { readonly count: number; readonly of: number };
	/** The ranks between which it stayed in nine of ten reruns. */
	readonly rankBand?: readonly [number, number];
	/** How often it stayed at least this high. */
	readonly certainty?: Certainty;
	readonly because: readonly Reason[];
}

/** One statement of an answer: what, why, on whose evidence, how sure, and what to do about it. */
export interface Finding {
	/** Stable, such as `missing.notHeard`. */
	readonly code: string;
	readonly title: Message;
	readonly why: Message;
	/** Records that light up in the picture: stakeholders, ties, projects, participations. */
	readonly evidence: readonly Id[];
	/** Stakeholders (or projects) that the statement is about. */
	readonly about: readonly Id[];
	readonly certainty?: Certainty;
	readonly suggestion?: Message;
	/** Two stakeholders between whom no tie is on record, for a ghost tie. */
	readonly pair?: readonly [Id, Id];
	/** Stakeholder through whom a first call may go. */
	readonly through?: Id;
}

/** What may stand in a cell: `null` where nothing is known. */
export type Cell = string | number | Message | null;

export interface AnswerTable {
	/** Stable within its question, such as `pairs`. */
	readonly id: string;
	readonly title: Message;
	readonly columns: readonly Message[];
	readonly rows: readonly (readonly Cell[])[];
	/** Along `rows`: the record that a row is about. */
	readonly ids?: readonly (Id | null)[];
}

/** What a question was answered with. Whatever it does not have is left out or empty. */
export interface Answer {
	readonly question: string;
	readonly parameters: ParameterValues;
	readonly seed: number;
	/** The answer in a sentence or two. */
	readonly summary: Message;
	readonly ranking?: readonly Ranked[];
	/** What matters most comes first. */
	readonly findings: readonly Finding[];
	readonly tables: readonly AnswerTable[];
	/** What the answer could not use, and how far it can be trusted. */
	readonly caveats: readonly Message[];
	/** Why there is no answer (or no ranking), in a sentence. */
	readonly unavailable?: Message;
}

/** The word for a share of reruns. */
export function certaintyOf(share: number, of: number): Certainty {
	return { word: share >= 0.8 ? 'solid' : share >= 0.5 ? 'fair' : 'fragile', share, of };
}
