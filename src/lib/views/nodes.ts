import type { Id } from '#lib/base/ids.ts';
import { pairKey } from '#lib/model/pairs.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { confidences, type Confidence } from '#lib/model/words.ts';
import type { Emphasis, Fill, Ghost, PictureLink, PictureNode, Point } from './picture.ts';
import { rememberFor } from './remember.ts';
import type { ViewInput } from './view.ts';

/** The least and the most that a symbol is across. */
const LEAST_ACROSS = 14;
const MOST_ACROSS = 30;
const PLAIN_ACROSS = 18;
const HUES = 6;
/** Where thousands are in sight, symbols shrink so that the largest covers at most this share of its place. */
const MOST_COVER = 0.7;

/** The neighbours of everyone, each counted once. O(n + m), once a map. */
export function neighboursOf({ map }: Pick<ViewInput, 'map'>): ReadonlyMap<Id, ReadonlySet<Id>> {
	return findNeighbours(map);
}

const findNeighbours = rememberFor((map: StakeholderMap) => {
	const neighbours = new Map<Id, Set<Id>>([...map.stakeholders.keys()].map((id) => [id, new Set()]));
	for (const { from, to } of map.ties.values()) {
		if (from === to || !neighbours.has(from) || !neighbours.has(to)) continue;
		neighbours.get(from)?.add(to);
		neighbours.get(to)?.add(from);
	}
	return neighbours;
});

/**
 * The symbols of everyone at the places that a view chose, `most` across at most; whoever has no place is
 * left out.
 */
export function drawNodes(
	input: ViewInput,
	placeOf: (id: Id) => Point | undefined,
	most = MOST_ACROSS
): PictureNode[] {
	const neighbours = neighboursOf(input);
	const fill = chooseFill(input);
	const across = chooseAcross(input, neighbours, most);
	const emphasis = chooseEmphasis(input, neighbours);
	const near = input.selection === undefined ? undefined : neighbours.get(input.selection);
	return [...input.map.stakeholders.values()].flatMap((stakeholder) => {
		const { id, kind } = stakeholder;
		const place = placeOf(id);
		if (!place) return [];
		const name = shortNameOf(stakeholder, input);
		const badge = input.answers.get(id);
		const always = id === input.selection || badge !== undefined;
		const lit = near?.has(id) || input.evidence.has(id) ? 10_000 : 0;
		return [
			{
				id,
				kind,
				x: place.x,
				y: place.y,
				across: across(id),
				fill: fill(stakeholder),
				name,
				// Whoever is large is looked at, and asked about, first.
				priority: always
					? Infinity
					: lit + (input.sizeBy === 'none' ? (neighbours.get(id)?.size ?? 0) : across(id)),
				emphasis: emphasis(id),
				...(badge === undefined ? {} : { badge }),
				selected: id === input.selection
			}
		];
	});
}

/** One line a pair, however many ties it has. O(m). */
export function drawLinks(
	input: ViewInput,
	placeOf: (id: Id) => Point | undefined,
	bendOf: (from: Point, to: Point) => number = () => 0
): PictureLink[] {
	const links = new Map<string, { -readonly [F in keyof PictureLink]: PictureLink[F] } & { ties: Id[] }>();
	const isQuiet = input.evidence.size > 0 || input.focus !== undefined;
	for (const { id, from, to, confidence } of input.map.ties.values()) {
		const [a, b] = [placeOf(from), placeOf(to)];
		if (from === to || !a || !b) continue;
		const key = pairKey(from, to);
		const touches = from === input.focus || to === input.focus;
		const lit = input.evidence.has(id) || (input.evidence.size === 0 && touches);
		const known = links.get(key);
		if (known) {
			known.ties.push(id);
			known.confidence = better(known.confidence, confidence);
			if (lit) known.emphasis = 'strong';
		} else
			links.set(key, {
				id: key,
				from,
				to,
				ties: [id],
				confidence: confidence ?? 'reported',
				emphasis: lit ? 'strong' : isQuiet ? 'dim' : 'normal',
				bend: bendOf(a, b)
			});
	}
	return [...links.values()];
}

