import { ask } from '#lib/analysis/answers/index.ts';
import { computeMeasure } from '#lib/analysis/compute.ts';
import { createNetwork } from '#lib/analysis/kernels/Network.ts';
import { prepare } from '#lib/analysis/layouts/layOut.ts';
import type { FrontMap } from '#lib/components/home/front.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { Id } from '#lib/base/ids.ts';
import { coalitionsOf } from '#lib/model/coalitions.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import { knownPairs } from '#lib/model/pairs.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import type { Caller } from '#lib/server/access/Caller.ts';
import type { Store } from '#lib/server/store/Store.ts';
import type { Theme } from '#lib/views/palette.ts';
import { network } from '#lib/views/network.ts';
import { writeSvg } from '#lib/views/svg.ts';

/** What the first page says of a map, in this order. */
const ASKED = ['lead', 'borders', 'missing'] as const;
/** Same map, same findings. */
const SEED = 1;
/** Of the picture, in its own units; the page shows it as large as there is room. */
const SIZE = { width: 710, height: 364 };

/**
 * By what is seen of a map, in each language and theme: answers take a moment, and the map rarely changes
 * between two visits.
 */
const kept = new Map<string, WeakMap<StakeholderMap, FrontMap>>();

/**
 * The map that the first page opens with, as its viewer may see it. Made anew only where the map that the
 * viewer sees is another one. Throws what the store throws.
 */
export async function frontOf(
	store: Store,
	viewer: Caller,
	id: string,
	language: Language,
	theme: Theme
): Promise<FrontMap> {
	const { map } = await store.read(viewer, id);
	const look = `${language} ${theme}`;
	const held = kept.get(look) ?? new WeakMap<StakeholderMap, FrontMap>();
	const front = held.get(map) ?? describe(map, language, theme);
	kept.set(look, held.set(map, front));
	return front;
}

function describe(map: StakeholderMap, language: Language, theme: Theme): FrontMap {
	const years = [...map.projects.values()].flatMap(({ start }) => (start ? [start.slice(0, 4)] : []));
	const pairs = [...knownPairs(map).values()].filter((state) => state === 'tied');
	return {
		header: map.header,
		stakeholders: map.stakeholders.size,
		pairs: pairs.length,
		projects: map.projects.size,
		since: years.sort()[0],
		picture: map.stakeholders.size > 0 ? drawFront(map, language, theme) : undefined,
		findings: ASKED.flatMap((question) => firstFinding(question, map, translatorOf(language)))
	};
}

function firstFinding(question: string, map: StakeholderMap, { say }: Translator): FrontMap['findings'] {
	const [finding] = ask(question, map, {}, { seed: SEED }).findings;
	return finding ? [{ question, title: say(finding.title), certainty: finding.certainty?.word }] : [];
}

/**
 * The largest coalition outlined among all who have a part in its project, sized by direct partners; the
 * whole map where there is no coalition. Laid out for itself: the page has less room than the map.
 */
function drawFront(whole: StakeholderMap, language: Language, theme: Theme): string {
	const [largest] = [...coalitionsOf(whole)].sort(([, a], [, b]) => b.size - a.size);
	const outlines = largest && largest[1].size > 0 ? [largest[0]] : [];
	const map = withoutPlaces(filterMap(whole, { projects: outlines }));
	const degrees = new Map(
		[...computeMeasure('degree', createNetwork(toGraph(map)))].map(([id, degree]) => [
			id,
			degree === undefined ? undefined : Number(degree)
		])
	);
	const picture = network.draw({
		map: prepare(map),
		size: SIZE,
		colourBy: 'kind',
		sizeBy: 'degree',
		figures: new Map([['degree', degrees]]),
		outlines,
		evidence: new Set(),
		answers: new Map(),
		ghosts: [],
		translator: translatorOf(language)
	});
	return writeSvg(picture, { theme });
}

function withoutPlaces(map: StakeholderMap): StakeholderMap {
	const unplaced = [...map.stakeholders].map(([id, stakeholder]): [Id, Stakeholder] => {
		const rest: Stakeholder = { ...stakeholder };
		delete (rest as { position?: unknown }).position;
		return [id, rest];
	});
	return { ...map, stakeholders: new Map(unplaced) };
}
