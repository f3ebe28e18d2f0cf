import type { Analysis } from '#lib/analysis/analyse.ts';
import type { Id } from '#lib/base/ids.ts';
import type { MapFilter } from '#lib/model/filterMap.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { USUAL_SIZE, type ViewQuery } from '#lib/state/viewQuery.ts';
import { groupingOf } from '#lib/views/network/groups.ts';
import type { ViewInput } from '#lib/views/view.ts';

interface Looked {
	/** What is left of the map after the filter, everyone with a place. */
	readonly map: StakeholderMap;
	readonly whole: StakeholderMap;
	readonly filter: MapFilter;
	readonly figures: Analysis | undefined;
	/** Those of two states that are compared. */
	readonly sides?: Readonly<Partial<Record<'before' | 'after', Analysis>>> | undefined;
}

/** What an address asks of a view: the same on the stage, on the card of a scene and on its hand-out. */
export function lookOf(query: ViewQuery, { map, whole, filter, figures, sides }: Looked) {
	const { color, size: sizeBy = USUAL_SIZE } = query;
	const measures = color === undefined ? [sizeBy] : [color, sizeBy];
	const sideOf = (analysis: Analysis | undefined) => analysis && figuresOf(analysis, measures);
	return {
		map,
		at: query.at,
		compared: {
			whole,
			filter,
			from: query.from,
			scenario: query.whatIf,
			...(sides ? { sides: { before: sideOf(sides.before), after: sideOf(sides.after) } } : {})
		},
		colourBy: color ?? 'kind',
		sizeBy,
		figures: figuresOf(figures, measures),
		blockBy: query.block,
		orderBy: query.order,
		grouped: groupingOf(map, query),
		outlines: query.coalitions
	} satisfies Partial<ViewInput>;
}

/** The figures of some measures, as views take them: measure → stakeholder → figure. */
function figuresOf(analysis: Analysis | undefined, measures: readonly string[]): ViewInput['figures'] {
	const rows = Object.entries(analysis?.stakeholders ?? {});
	return new Map(
		measures.map((measure) => [
			measure,
			new Map<Id, number | undefined>(
				rows.map(([id, row]) => {
					const figure = row[measure];
					return [id, typeof figure === 'number' ? figure : undefined];
				})
			)
		])
	);
}
