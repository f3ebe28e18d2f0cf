import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { ratedQualities, type RatedQuality } from '#lib/model/words.ts';

export type JudgedQuality = RatedQuality | 'stance';
const judgedQualities: readonly JudgedQuality[] = [...ratedQualities, 'stance'];

/** What people said of one quality of one stakeholder: not measured, said. */
export interface Judgment {
	/** Of all that was said, in the scale of the quality. */
	readonly median: number;
	/** Everything said, in order of the records. */
	readonly said: readonly { readonly score: number; readonly by: string }[];
	/** All of it was made up to show how the tool works. */
	readonly isIllustrative: boolean;
}

export function isJudgment(cell: unknown): cell is Judgment {
	return typeof cell === 'object' && cell !== null && 'median' in cell;
}

/** The qualities that somebody judged on this map, in the model's order. */
export function qualitiesOf(map: StakeholderMap): JudgedQuality[] {
	const assessments = [...map.assessments.values()];
	return judgedQualities.filter((quality) =>
		assessments.some((assessment) => assessment[quality] !== undefined)
	);
}

/** Judgments by stakeholder and quality, of whatever project they were made for. O(assessments). */
export function judgmentsOf(map: StakeholderMap): ReadonlyMap<Id, ReadonlyMap<JudgedQuality, Judgment>> {
	const said = new Map<Id, Map<JudgedQuality, { score: number; by: string; illustrative: boolean }[]>>();
	for (const assessment of map.assessments.values()) {
		for (const quality of judgedQualities) {
			const score = assessment[quality];
			if (score === undefined) continue;
			const own = said.get(assessment.stakeholder) ?? new Map();
			said.set(assessment.stakeholder, own);
			const list = own.get(quality) ?? [];
			own.set(quality, list);
			list.push({ score, by: assessment.by, illustrative: assessment.illustrative === true });
		}
	}
	return new Map(
		[...said].map(([id, own]) => [
			id,
			new Map(
				[...own].map(([quality, list]) => [
					quality,
					{
						median: median(list.map(({ score }) => score)),
						said: list.map(({ score, by }) => ({ score, by })),
						isIllustrative: list.every(({ illustrative }) => illustrative)
					}
				])
			)
		])
	);
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}
