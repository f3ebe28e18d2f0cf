import type { Id } from '#lib/base/ids.ts';
import { compareText } from '#lib/base/order.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** Where a stakeholder stands in the picture; y grows downwards. */
export interface Standing {
	readonly id: Id;
	readonly x: number;
	readonly y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const unit: Readonly<Record<Direction, readonly [number, number]>> = {
	left: [-1, 0],
	right: [1, 0],
	up: [0, -1],
	down: [0, 1]
};

/**
 * The nearest one that way: within 45° of the direction, and what lies off the straight line counts double,
 * so that a walk to the right and back ends where it began more often than not.
 */
export function nearestIn(nodes: readonly Standing[], from: Id, direction: Direction): Id | undefined {
	const start = nodes.find(({ id }) => id === from);
	if (!start) return nodes[0]?.id;
	const [ux, uy] = unit[direction];
	let best: { id: Id; cost: number } | undefined;
	for (const { id, x, y } of nodes) {
		const along = (x - start.x) * ux + (y - start.y) * uy;
		const aside = Math.abs((x - start.x) * uy) + Math.abs((y - start.y) * ux);
		if (id === from || along <= 0 || aside > along) continue;
		const cost = along + 2 * aside;
		if (!best || cost < best.cost) best = { id, cost };
	}
	return best?.id;
}

/** Those tied to a stakeholder, each once, in the order of their names' code units. */
export function neighboursOf(map: StakeholderMap, id: Id): Id[] {
	const found = new Set<Id>();
	for (const { from, to } of map.ties.values()) {
		if (from === id && to !== id) found.add(to);
		if (to === id && from !== id) found.add(from);
	}
	const name = (other: Id) => map.stakeholders.get(other)?.name ?? '';
	return [...found].sort((a, b) => compareText(name(a), name(b)) || compareText(a, b));
}

/** All within so many steps of a stakeholder, itself too. */
export function neighbourhoodOf(map: StakeholderMap, id: Id, steps: number): Set<Id> {
	const reached = new Set([id]);
	for (let step = 0, edge = [id]; step < steps && edge.length > 0; step++) {
		edge = edge.flatMap((from) => neighboursOf(map, from)).filter((other) => !reached.has(other));
		for (const other of edge) reached.add(other);
	}
	return reached;
}

/** The one tied to most others; undefined on an empty map. */
export function mostConnected(map: StakeholderMap): Id | undefined {
	const degree = new Map<Id, Set<Id>>([...map.stakeholders.keys()].map((id) => [id, new Set()]));
	for (const { from, to } of map.ties.values()) {
		degree.get(from)?.add(to);
		degree.get(to)?.add(from);
	}
	let best: Id | undefined;
	for (const [id, others] of degree)
		if (best === undefined || others.size > (degree.get(best)?.size ?? 0)) best = id;
	return best;
}

/** How many ties a stakeholder has, how many with others, and how many of those are at home elsewhere. */
export function tiesOf(map: StakeholderMap, id: Id): { readonly partners: number; readonly across: number } {
	const home = map.stakeholders.get(id)?.home;
	const partners = neighboursOf(map, id);
	const elsewhere = (other: Id) => {
		const theirs = map.stakeholders.get(other)?.home;
		return home !== undefined && theirs !== undefined && theirs !== home;
	};
	return { partners: partners.length, across: partners.filter(elsewhere).length };
}
