import type { Comparison, FigureChange } from '#lib/analysis/scenarios/compareMaps.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { Translator } from '#lib/i18n/translator.ts';

/** A comparison as the command line and the API print it, sentences in one language. */
export function toComparisonJson(comparison: Comparison, { say }: Translator) {
	const { sentences, answers, figures, gained, lost, records, caveats } = comparison;
	return {
		sentences: sentences.map(say),
		answers: answers.map(({ question, before, after, changes, about }) => ({
			question,
			before: say(before),
			after: say(after),
			changes: changes.map(say),
			about
		})),
		figures: figures.map(({ measure, before, after }) => ({
			measure,
			before: before ?? null,
			after: after ?? null
		})),
		gained,
		lost,
		records,
		caveats: caveats.map(say)
	};
}

export type ComparisonJson = ReturnType<typeof toComparisonJson>;

/** Figures that changed, in the order of the registry; equal but for rounding counts as equal. */
export function changedFigures(figures: readonly FigureChange[]): FigureChange[] {
	return figures.filter(({ before, after }) =>
		before === undefined || after === undefined
			? before !== after
			: Math.abs(after - before) > 1e-9 * Math.max(1, Math.abs(before))
	);
}

/** What a figure of a comparison is called. */
export function labelOfFigure({ measure }: FigureChange): Message {
	const isCount = measure === 'nodes' || measure === 'edges';
	return message(isCount ? `comparison.figure.${measure}` : `measure.${measure}.label`);
}

/** A comparison as plain text: words first, then numbers. */
export function writeComparisonText(comparison: Comparison, translator: Translator): string {
	const { t, say, number } = translator;
	const show = (value: number | undefined) => (value === undefined ? '–' : number(value));
	const answers = comparison.answers
		.filter(({ changes }) => changes.length > 0)
		.map(({ question, changes }) =>
			[say(message(`question.${question}.ask`)), ...changes.map((change) => `  * ${say(change)}`)].join('\n')
		);
	const figures = changedFigures(comparison.figures).map(
		(figure) =>
			`  ${say(labelOfFigure(figure))}: ${t('comparison.fromTo', { from: show(figure.before), to: show(figure.after) })}`
	);
	return [
		comparison.sentences.map(say).join('\n'),
		...(answers.length > 0 ? answers : [t('comparison.sameAnswers')]),
		...(figures.length > 0 ? [[t('comparison.heading.figures'), ...figures].join('\n')] : []),
		[t('answer.heading.caveats'), ...comparison.caveats.map((caveat) => `- ${say(caveat)}`)].join('\n')
	].join('\n\n');
}
