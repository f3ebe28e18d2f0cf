import type { Translator } from '#lib/i18n/translator.ts';
import { pathOf } from '#lib/model/jurisdictions.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { nameIn } from '../naming.ts';

/** Every jurisdiction by its path, such as "British Columbia › Kelowna", in the order of the reader's language. */
export function placeOptions(
	map: StakeholderMap,
	translator: Translator
): { readonly value: string; readonly label: string }[] {
	const labelOf = (id: string) =>
		pathOf(map, id)
			.map((place) => nameIn(translator, place))
			.join(' › ');
	return [...map.jurisdictions.keys()]
		.map((value) => ({ value, label: labelOf(value) }))
		.sort((a, b) => translator.compare(a.label, b.label));
}
