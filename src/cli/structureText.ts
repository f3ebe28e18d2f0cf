import type { Structure } from '#lib/analysis/structure.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** Members of a set that the text for people names. */
const NAMED = 6;

/** The sets that the ties hold, in lines for a person; the JSON has them whole. */
export function writeStructure(
	{ communities, cores, cliques, percolated, plexes, keyPlayers }: Structure,
	map: StakeholderMap,
	{ t, number, list }: Translator
): string[] {
	const named = (ids: readonly string[]) => {
		const names = ids.slice(0, NAMED).map((id) => map.stakeholders.get(id)?.name ?? id);
		const rest = ids.length - names.length;
		return list(rest > 0 ? [...names, t('cli.structure.more', { count: rest })] : names);
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
		t('cli.structure.cliques', {
			cliques: cliques.groups.length,
			percolated: percolated.groups.length,
			plexes: plexes ? number(plexes.groups.length) : '–'
		}),
		...(keyPlayers.reach?.sets[0]
			? [t('cli.structure.brief', { names: named(keyPlayers.reach.sets[0]) })]
			: [])
	];
}
