import type { Id } from '#lib/base/ids.ts';
import { coalitionsOf } from '#lib/model/coalitions.ts';
import { outlineLetters, outlineLines, type LegendEntry, type Outline } from '../picture.ts';
import type { ViewInput } from '../view.ts';

/** A coalition that is shown, with the letter and the line that are its own in every view. */
export interface Coalition extends Pick<Outline, 'project' | 'letter' | 'line' | 'name'> {
	readonly members: ReadonlySet<Id>;
}

/** The coalitions that were chosen, three at most; whichever has nobody in sight, or is no longer there, is left out. */
export function shownCoalitions({ map, outlines, translator }: ViewInput): Coalition[] {
	if (outlines.length === 0) return [];
	const all = coalitionsOf(map);
	return outlines.slice(0, outlineLetters.length).flatMap((project, i) => {
		const record = map.projects.get(project);
		const members = all.get(project) ?? new Set<Id>();
		if (!record || members.size === 0) return [];
		return [
			{
				project,
				letter: outlineLetters[i] as Outline['letter'],
				line: outlineLines[i] as Outline['line'],
				name: translator.language === 'fr' ? (record.nameFr ?? record.name) : record.name,
				members
			}
		];
	});
}

/** Which line is whose. */
export function coalitionLegend(coalitions: readonly Coalition[], { translator }: ViewInput): LegendEntry[] {
	return coalitions.map(({ project, letter, line, name, members }) => ({
		id: `coalition:${project}`,
		sign: { is: 'coalition', letter, line },
		text: translator.t('view.coalition', { name, count: members.size })
	}));
}
