import { analyse as analyseGraph, type AnalyseOptions } from '#lib/analysis/analyse.ts';
import { groupStakeholders } from '#lib/analysis/answers/grouping.ts';
import { groupingChoices } from '#lib/analysis/answers/parameters.ts';
import { assessMap } from '#lib/analysis/certainty/assessMap.ts';
import { KEY_RANKINGS } from '#lib/analysis/certainty/defaults.ts';
import { findMeasure } from '#lib/analysis/compute.ts';
import type { Settings } from '#lib/analysis/measures/measure.ts';
import { describeStructure } from '#lib/analysis/structure.ts';
import { finish } from '#lib/analysis/steps.ts';
import { UsageError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { certaintyJson, writeAnalysis, writeCertainty } from '../analysisText.ts';
import { JSON_OPTION, print, textOf, type Command, type Run } from '../command.ts';
import { asOf, readInput, wholeNumber } from '../input.ts';
import { writeStructure } from '../structureText.ts';
import { toWarnings, warningLine } from '../warnings.ts';

/** What the strength of ties is called where a map already has it. */
const OWN_STRENGTH = ['strength', 'weight'];
type NetworkGroups = Pick<AnalyseOptions, 'by' | 'groupOf'>;

export const analyse: Command = {
	name: 'analyse',
	words: ['INPUT'],
	options: {
		by: { type: 'string' },
		only: { type: 'string' },
		directed: { type: 'boolean' },
		undirected: { type: 'boolean' },
		weight: { type: 'string' },
		unweighted: { type: 'boolean' },
		at: { type: 'string' },
		ties: { type: 'boolean' },
		steps: { type: 'string' },
		attenuation: { type: 'string' },
		certainty: { type: 'boolean' },
		structure: { type: 'boolean' },
		seed: { type: 'string' },
		...JSON_OPTION
	},
	async run(run) {
		exclude(run, 'directed', 'undirected');
		exclude(run, 'weight', 'unweighted');
		const weight = textOf(run, 'weight');
		const named = weight !== undefined && !OWN_STRENGTH.includes(weight) ? weight : undefined;
		const { map: read, issues } = await readInput(run.positionals[0] as string, run, named);
		const map = asOf(read, run);
		if (named !== undefined && ![...map.ties.values()].some(({ strength }) => strength !== undefined))
			throw new UsageError('cli.weight', { name: named });
		const groups = groupsOf(map, run);
		const seed = wholeNumber(run, 'seed', 1);
		const only = textOf(run, 'only')?.split(',');
		const network = {
			...(weight === undefined ? {} : ({ weight: 'strength' } as const)),
			...directionOf(run),
			...groups.options
		};
		const analysis = analyseGraph(toGraph(map), {
			...network,
			only,
			settings: settingsOf(run),
			ties: run.options['ties'] === true,
			seed
		});
		const certainty = run.options['certainty']
			? finish(assessMap(map, { ...network, measures: only?.filter(isRanking) ?? KEY_RANKINGS, seed }))
			: undefined;
		const structure = run.options['structure'] ? describeStructure(map, seed, network) : undefined;
		const warnings = toWarnings([...issues, ...groups.issues, ...analysis.warnings], run.translator);
		for (const warning of warnings) run.console.note(warningLine(warning, run.translator));
		const json = {
			...analysis,
			...(certainty ? { certainty: certaintyJson(certainty) } : {}),
			...(structure ? { structure } : {}),
			warnings
		};
		print(run, json, () => [
			...writeAnalysis(analysis, map, run.translator),
			...(certainty ? writeCertainty(certainty, map, run.translator) : []),
			...(structure ? writeStructure(structure, map, run.translator) : [])
		]);
	}
};

function exclude({ options }: Run, a: string, b: string): void {
	if (options[a] !== undefined && options[b] !== undefined)
		throw new UsageError('cli.either', { a: `--${a}`, b: `--${b}` });
}

function directionOf({ options }: Run): { readonly directed?: boolean } {
	if (options['directed']) return { directed: true };
	return options['undirected'] ? { directed: false } : {};
}

/** What measures are told. Throws `cli.within` for what walks and steps cannot be. */
function settingsOf(run: Run): Partial<Settings> {
	const steps = textOf(run, 'steps') === undefined ? {} : { steps: wholeNumber(run, 'steps', 0) };
	if (steps.steps === 0) throw new UsageError('cli.within', { name: 'steps', low: 1, high: '…' });
	const text = textOf(run, 'attenuation');
	if (text === undefined) return steps;
	const attenuation = Number(text);
	if (!(Math.abs(attenuation) < 1))
		throw new UsageError('cli.within', { name: 'attenuation', low: -1, high: 1 });
	return { ...steps, attenuation };
}

/** Whether a measure puts stakeholders in an order. */
function isRanking(id: string): boolean {
	const { of, unit } = findMeasure(id);
	return of === 'stakeholder' && unit !== 'yesNo';
}

/** Groups by a property that at least somebody has; else a warning says which there are. */
function groupsOf(
	map: StakeholderMap,
	run: Run
): { readonly options: NetworkGroups; readonly issues: Issue[] } {
	const by = textOf(run, 'by');
	if (by === undefined) return { options: {}, issues: [] };
	const known = groupingChoices(map);
	if (!known.includes(by))
		return {
			options: {},
			issues: [{ code: 'cli.attributeUnknown', severity: 'warning', values: { name: by, known } }]
		};
	const { groupOf } = groupStakeholders(map, by);
	return { options: { by, groupOf: (id) => groupOf.get(id) }, issues: [] };
}
