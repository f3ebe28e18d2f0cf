import type { Analysis } from '#lib/analysis/analyse.ts';
import { mayBeRanked } from '#lib/analysis/answers/rightsHolders.ts';
import type { MapCertainty } from '#lib/analysis/certainty/assessMap.ts';
import { ENOUGH_RUNS, SHOWN_SHARE } from '#lib/analysis/certainty/defaults.ts';
import type { Missing, RankCertainty } from '#lib/analysis/certainty/rankCertainty.ts';
import { FEWEST_RANKED } from '#lib/analysis/groundRules.ts';
import type { MessageKey } from '#lib/i18n/catalogue.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** Stakeholders, or ties, that the text for people names. */
const SHOWN = 10;

/** The figures of the network and the first by betweenness, in lines for a person. */
export function writeAnalysis(analysis: Analysis, map: StakeholderMap, translator: Translator): string[] {
	const { network, stakeholders, ties } = analysis;
	const { t, number } = translator;
	const nameOf = namesOf(map);
	const mayRank = (id: string) => mayBeRanked(map.stakeholders.get(id)!);
	const figures = Object.entries(network.measures).map(
		([id, value]) =>
			`  ${beside(labelOf(id, translator), value === null ? '–' : number(value, 4), translator)}`
	);
	const ranked = Object.entries(stakeholders)
		.filter(([id]) => mayRank(id))
		.map(([id, row]) => ({ name: nameOf(id), score: row['betweenness'] }));
	const tied = (ties ?? [])
		.filter(({ from, to }) => mayRank(from) && mayRank(to))
		.map(({ from, to, measures }) => ({
			name: `${nameOf(from)} – ${nameOf(to)}`,
			score: measures['tieBetweenness']
		}));
	return [
		t('cli.network', {
			nodes: network.nodes,
			edges: network.edges,
			direction: t(network.directed ? 'cli.direction.directed' : 'cli.direction.undirected')
		}),
		...figures,
		...firstOf(ranked, 'cli.top', translator),
		...firstOf(tied, 'cli.topTies', translator)
	];
}

function firstOf(
	rows: readonly { readonly name: string; readonly score: number | boolean | null | undefined }[],
	heading: MessageKey,
	translator: Translator
): string[] {
	const { t, number } = translator;
	const scored = rows.flatMap(({ name, score }) => (typeof score === 'number' ? [{ name, score }] : []));
	scored.sort((a, b) => b.score - a.score);
	const lines = scored
		.slice(0, SHOWN)
		.map(({ name, score }) => `  ${beside(name, number(score, 2), translator)}`);
	return lines.length > 0 ? [t(heading), ...lines] : [];
}

/** How sure the rankings are, in lines for a person. */
export function writeCertainty(
	{ unknown, rankings, runs }: MapCertainty,
	map: StakeholderMap,
	translator: Translator
): string[] {
	const { t, percent, number } = translator;
	return [
		t('cli.certainty.heading'),
		t(unknown.filled ? 'sure.filled' : 'sure.unknown', {
			count: unknown.count,
			of: unknown.of
		}),
		...[...rankings].flatMap(([id, ranking]) =>
			ranking
				? [`  ${labelOf(id, translator)}`, ...writeRanking(ranking, map, translator)]
				: [`  ${beside(labelOf(id, translator), t('sure.refused', { fewest: FEWEST_RANKED }), translator)}`]
		),
		t('sure.meaning', { share: percent(SHOWN_SHARE), runs: number(runs) }),
		...(runs < ENOUGH_RUNS ? [t('sure.fewer')] : [])
	];
}

function writeRanking(
	{ missing, stakeholders }: RankCertainty,
	map: StakeholderMap,
	translator: Translator
): string[] {
	const { t, percent, number } = translator;
	const nameOf = namesOf(map);
	const kept = (wanted: Missing['kind']) => missing.filter(({ kind }) => kind === wanted);
	const often = ({ topStays }: Missing) => number(Math.round(100 * topStays));
	const taken = (['ties', 'stakeholders'] as const).map((kind) =>
		t(`cli.certainty.${kind}`, {
			shares: kept(kind).map(({ share }) => percent(share ?? 0)),
			counts: kept(kind).map(often)
		})
	);
	const groups = kept('group').map((gap) =>
		t('cli.certainty.group', { count: gap.runs, times: Math.round(gap.topStays * gap.runs) })
	);
	const filled = kept('unknown').filter(({ share }) => share !== 0);
	const gaps = [
		...taken,
		...groups,
		...(filled.length > 0 ? [t('cli.certainty.pairs', { counts: filled.map(often) })] : [])
	];
	const first = [...stakeholders].sort((a, b) => a[1].rank - b[1].rank).slice(0, SHOWN);
	return [
		...gaps.map((line) => `    ${line}`),
		...first.map(([id, { rank, band, tolerance, certainty }]) => {
			const [low, high] = band;
			const place = low === high ? t('sure.rank', { low }) : t('answer.between', { low, high });
			const within = t('sure.within', {
				count: tolerance,
				times: Math.round(100 * (certainty.share ?? 0))
			});
			const sure = [t(`answer.certainty.${certainty.word}`), place, within].join(', ');
			return `    ${number(rank)}. ${beside(nameOf(id), sure, translator)}`;
		})
	];
}

/** The certainty of rankings as plain data. */
export function certaintyJson({ unknown, runs, rankings }: MapCertainty): unknown {
	return {
		unknownPairs: unknown,
		runs,
		rankings: Object.fromEntries(
			[...rankings].map(([id, ranking]) => [
				id,
				ranking && { ...ranking, stakeholders: Object.fromEntries(ranking.stakeholders) }
			])
		)
	};
}

/** A name and what is said of it, with the colon of the language. */
function beside(place: string, sentence: string, { t }: Translator): string {
	return t('cli.located', { place, sentence });
}

function labelOf(id: string, { t }: Translator): string {
	return t(`measure.${id}.label` as MessageKey);
}

function namesOf(map: StakeholderMap): (id: string) => string {
	return (id) => map.stakeholders.get(id)?.name ?? id;
}
