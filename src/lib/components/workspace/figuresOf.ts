import type { Analysis } from '#lib/analysis/analyse.ts';
import type { Id } from '#lib/base/ids.ts';
import type { ViewInput } from '#lib/views/view.ts';

/** The figures of some measures, as views take them: measure → stakeholder → figure. */
export function figuresOf(analysis: Analysis | undefined, measures: readonly string[]): ViewInput['figures'] {
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
