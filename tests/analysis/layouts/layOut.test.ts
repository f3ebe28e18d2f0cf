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

	it('lays out large parts through pivots', () => {
		const chain = Array.from({ length: 1_299 }, (_, i) => [i, i + 1] as const);
		const places = [...layOut(mapOf(1_300, chain), 1).values()];
		expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
		expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(1_300);
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
