import { extname } from 'node:path';
import { ask, questions } from '#lib/analysis/answers/index.ts';
import { UsageError } from '#lib/base/errors.ts';
import { findPlanFormat, planFormats } from '#lib/formats/plan/index.ts';
import { writePlanJson } from '#lib/formats/plan/json.ts';
import { planAnswers, toPlanReport, type PlanRow } from '#lib/views/plan/planReport.ts';
import { isPartialDate } from '#lib/model/dates.ts';
import { JSON_OPTION, print, textOf, type Command } from '../command.ts';
import { writePath } from '../files.ts';
import { readInput, wholeNumber } from '../input.ts';
import { FRAGILE_OPTION } from '../output.ts';
import { toWarnings, warningLine } from '../warnings.ts';

export const plan: Command = {
	name: 'plan',
	words: ['INPUT'],
	options: {
		output: { type: 'string', short: 'o' },
		owner: { type: 'string' },
		day: { type: 'string' },
		...FRAGILE_OPTION,
		seed: { type: 'string' },
		...JSON_OPTION
	},
	async run(run) {
		const [word] = run.positionals as [string];
		const output = textOf(run, 'output');
		const format = output === undefined ? undefined : formatOf(output);
		const day = textOf(run, 'day') ?? new Date().toISOString().slice(0, 10);
		if (!isPartialDate(day)) throw new UsageError('cli.date', { value: day });
		const { map, issues } = await readInput(word, run);
		for (const warning of toWarnings(issues, run.translator))
			run.console.note(warningLine(warning, run.translator));
		const seed = wholeNumber(run, 'seed', 1);
		const report = toPlanReport(map, run.translator, {
			at: day,
			questions: questions.map(({ id }) => id),
			owner: textOf(run, 'owner'),
			answers: planAnswers.map((question) => ask(question, map, {}, { seed })),
			withGuarded: run.options['fragile'] === true
		});
		if (format === undefined || output === undefined) {
			print(run, writePlanJson(report), () => [report.summary, ...report.rows.map(line)]);
			return;
		}
		const written = await writePath(output, [{ name: output, bytes: await format.write(report) }]);
		print(run, { written, rows: report.rows.length }, () => [
			report.summary,
			run.translator.t('cli.written', { files: written })
		]);
	}
};

function formatOf(output: string) {
	const ending = extname(output).slice(1).toLowerCase();
	const known = planFormats.map(({ id }) => `.${id}`);
	if (!known.includes(`.${ending}`)) throw new UsageError('cli.planEnding', { output, known });
	return findPlanFormat(ending);
}

/** A row of the plan for a terminal: number, with whom, what, who answers for it, by when, how it stands. */
function line({ cells }: PlanRow): string {
	const [number, ...rest] = (['no', 'stakeholder', 'action', 'owner', 'due', 'status'] as const).map(
		(column) => cells[column].map(({ text }) => text).join(', ')
	);
	return `${number}. ${rest.filter((text) => text !== '').join(' · ')}`;
}
