import { questions, unguardedQuestions } from '#lib/analysis/answers/index.ts';
import { compareMaps } from '#lib/analysis/scenarios/compareMaps.ts';
import { NotFoundError, UsageError } from '#lib/base/errors.ts';
import { isPartialDate } from '#lib/model/dates.ts';
import { applyScenario } from '#lib/model/edits/scenario.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { loadOptimiser } from '#lib/server/loadOptimiser.ts';
import { toComparisonJson, writeComparisonText } from '#lib/views/reports/comparison.ts';
import { JSON_OPTION, print, textOf, type Command, type Run } from '../command.ts';
import { readInput, wholeNumber } from '../input.ts';
import { toWarnings, warningLine } from '../warnings.ts';

/** What changed between two maps, between two dates of one (`compare A A --from 2017 --to 2024`), or under a scenario. */
export const compare: Command = {
	name: 'compare',
	words: ['A', 'B'],
	options: {
		from: { type: 'string' },
		to: { type: 'string' },
		scenario: { type: 'string' },
		questions: { type: 'string' },
		seed: { type: 'string' },
		...JSON_OPTION
	},
	async run(run) {
		const [first, second] = run.positionals as [string, string];
		const one = await readInput(first, run);
		const other = second === first ? one : await readInput(second, run);
		const wanted = textOf(run, 'questions')?.split(',');
		const unknown = wanted?.find((id) => !questions.some((question) => question.id === id));
		if (unknown !== undefined)
			throw new UsageError('question.unknown', { id: unknown, known: questions.map(({ id }) => id) });
		const comparison = compareMaps(
			at(one.map, run, 'from'),
			at(underScenario(other.map, textOf(run, 'scenario')), run, 'to'),
			{
				seed: wholeNumber(run, 'seed', 1),
				questions: wanted ?? unguardedQuestions,
				optimiser: await loadOptimiser()
			}
		);
		const issues = one === other ? one.issues : [...one.issues, ...other.issues];
		const warnings = toWarnings(issues, run.translator);
		for (const warning of warnings) run.console.note(warningLine(warning, run.translator));
		print(run, { ...toComparisonJson(comparison, run.translator), warnings }, () => [
			writeComparisonText(comparison, run.translator)
		]);
	}
};

function at(map: StakeholderMap, run: Run, option: 'from' | 'to'): StakeholderMap {
	const date = textOf(run, option);
	if (date === undefined) return map;
	if (!isPartialDate(date)) throw new UsageError('cli.date', { value: date });
	return filterMap(map, { at: date });
}

/** The map under the scenario of an id or a name. */
function underScenario(map: StakeholderMap, wanted: string | undefined): StakeholderMap {
	if (wanted === undefined) return map;
	const found = [...map.scenarios.values()].find(({ id, name }) => id === wanted || name === wanted);
	if (!found) throw new NotFoundError('cli.scenario', { name: wanted });
	return applyScenario(map, found.id);
}
