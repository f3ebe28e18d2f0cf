import { analyse } from '#lib/analysis/analyse.ts';
import { ask, questions, unguardedQuestions } from '#lib/analysis/answers/index.ts';
import { compareMaps } from '#lib/analysis/scenarios/compareMaps.ts';
import { findPlanFormat } from '#lib/formats/plan/index.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { planAnswers, toPlanReport } from '#lib/views/plan/planReport.ts';
import { toAnswerJson } from '#lib/views/reports/answer.ts';
import { toComparisonJson } from '#lib/views/reports/comparison.ts';
import { loadOptimiser, optimiserFor } from '../loadOptimiser.ts';

/** What of a request takes its time: computed on the map as the caller may see it, and on nothing else. */
export type WorkTask =
	| {
			readonly task: 'answer';
			readonly map: StakeholderMap;
			readonly question: string;
			readonly given: Readonly<Record<string, string>>;
			readonly seed: number;
			readonly language: Language;
	  }
	| { readonly task: 'measures'; readonly map: StakeholderMap; readonly only: readonly string[] | undefined }
	| {
			readonly task: 'compare';
			readonly map: StakeholderMap;
			readonly after: StakeholderMap;
			readonly questions: readonly string[] | undefined;
			readonly seed: number;
			readonly language: Language;
	  }
	| {
			readonly task: 'plan';
			readonly map: StakeholderMap;
			readonly format: string;
			readonly at: string;
			readonly owner: string | undefined;
			readonly link: string;
			readonly withGuarded: boolean;
			readonly seed: number;
			readonly language: Language;
	  };

/** Does it: JSON as text, or the bytes of a file. Throws what the analysis throws. */
export async function perform(work: WorkTask): Promise<string | Uint8Array> {
	switch (work.task) {
		case 'measures':
			return JSON.stringify(analyse(toGraph(work.map), { only: work.only }));
		case 'answer': {
			const { question, map, given, seed, language } = work;
			const answer = ask(question, map, given, { seed, optimiser: await optimiserFor(question) });
			return JSON.stringify(toAnswerJson(answer, translatorOf(language)));
		}
		case 'compare': {
			const { map, after, questions: asked, seed, language } = work;
			const comparison = compareMaps(map, after, {
				seed,
				questions: asked ?? unguardedQuestions,
				optimiser: await loadOptimiser()
			});
			return JSON.stringify(toComparisonJson(comparison, translatorOf(language)));
		}
		case 'plan': {
			const { map, format, at, owner, link, withGuarded, seed, language } = work;
			const report = toPlanReport(map, translatorOf(language), {
				at,
				questions: questions.map(({ id }) => id),
				owner,
				answers: planAnswers.map((question) => ask(question, map, {}, { seed })),
				link,
				withGuarded
			});
			return findPlanFormat(format).write(report);
		}
	}
}
