import type { Translator } from '#lib/i18n/translator.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { confidences, stakeholderKinds, tieKinds } from '#lib/model/words.ts';
import type { FilterPart } from '#lib/state/viewQuery.ts';
import { nameIn } from '../naming.ts';

/** What a part of the filter is called; a value that this map does not know keeps its own word. */
export function filterLabel(map: StakeholderMap, { of, value }: FilterPart, translator: Translator): string {
	const { say } = translator;
	if (of === 'jurisdiction' || of === 'project') {
		const record = of === 'project' ? map.projects.get(value) : map.jurisdictions.get(value);
		return record ? nameIn(translator, record) : value;
	}
	const [words, known] = {
		kind: ['kind', stakeholderKinds],
		tie: ['tieKind', tieKinds],
		confidence: ['confidence', confidences]
	}[of] as [string, readonly string[]];
	return known.includes(value) ? say({ key: `${words}.${value}` }) : value;
}
