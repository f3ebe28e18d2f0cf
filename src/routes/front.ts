import { ask } from '#lib/analysis/answers/index.ts';
import type { FrontMap } from '#lib/components/home/front.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { knownPairs } from '#lib/model/pairs.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Audience } from '#lib/model/viewAs.ts';
import type { Store } from '#lib/server/store/Store.ts';

/** What the first page says of a map, in this order. */
const ASKED = ['lead', 'borders', 'missing'] as const;
/** Same map, same findings. */
const SEED = 1;

interface Kept {
	readonly map: StakeholderMap;
	readonly front: FrontMap;
}

/** The last one made in each language: answers take a moment, and the map rarely changes between two visits. */
const kept = new Map<Language, Kept>();

/**
 * The map that the first page opens with, as its viewer may see it. Made anew only where the map that the
 * viewer sees is another one. Throws what the store throws.
 */
export async function frontOf(
	store: Store,
	viewer: Audience,
	id: string,
	language: Language
): Promise<FrontMap> {
	const { map } = await store.read(viewer, id);
	const before = kept.get(language);
	if (before?.map === map) return before.front;
	const front = describe(map);
	kept.set(language, { map, front });
	return front;
}

function describe(map: StakeholderMap): FrontMap {
	const years = [...map.projects.values()].flatMap(({ start }) => (start ? [start.slice(0, 4)] : []));
	const pairs = [...knownPairs(map).values()].filter((state) => state === 'tied');
	return {
		header: map.header,
		stakeholders: map.stakeholders.size,
		pairs: pairs.length,
		projects: map.projects.size,
		since: years.sort()[0],
		picture: undefined,
		findings: ASKED.flatMap((question) => firstFinding(question, map))
	};
}

function firstFinding(question: string, map: StakeholderMap): FrontMap['findings'] {
	const [finding] = ask(question, map, {}, { seed: SEED }).findings;
	return finding ? [{ question, title: finding.title, certainty: finding.certainty?.word }] : [];
}
