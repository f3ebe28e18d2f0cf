import type { Answer, Ranked } from '#lib/analysis/answers/answer.ts';
import type { Id } from '#lib/base/ids.ts';

/** How many places of a ranking are shown at once, in the panel and in the picture. */
export const SHOWN_RANKS = 5;

/** An answer that is being read, and the row of it that is lit: a place of the ranking, or a finding. */
export interface LitAnswer {
	readonly answer: Answer | undefined;
	readonly lit: { readonly of: 'ranking' | 'findings'; readonly index: number } | undefined;
}

/** The place of the ranking whose evidence is lit: the first one unless another was chosen. */
export function litRankOf({ answer, lit }: LitAnswer): Ranked | undefined {
	return lit?.of === 'findings' ? undefined : answer?.ranking?.[lit?.index ?? 0];
}

/** Stakeholders and ties that the lit row rests on. */
export function evidenceOf({ answer, lit }: LitAnswer): ReadonlySet<Id> {
	const rank = litRankOf({ answer, lit });
	if (rank) return new Set([rank.id, ...rank.because.flatMap(({ evidence }) => evidence)]);
	const finding = answer?.findings[lit?.index ?? -1];
	return new Set(finding ? [...finding.about, ...finding.evidence] : []);
}

/** The numbers of the ranking's first places by stakeholder. */
export function badgesOf({ answer }: LitAnswer): ReadonlyMap<Id, number> {
	return new Map((answer?.ranking ?? []).slice(0, SHOWN_RANKS).map(({ id, rank }) => [id, rank]));
}

/** Pairs without a tie on record that the answer speaks of: of the lit finding, or of all. */
export function ghostsOf({ answer, lit }: LitAnswer): readonly (readonly [Id, Id])[] {
	const findings = answer?.findings ?? [];
	const chosen = lit?.of === 'findings' ? findings.slice(lit.index, lit.index + 1) : findings;
	return chosen.flatMap(({ pair }) => (pair ? [pair] : []));
}
