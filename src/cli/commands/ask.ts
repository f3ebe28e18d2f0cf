import { ask as askMap, findQuestion } from '#lib/analysis/answers/index.ts';
import { optimiserFor } from '#lib/server/loadOptimiser.ts';
import type { Message } from '#lib/base/message.ts';
import { toAnswerJson } from '#lib/views/reports/answer.ts';
import { writeAnswerText } from '#lib/views/reports/answerText.ts';
import { JSON_OPTION, print, type Command, type Run } from '../command.ts';
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
		const answer = askMap(id, map, given, {
			seed: wholeNumber(run, 'seed', 1),
			optimiser: await optimiserFor(id),
			onProgress: sayNowAndThen(run)
		});
		const warnings = toWarnings(issues, run.translator);
		for (const warning of warnings) run.console.note(warningLine(warning, run.translator));
		const nameOf = (stakeholder: string) => map.stakeholders.get(stakeholder)?.name ?? stakeholder;
		print(run, toAnswerJson(answer, run.translator, warnings), () => [
			...(findQuestion(id).guarded ? [run.translator.t('cli.fragile')] : []),
			writeAnswerText(answer, run.translator, { nameOf })
		]);
	}
};

/** How often long work says how far it has come. */
const PAUSE = 2_000;

/** Notes what is known so far, every two seconds at most, once the work has taken that long. */
function sayNowAndThen({ console, translator }: Run): (done: number, soFar?: Message) => void {
	let last = Date.now();
	return (_done, soFar) => {
		if (!soFar || Date.now() - last < PAUSE) return;
		last = Date.now();
		console.note(translator.say(soFar));
	};
}
