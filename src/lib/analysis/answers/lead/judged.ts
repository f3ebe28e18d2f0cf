import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { Assessment } from '#lib/model/records.ts';
import type { RatedQuality } from '#lib/model/words.ts';
import type { Reason } from '../answer.ts';
import { UNKNOWN, meanOf, type Context, type Ground, type Judge, type Range } from './judging.ts';

/** What raters judge, under the ground it speaks for. */
export const ratedGrounds: Readonly<Record<Ground, readonly RatedQuality[]>> = {
	position: ['reach'],
	convening: [],
	mandate: ['mandate'],
	independence: ['independence'],
	trust: ['trust'],
	capacity: ['capacity'],
	legitimacy: ['legitimacy'],
	staying: ['continuity']
};

/** Fewer ratings than these, and the mean may well be one rater's view: the range widens by a step of the scale. */
const FEW = 3;
const STEP = 0.25;

interface Rating {
	/** 0 to 1. */
	readonly score: number;
	readonly evidence: Id;
	readonly illustrative: boolean;
}

/**
 * A ground as people rated it, from 1 to 5: from the lowest to the highest rating of each quality. With
 * `trust`, what ties say of reliability, mission and openness counts as well. Undefined where nobody was
 * rated; whoever was not rated then may be anything.
 */
export function judgeRatings(context: Context, ground: Ground): Judge | undefined {
	const qualities = ratedGrounds[ground];
	const ratings = new Map(qualities.map((quality) => [quality, collectRatings(context, quality)]));
	const used = qualities.filter((quality) => ratings.get(quality)!.size > 0);
	if (used.length === 0) return undefined;
	return (id) => {
		const held = used.map((quality) => ratings.get(quality)!.get(id) ?? []);
		return {
			range: meanOf(held.map(rangeOf)),
			reasons: used.flatMap((quality, i) => reasonFor(quality, held[i]!))
		};
	};
}

function collectRatings(context: Context, quality: RatedQuality): ReadonlyMap<Id, Rating[]> {
	const { map, projects } = context;
	const ratings = new Map<Id, Rating[]>();
	const add = (id: Id, rating: Rating) => ratings.set(id, [...(ratings.get(id) ?? []), rating]);
	for (const assessment of map.assessments.values()) {
		if (assessment.project !== undefined && !projects.has(assessment.project)) continue;
		const rating = ratingOf(assessment, quality);
		if (rating) add(assessment.stakeholder, rating);
	}
	if (quality !== 'trust') return ratings;
	for (const { id, from, to, directed, trust, illustrative } of map.ties.values()) {
		const scores = Object.values(trust ?? {}).filter((score) => score !== undefined);
		if (scores.length === 0) continue;
		const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
		const rating = { score: (mean - 1) / 4, evidence: id, illustrative: illustrative === true };
		add(to, rating);
		if (!directed) add(from, rating);
	}
	return ratings;
}

function ratingOf(assessment: Assessment, quality: RatedQuality): Rating | undefined {
	const rating = assessment[quality];
	if (rating === undefined) return undefined;
	return { score: (rating - 1) / 4, evidence: assessment.id, illustrative: assessment.illustrative === true };
}

function rangeOf(ratings: readonly Rating[]): Range {
	if (ratings.length === 0) return UNKNOWN;
	const scores = ratings.map(({ score }) => score);
	const margin = ratings.length < FEW ? STEP / 2 : 0;
	return { low: Math.max(0, Math.min(...scores) - margin), high: Math.min(1, Math.max(...scores) + margin) };
}

function reasonFor(quality: RatedQuality, ratings: readonly Rating[]): Reason[] {
	if (ratings.length === 0) return [];
	const mean = ratings.reduce((sum, { score }) => sum + score, 0) / ratings.length;
	const key = ratings.every(({ illustrative }) => illustrative) ? 'ratedIllustrative' : 'rated';
	return [
		{
			message: message(`answer.lead.because.${key}`, {
				quality: message(`answer.lead.quality.${quality}`),
				mean: Math.round((1 + 4 * mean) * 10) / 10,
				count: ratings.length
			}),
			evidence: ratings.map(({ evidence }) => evidence)
		}
	];
}
