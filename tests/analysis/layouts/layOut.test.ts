import { describe, expect, it } from 'vitest';
import { cutJurisdictions } from '#lib/analysis/layouts/cutJurisdictions.ts';
import { layOut, layOutAgain, prepare } from '#lib/analysis/layouts/layOut.ts';
import { CELL } from '#lib/analysis/layouts/spread.ts';
import { applyChange } from '#lib/model/applyChange.ts';
import type { Change } from '#lib/model/changes.ts';
import { createMap, type StakeholderMap } from '#lib/model/StakeholderMap.ts';

const apply = (map: StakeholderMap, changes: readonly Change[]) => changes.reduce(applyChange, map);

/** Stakeholders s0 … of which those of a pair are tied. */
function mapOf(count: number, pairs: readonly (readonly [number, number])[]): StakeholderMap {
	const people = Array.from({ length: count }, (_, i): Change => {
		return { kind: 'stakeholder.add', record: { id: `s${i}`, name: `S ${i}`, kind: 'other' } };
	});
	const ties = pairs.map(([a, b], i): Change => {
		const record = {
			id: `t${i}`,
			from: `s${a}`,
			to: `s${b}`,
			kind: 'collaborates',
			directed: false
		} as const;
		return { kind: 'tie.add', record };
	});
	return apply(createMap({ id: 'map', title: 'Who?' }), [...people, ...ties]);
}

const path = mapOf(6, [
	[0, 1],
	[1, 2],
	[2, 3],
	[3, 4],
	[4, 5]
]);

describe('layOut', () => {
	it('repeats for a seed and differs between seeds', () => {
		expect(layOut(path, 1)).toEqual(layOut(path, 1));
		expect(layOut(path, 2)).not.toEqual(layOut(path, 1));
	});

	it('lays a path out as a line: ends lie farthest apart', () => {
		const places = layOut(path, 1);
		const far = (a: string, b: string) => {
			const [p, q] = [places.get(a), places.get(b)];
			return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
		};
		expect(far('s0', 's5')).toBeGreaterThan(far('s0', 's4'));
		expect(far('s0', 's4')).toBeGreaterThan(far('s0', 's2'));
	});

	it('leaves room for a name around everyone, tied or not', () => {
		const ring = Array.from({ length: 30 }, (_, i) => [i, (i + 1) % 24] as const);
		const places = [...layOut(mapOf(36, ring), 1).values()];
		places.forEach((a, i) => {
			for (const b of places.slice(i + 1)) {
				const apart = Math.max(Math.abs(a.x - b.x) / CELL.width, Math.abs(a.y - b.y) / CELL.height);
				expect(apart).toBeGreaterThan(0.4);
			}
		});
	});

	it('moves nobody who has a place, and puts newcomers near those they work with', () => {
		const placed = prepare(path);
		const newcomer = apply(placed, [
			{ kind: 'stakeholder.add', record: { id: 'n', name: 'N', kind: 'other' } },
			{
				kind: 'tie.add',
				record: { id: 'nt', from: 'n', to: 's0', kind: 'collaborates', directed: false }
			}
		]);
		const places = layOut(newcomer, 1);
		expect([...places.keys()]).toEqual(['n']);
		const at = (map: StakeholderMap, id: string) => map.stakeholders.get(id)?.position ?? { x: 0, y: 0 };
		const away = (id: string) =>
			Math.hypot(at(placed, id).x - (places.get('n')?.x ?? 0), at(placed, id).y - (places.get('n')?.y ?? 0));
		expect(away('s0')).toBeLessThan(away('s5'));
	});

	it('answers for an empty map and for one stakeholder', () => {
		expect(layOut(mapOf(0, []), 1).size).toBe(0);
		expect([...layOut(mapOf(1, []), 1).values()]).toEqual([{ x: 0, y: 0 }]);
	});

	it('keeps close groups of a large part close', () => {
		// Forty rings of twenty with two chords a node, strung on a ring of their own.
		const around = (i: number, by: number) => Math.floor(i / 20) * 20 + ((i + by) % 20);
		const groups = Array.from({ length: 800 }, (_, i) => [1, 2, 5].map((by) => [i, around(i, by)] as const));
		const bonds = Array.from({ length: 40 }, (_, g) => [20 * g, (20 * g + 30) % 800] as const);
		const places = layOut(mapOf(800, [...groups.flat(), ...bonds]), 1);
		const at = (i: number) => places.get(`s${i}`)!;
		const away = (i: number, j: number) => Math.hypot(at(i).x - at(j).x, at(i).y - at(j).y);
		const mean = (pairs: [number, number][]) =>
			pairs.reduce((sum, [i, j]) => sum + away(i, j), 0) / pairs.length;
		const inside = mean(Array.from({ length: 800 }, (_, i) => [i, around(i, 10)]));
		const across = mean(Array.from({ length: 800 }, (_, i) => [i, (i + 400) % 800]));
		expect(inside).toBeLessThan(across / 3);
		expect(new Set([...places.values()].map(({ x, y }) => `${x},${y}`)).size).toBe(800);
	});

	it('finds a newcomer of a very large part its place through pivots', () => {
		const chain = Array.from({ length: 1_299 }, (_, i) => [i, i + 1] as const);
		const placed = prepare(mapOf(1_300, chain));
		const alone = apply(placed, [
			{
				kind: 'stakeholder.set',
				id: 's650',
				from: { position: placed.stakeholders.get('s650')!.position! },
				to: { position: null }
			}
		]);
		const [[id, place] = []] = layOut(alone, 1);
		expect(id).toBe('s650');
		const near = alone.stakeholders.get('s651')!.position!;
		const far = alone.stakeholders.get('s0')!.position!;
		const away = (to: { x: number; y: number }) => Math.hypot(to.x - place!.x, to.y - place!.y);
		expect(away(near)).toBeLessThan(away(far));
	});
});

