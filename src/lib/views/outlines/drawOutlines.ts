import type { Id } from '#lib/base/ids.ts';
import {
	outlineLetters,
	type Box,
	type Outline,
	type PictureLabel,
	type PictureNode,
	type Point,
	type Size
} from '../picture.ts';
import type { ViewInput } from '../view.ts';
import { meet } from '../labels.ts';
import { shownCoalitions } from './coalitions.ts';
import { bridgeMembers, NAME, NEAR, SYMBOL } from './bridge.ts';
import { Grid } from './Grid.ts';
import { traceRegion } from './trace.ts';

/** Air between a member and the line; outlines that run together lie so much apart. */
const CLEARANCE = 9;
const APART = 4;
/** Air that strangers keep from the line. */
const DISTANCE = 5;

/** The outlines of up to three coalitions, each around its members and nobody else. O(members x picture). */
export function drawOutlines(
	input: ViewInput,
	nodes: readonly PictureNode[],
	labels: readonly PictureLabel[],
	size: Size,
	obstacles: readonly Box[]
): Outline[] {
	if (input.outlines.length === 0) return [];
	const taken: Box[] = [...nodes.map(boxOf), ...labels];
	const scene = JSON.stringify([
		size,
		nodes.map(({ id, x, y, across }) => [id, x, y, across]),
		labels.map(({ id, x, y }) => [id, x, y]),
		obstacles.map(({ x, y }) => [x, y])
	]);
	return shownCoalitions(input).flatMap(({ members, ...coalition }) => {
		const place = outlineLetters.indexOf(coalition.letter);
		const rings = remember([...members].join(), scene, place, () =>
			ringsAround(members, nodes, labels, size, CLEARANCE + place * APART, obstacles)
		);
		if (rings.length === 0) return [];
		return [{ ...coalition, members: members.size, rings, tab: tabOf(rings, taken) }];
	});
}

type Rings = readonly (readonly Point[])[];

/** The last outlines drawn: hovering and lighting change no place, and a line costs some 20 ms. */
const remembered = new Map<string, Rings>();
const MOST_REMEMBERED = 12;

function remember(members: string, scene: string, line: number, draw: () => Rings): Rings {
	const name = JSON.stringify([members, line, scene]);
	const known = remembered.get(name) ?? draw();
	remembered.delete(name);
	remembered.set(name, known);
	if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as string);
	return known;
}

/** Rings around the members' symbols and names; strangers are outside of them. */
export function ringsAround(
	members: ReadonlySet<Id>,
	nodes: readonly PictureNode[],
	labels: readonly PictureLabel[],
	size: Size,
	clearance: number,
	obstacles: readonly Box[] = []
): Point[][] {
	const grid = new Grid(size);
	const labelOf = new Map(labels.map((label) => [label.id, label]));
	const terrain = new Uint8Array(grid.count);
	const shut = new Uint8Array(grid.count);
	const core = new Uint8Array(grid.count);
	const raise = (ground: number) => (cell: number) => {
		terrain[cell] = Math.max(ground, terrain[cell] as number);
	};
	for (const node of nodes) {
		const symbol = boxOf(node);
		const name = labelOf.get(node.id);
		if (members.has(node.id)) {
			grid.forEachIn(symbol, 2, (cell) => (core[cell] = 1));
			continue;
		}
		grid.forEachIn(symbol, DISTANCE, raise(SYMBOL));
		grid.forEachIn(symbol, DISTANCE, (cell) => (shut[cell] = 1));
		if (!name) continue;
		grid.forEachIn(name, DISTANCE + 5, raise(NEAR));
		grid.forEachIn(name, 2, raise(NAME));
	}
	for (const box of obstacles) grid.forEachIn(box, 0, raise(NAME));
	const owned = nodes
		.filter(({ id }) => members.has(id))
		.map((node) => {
			const cells = new Set<number>();
			const own = (cell: number) => {
				if ((terrain[cell] as number) < NAME || core[cell]) cells.add(cell);
			};
			const name = labelOf.get(node.id);
			grid.forEachIn(boxOf(node), clearance, own);
			if (name) grid.forEachIn(name, clearance - 3, own);
			return [...cells];
		});
	if (owned.length === 0) return [];
	const rings = traceRegion(grid, bridgeMembers(grid, owned, terrain, core), core, shut);
	// A hole that keeps nobody out says nothing.
	return rings.filter((ring) => nodes.some((node) => isInside([ring], node)));
}

/** Whether a point lies within an odd number of rings. */
export function isInside(rings: readonly (readonly Point[])[], { x, y }: Point): boolean {
	let inside = false;
	for (const ring of rings) {
		let before = ring.at(-1) as Point;
		for (const point of ring) {
			const crosses = point.y > y !== before.y > y;
			if (crosses && x < ((before.x - point.x) * (y - point.y)) / (before.y - point.y) + point.x)
				inside = !inside;
			before = point;
		}
	}
	return inside;
}

const TAB = 13;

/** The highest point of the line where a tab covers no symbol, no name and no other tab; adds itself to `taken`. */
function tabOf(rings: readonly (readonly Point[])[], taken: Box[]): Point {
	const down = rings.flat().sort((a, b) => a.y - b.y);
	const boxAt = ({ x, y }: Point): Box => ({ x, y, halfWidth: TAB, halfHeight: TAB });
	const free = down.find((point) => point.y > TAB && !taken.some((box) => meet(box, boxAt(point))));
	const tab = free ?? (down[0] as Point);
	taken.push(boxAt(tab));
	return tab;
}

function boxOf({ x, y, across }: PictureNode): Box {
	return { x, y, halfWidth: across / 2, halfHeight: across / 2 };
}