/** The pairs that are asked about, with the plus at the middle. */
export function drawGhosts(input: ViewInput, placeOf: (id: Id) => Point | undefined): Ghost[] {
	return input.ghosts.flatMap(([from, to]) => {
		const [a, b] = [placeOf(from), placeOf(to)];
		return a && b
			? [
					{
						id: pairKey(from, to),
						between: [from, to] as const,
						ends: [a, b] as const,
						middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
					}
				]
			: [];
	});
}

/** The name of a stakeholder in tight places, in the reader's language where it has one. */
export function shortNameOf(stakeholder: Stakeholder, { translator }: Pick<ViewInput, 'translator'>): string {
	const { name, nameFr, shortName, shortNameFr } = stakeholder;
	return translator.language === 'fr' ? (shortNameFr ?? nameFr ?? shortName ?? name) : (shortName ?? name);
}

function better(a: Confidence, b: Confidence = 'reported'): Confidence {
	return confidences.indexOf(a) <= confidences.indexOf(b) ? a : b;
}

function chooseFill(input: ViewInput): (stakeholder: Stakeholder) => Fill {
	const { colourBy, map } = input;
	if (colourBy === 'kind') return ({ kind }) => ({ by: 'kind', kind });
	if (colourBy === 'jurisdiction') {
		const counts = new Map<Id, number>();
		for (const { home } of map.stakeholders.values()) if (home) counts.set(home, (counts.get(home) ?? 0) + 1);
		const largest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, HUES);
		const hues = new Map(largest.map(([id], hue) => [id, hue]));
		return ({ home }) => {
			const hue = home === undefined ? undefined : hues.get(home);
			return hue === undefined ? { by: 'jurisdiction' } : { by: 'jurisdiction', hue };
		};
	}
	const share = shareOf(input, colourBy);
	return ({ id }) => {
		const value = share(id);
		if (value === undefined) return { by: 'unknown' };
		return { by: 'measure', step: Math.min(4, Math.floor(value * 5)) as 0 | 1 | 2 | 3 | 4 };
	};
}

function chooseAcross(
	input: ViewInput,
	neighbours: ReadonlyMap<Id, ReadonlySet<Id>>,
	largest: number
): (id: Id) => number {
	const room = Math.sqrt((input.size.width * input.size.height) / Math.max(1, input.map.stakeholders.size));
	const crowd = Math.min(1, (room * MOST_COVER) / MOST_ACROSS);
	if (input.sizeBy === 'none') return () => Math.min(PLAIN_ACROSS, largest) * crowd;
	const grow = (share: number) => (LEAST_ACROSS + (largest - LEAST_ACROSS) * Math.sqrt(share)) * crowd;
	if (input.figures.has(input.sizeBy)) {
		const share = shareOf(input, input.sizeBy);
		return (id) => grow(share(id) ?? 0);
	}
	let most = 1;
	for (const set of neighbours.values()) most = Math.max(most, set.size);
	return (id) => grow((neighbours.get(id)?.size ?? 0) / most);
}

/** A figure as a share of the largest one's distance from the least (or from nothing). */
function shareOf({ figures }: ViewInput, measure: string): (id: Id) => number | undefined {
	const values = figures.get(measure) ?? new Map<Id, number | undefined>();
	let [least, most] = [0, -Infinity];
	for (const value of values.values()) {
		if (value === undefined) continue;
		least = Math.min(least, value);
		most = Math.max(most, value);
	}
	return (id) => {
		const value = values.get(id);
		if (value === undefined) return undefined;
		return most > least ? (value - least) / (most - least) : 0;
	};
}

function chooseEmphasis(
	{ answers, evidence, focus, selection }: ViewInput,
	neighbours: ReadonlyMap<Id, ReadonlySet<Id>>
): (id: Id) => Emphasis {
	const near = focus === undefined ? undefined : neighbours.get(focus);
	return (id) => {
		if (answers.get(id) === 1) return 'first';
		if (id === selection || id === focus || answers.has(id)) return 'strong';
		return near && !near.has(id) && !evidence.has(id) ? 'dim' : 'normal';
	};
}
