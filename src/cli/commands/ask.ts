import { ask as askMap, findQuestion } from '#lib/analysis/answers/index.ts';
import { toAnswerJson } from '#lib/views/reports/answer.ts';
import { writeAnswerText } from '#lib/views/reports/answerText.ts';
import { JSON_OPTION, print, type Command } from '../command.ts';
import { asOf, readInput, wholeNumber } from '../input.ts';
import { toWarnings, warningLine } from '../warnings.ts';

export const ask: Command = {
	name: 'ask',
	words: ['QUESTION', 'INPUT'],
	options: { seed: { type: 'string' }, at: { type: 'string' }, ...JSON_OPTION },
	freeOptions: ([question]) =>
		question === undefined
			? {}
			: Object.fromEntries(findQuestion(question).parameters.map(({ id }) => [id, { type: 'string' }])),
	async run(run) {
		const [id, word] = run.positionals as [string, string];
		const { map: read, issues } = await readInput(word, run);
		const map = asOf(read, run);
		const names = findQuestion(id).parameters.map(({ id }) => id);
		const given = Object.fromEntries(
			names.flatMap((name) => (run.options[name] === undefined ? [] : [[name, run.options[name]]]))
		);
		const answer = askMap(id, map, given, { seed: wholeNumber(run, 'seed', 1) });
		const warnings = toWarnings(issues, run.translator);
		for (const warning of warnings) run.console.note(warningLine(warning, run.translator));
		const nameOf = (stakeholder: string) => map.stakeholders.get(stakeholder)?.name ?? stakeholder;
		print(run, toAnswerJson(answer, run.translator, warnings), () => [
			writeAnswerText(answer, run.translator, { nameOf })
		]);
	}
};
