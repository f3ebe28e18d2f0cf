import { analyse as analyseGraph, type Analysis, type AnalyseOptions } from '#lib/analysis/analyse.ts';
import { groupStakeholders } from '#lib/analysis/answers/grouping.ts';
import { groupingChoices } from '#lib/analysis/answers/parameters.ts';
import { UsageError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import type { MessageKey } from '#lib/i18n/catalogue.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { JSON_OPTION, print, textOf, type Command, type Run } from '../command.ts';
import { asOf, readInput } from '../input.ts';
import { toWarnings, warningLine } from '../warnings.ts';

/** What the strength of ties is called where a map already has it. */
const OWN_STRENGTH = ['strength', 'weight'];
type NetworkGroups = Pick<AnalyseOptions, 'by' | 'groupOf'>;
/** Stakeholders that the text for people names. */
const SHOWN = 10;

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
		const analysis = analyseGraph(toGraph(map), {
			...(weight === undefined ? {} : { weight: 'strength' }),
			...directionOf(run),
			...groups.options,
			only: textOf(run, 'only')?.split(',')
		});
		const warnings = toWarnings([...issues, ...groups.issues, ...analysis.warnings], run.translator);
		for (const warning of warnings) run.console.note(warningLine(warning, run.translator));
		print(run, { ...analysis, warnings }, () => describe(analysis, map, run));
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

function describe({ network, stakeholders }: Analysis, map: StakeholderMap, { translator }: Run): string[] {
	const { t, number } = translator;
	const direction = t(network.directed ? 'cli.direction.directed' : 'cli.direction.undirected');
	const figures = Object.entries(network.measures).map(
		([id, value]) => `  ${t(`measure.${id}.label` as MessageKey)}: ${value === null ? '–' : number(value, 4)}`
	);
	const ranked = Object.entries(stakeholders)
		.map(([id, row]) => ({ id, score: row['betweenness'] }))
		.filter((row): row is { id: string; score: number } => typeof row.score === 'number')
		.sort((a, b) => b.score - a.score)
		.slice(0, SHOWN);
	return [
		t('cli.network', { nodes: network.nodes, edges: network.edges, direction }),
		...figures,
		...(ranked.length > 0 ? [t('cli.top')] : []),
		...ranked.map(({ id, score }) => `  ${map.stakeholders.get(id)?.name ?? id}: ${number(score, 2)}`)
	];
}
