import type { KeyPlayers } from '#lib/analysis/roles/keyPlayers.ts';
import type { Structure } from '#lib/analysis/structure.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** Members of a set that the text for people names. */
const NAMED = 6;

/** Pairs that share cliques that it names. */
const PAIRS = 3;

/** The sets that the ties hold, in lines for a person; the JSON has them whole. */
export function writeStructure(
	{ communities, cores, coreness, cliques, sharedCliques, percolated, plexes, keyPlayers }: Structure,
	map: StakeholderMap,
	{ t, number, percent, list }: Translator
): string[] {
	const named = (ids: readonly string[]) => {
		const names = ids.slice(0, NAMED).map((id) => map.stakeholders.get(id)?.name ?? id);
		const rest = ids.length - names.length;
		return list(rest > 0 ? [...names, t('cli.structure.more', { count: rest })] : names);
	};
	const set = (key: 'brief' | 'within', found: KeyPlayers | null) => {
		const [first, ...others] = found?.sets ?? [];
		if (!found || !first) return [];
		const line = t(`cli.structure.${key}`, { names: named(first), share: percent(found.score) });
		const equal = others.length > 0 ? [t('cli.structure.equal', { count: others.length })] : [];
		return [[line, ...equal, ...(found.exact ? [] : [t('cli.structure.searched')])].join(' ')];
	};
	const { groups, modularity, chance, unstable } = { ...communities, groups: communities.communities };
	const byChance = chance
		? t('cli.structure.byChance', { mean: number(chance.mean, 3) })
		: t('cli.structure.noChance');
	return [
		t('cli.structure.communities', { count: groups.length, modularity: number(modularity, 3), byChance }),
		...groups.map(
			(members) => `  ${t('cli.structure.set', { count: members.length, names: named(members) })}`
		),
		...(unstable.length > 0 ? [t('cli.structure.unstable', { names: named(unstable) })] : []),
		...cores.map(({ variant, core, fit, clear, degreesExplain }) =>
			t(`cli.structure.core.${clear ? (degreesExplain ? 'degrees' : 'clear') : 'none'}`, {
				variant: t(`cli.structure.variant.${variant}`),
				fit: number(fit, 2),
				names: named(core)
			})
		),
		...(coreness
			? [
					t(`cli.structure.coreness.${coreness.clear ? 'clear' : 'none'}`, {
						fit: number(coreness.fit, 2),
						chance: number(coreness.chance.highest, 2),
						names: named(innermost(coreness.values))
					})
				]
			: []),
		t('cli.structure.cliques', {
			cliques: cliques.groups.length,
			percolated: percolated.groups.length,
			plexes: plexes ? number(plexes.groups.length) : '–'
		}),
		...sharedCliques
			.slice(0, PAIRS)
			.map(({ a, b, count }) => `  ${t('cli.structure.together', { count, names: named([a, b]) })}`),
		...set('brief', keyPlayers.reach),
		...set('within', keyPlayers.within)
	];
}

/** The innermost first. */
function innermost(values: Readonly<Record<string, number>>): string[] {
	return Object.keys(values).sort((a, b) => values[b]! - values[a]!);
}
