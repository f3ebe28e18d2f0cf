import type { Id } from '#lib/base/ids.ts';
import { createRandom, type Random } from '#lib/base/random.ts';
import type { Change } from '#lib/model/changes.ts';
import { withRecords, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { cutJurisdictions } from './cutJurisdictions.ts';
import { descend, type Field } from './descend.ts';
import { partsOfGraph, type Neighbours } from './distances.ts';
import { pack } from './pack.ts';
import { settle } from './settle.ts';
import { CELL, spread } from './spread.ts';
import { stressTerms } from './terms.ts';
import { evenOut, meanOf, widen } from './widen.ts';

export interface Place {
	readonly x: number;
	readonly y: number;
}

/** Wider than high, as the screens are on which pictures are shown. */
const ASPECT = 1.4;
/** Length of one step of a tie before names make room for themselves, in picture units. */
const STEP = 96;
/** From this many on a part is laid out by forces, which cost less than stress and keep close groups closer. */
const LARGE = 600;
/** Rounds of making room in a large part: with more, the crowd in the middle would push all groups apart. */
const ROUNDS_IF_LARGE = 20;
/** The most regions that keep their own together. */
const MOST_REGIONS = 12;

/**
 * Places for the stakeholders that have none, or with `again` for all that nobody pinned, in picture units
 * with y downwards: stress layout, regions as neighbourhoods, air around symbols and names, parts without
 * a tie to the rest side by side; large parts by forces, close groups as neighbourhoods. Whoever has a place
 * keeps it. The same map and seed give the same places. O(n m + 30 n²) a part of up to 600 stakeholders,
 * beyond that O(200 (m + n log n)), and beside places that stay O(60 m + 1,800 n).
 */
export function layOut(map: StakeholderMap, seed: number, again = false): ReadonlyMap<Id, Place> {
	const ids = [...map.stakeholders.keys()];
	const nodes = ids.map((_, i) => i);
	const fixed = Uint8Array.from(map.stakeholders.values(), ({ position }) =>
		Number(position !== undefined && (!again || position.pinned === true))
	);
	if (fixed.every(Boolean)) return new Map();
	const random = createRandom(seed);
	const neighbours = neighboursOf(map, ids);
	const regions = regionsOf(map, ids);
	const field = start(map, ids, neighbours, fixed, random);
	const free = !fixed.includes(1);
	const parts = partsOfGraph(neighbours);
	for (const part of parts) {
		const isLarge = free && part.length > LARGE;
		if (isLarge) settle(part, neighbours, field, STEP * Math.sqrt((2 * part.length) / LARGE));
		else relax(part, neighbours, regions, field, random);
		if (free) {
			widen(part, field, ASPECT);
			if (!isLarge) evenOut(part, field);
			spread(part, field, neighbours, isLarge ? ROUNDS_IF_LARGE : undefined);
		}
	}
	if (free) pack(parts, field, ASPECT);
	else spread(nodes, field, neighbours);
	const round = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
	return new Map(
		nodes
			.filter((i) => !fixed[i])
			.map((i) => [ids[i] as Id, { x: round(field.xs[i]), y: round(field.ys[i]) }])
	);
}

/** The map with a place for everyone, as it is stored when it first comes in. */
export function prepare(map: StakeholderMap, seed = 1): StakeholderMap {
	const places = layOut(map, seed);
	if (places.size === 0) return map;
	const placed = [...map.stakeholders].map(([id, stakeholder]): [Id, typeof stakeholder] => {
		const position = places.get(id);
		return [id, position ? { ...stakeholder, position } : stakeholder];
	});
	return withRecords(map, 'stakeholder', new Map(placed));
}

/** The changes that lay out anew whoever nobody pinned. */
export function layOutAgain(map: StakeholderMap, seed: number): Change[] {
	return [...layOut(map, seed, true)].map(([id, position]) => ({
		kind: 'stakeholder.set',
		id,
		from: { position: map.stakeholders.get(id)?.position ?? null },
		to: { position }
	}));
}

function neighboursOf(map: StakeholderMap, ids: readonly Id[]): Neighbours {
	const indexOf = new Map(ids.map((id, i) => [id, i]));
	const sets = ids.map(() => new Set<number>());
	for (const { from, to } of map.ties.values()) {
		const [a, b] = [indexOf.get(from), indexOf.get(to)];
		if (a === undefined || b === undefined || a === b) continue;
		sets[a]?.add(b);
		sets[b]?.add(a);
	}
	return sets.map((set) => [...set]);
}

/** The region of everyone by number; -1 for whoever is at home nowhere. */
function regionsOf(map: StakeholderMap, ids: readonly Id[]): number[] {
	const regions = new Map<Id, number>();
	cutJurisdictions(map, MOST_REGIONS).forEach(({ id: place, stakeholders }, i) => {
		for (const id of stakeholders) regions.set(id, place === undefined ? -1 : i);
	});
	return ids.map((id) => regions.get(id) ?? -1);
}

/** Where descent begins: by chance, or for a newcomer beside the neighbours that have a place. */
function start(
	map: StakeholderMap,
	ids: readonly Id[],
	neighbours: Neighbours,
	fixed: Uint8Array,
	random: Random
): Field {
	const width = Math.sqrt(ids.length) * STEP;
	const xs = Float64Array.from(ids, () => (random() - 0.5) * width);
	const ys = Float64Array.from(ids, () => (random() - 0.5) * width);
	ids.forEach((id, i) => {
		const position = fixed[i] ? map.stakeholders.get(id)?.position : undefined;
		if (!position) return;
		xs[i] = position.x;
		ys[i] = position.y;
	});
	const placed = ids.map((_, i) => i).filter((i) => fixed[i]);
	if (placed.length === 0) return { xs, ys, fixed };
	ids.forEach((_, i) => {
		if (fixed[i]) return;
		const near = (neighbours[i] ?? []).filter((other) => fixed[other]);
		const around = near.length > 0 ? near : placed;
		xs[i] = meanOf(around, xs) + (random() - 0.5) * CELL.width;
		ys[i] = meanOf(around, ys) + (random() - 0.5) * CELL.height;
	});
	return { xs, ys, fixed };
}

function relax(
	part: readonly number[],
	neighbours: Neighbours,
	regions: readonly number[],
	{ xs, ys, fixed }: Field,
	random: Random
): void {
	if (part.length < 2 || part.every((node) => fixed[node])) return;
	const terms = stressTerms(part, neighbours, regions, random);
	const steps = { xs: xs.map((x) => x / STEP), ys: ys.map((y) => y / STEP), fixed };
	descend(terms, steps, random);
	for (const node of part) {
		if (fixed[node]) continue;
		xs[node] = (steps.xs[node] as number) * STEP;
		ys[node] = (steps.ys[node] as number) * STEP;
	}
}
