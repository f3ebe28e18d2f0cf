import { analyse } from '#lib/analysis/analyse.ts';
import { ask, questions, unguardedQuestions } from '#lib/analysis/answers/index.ts';
import { compareMaps } from '#lib/analysis/scenarios/compareMaps.ts';
import type { Id } from '#lib/base/ids.ts';
import type { WriteOptions } from '#lib/formats/format.ts';
import { writeMap, zipFiles, type NamedFile } from '#lib/formats/index.ts';
import { findPlanFormat } from '#lib/formats/plan/index.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { planAnswers, toPlanReport } from '#lib/views/plan/planReport.ts';
import { toAnswerJson } from '#lib/views/reports/answer.ts';
import { toComparisonJson } from '#lib/views/reports/comparison.ts';
import { prepareDocument, type PreparedMap } from './prepareDocument.ts';
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
	  }
	| { readonly task: 'document'; readonly body: Uint8Array; readonly id: Id }
	| {
			readonly task: 'export';
			readonly map: StakeholderMap;
			readonly format: string;
			readonly options: WriteOptions;
	  };

/** What comes of each: JSON as text, a map as it is written down, the bytes of a file, or a file with its name. */
export interface WorkResults {
	readonly answer: string;
	readonly measures: string;
	readonly compare: string;
	readonly plan: string | Uint8Array<ArrayBuffer>;
	readonly document: PreparedMap;
	readonly export: NamedFile;
}

export type WorkResult = WorkResults[WorkTask['task']];

/** Does it. Throws what the analysis throws. */
export async function perform(work: WorkTask): Promise<WorkResult> {
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
			return (await findPlanFormat(format).write(report)) as WorkResults['plan'];
		}
		case 'document':
			return prepareDocument(work.body, work.id);
		case 'export':
			return zipFiles(writeMap(work.map, work.format, work.options));
	}
}