describe('layOutAgain', () => {
	it('moves all but the pinned, in changes that can be undone', () => {
		const placed = apply(prepare(path), [
			{
				kind: 'stakeholder.set',
				id: 's0',
				from: { position: prepare(path).stakeholders.get('s0')?.position ?? null },
				to: { position: { x: 500, y: 500, pinned: true } }
			}
		]);
		const changes = layOutAgain(placed, 7);
		expect(changes).toHaveLength(5);
		expect(apply(placed, changes).stakeholders.get('s0')?.position).toMatchObject({ x: 500, y: 500 });
	});
});

describe('cutJurisdictions', () => {
	const place = (id: string, parent?: string): Change => ({
		kind: 'jurisdiction.add',
		record: { id, name: id, ...(parent ? { parent } : {}) }
	});
	const live = (id: string, home?: string): Change => ({
		kind: 'stakeholder.add',
		record: { id, name: id, kind: 'other', ...(home ? { home } : {}) }
	});
	const map = apply(createMap({ id: 'map', title: 'Who?' }), [
		place('land'),
		place('north', 'land'),
		place('south', 'land'),
		place('village', 'south'),
		place('abroad'),
		...['a', 'b', 'c'].map((id) => live(id, 'north')),
		...['d', 'e'].map((id) => live(id, 'south')),
		live('f', 'village'),
		live('g', 'land'),
		live('h', 'abroad'),
		live('i')
	]);

	it('opens the fullest places and keeps small ones with the one above', () => {
		expect(cutJurisdictions(map, 9)).toEqual([
			{ id: 'land', beyond: true, stakeholders: ['g', 'h', 'i'] },
			{ id: 'north', beyond: false, stakeholders: ['a', 'b', 'c'] },
			{ id: 'south', beyond: false, stakeholders: ['d', 'e', 'f'] }
		]);
	});

	it.each([1, 2, 3, 9])('gives everyone one place of at most %i', (most) => {
		const cuts = cutJurisdictions(map, most);
		expect(cuts.length).toBeLessThanOrEqual(most);
		expect(cuts.flatMap(({ stakeholders }) => stakeholders).sort()).toEqual(
			[...map.stakeholders.keys()].sort()
		);
	});
});
