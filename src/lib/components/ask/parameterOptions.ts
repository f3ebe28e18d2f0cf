import { groupings, type Parameter } from '#lib/analysis/answers/parameters.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { nameIn } from '../naming.ts';

export interface Option {
	readonly value: string;
	readonly label: string;
}

/** A share of importance, set by a slider. */
export function isWeight(parameter: Parameter): boolean {
	return parameter.kind === 'number' && parameter.min === 0 && parameter.max === 10 && !parameter.whole;
}

/** What a map can be grouped by: what every map offers, then what its stakeholders carry. */
export function groupingOptions(map: StakeholderMap, say: Translator['say']): Option[] {
	const attributes = [...map.stakeholders.values()].flatMap(({ attributes: own = [] }) =>
		own.map(({ name }) => name)
	);
	return [
		...groupings.map((value) => ({ value, label: say({ key: `question.grouping.${value}` }) })),
		...[...new Set(attributes)].map((value) => ({ value, label: value }))
	];
}

/** Records by name, as the language of the reader sorts them. */
export function optionsOf(
	records: Iterable<{ readonly id: string; readonly name: string; readonly nameFr?: string | undefined }>,
	translator: Translator
): Option[] {
	return [...records]
		.map((record) => ({ value: record.id, label: nameIn(translator, record) }))
		.sort((a, b) => translator.compare(a.label, b.label));
}
