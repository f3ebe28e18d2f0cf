import { expect, it } from 'vitest';
import { createMap } from '#lib/model/StakeholderMap.ts';
import type { Role } from '#lib/model/words.ts';
import { onion } from '#lib/views/onion.ts';
import { ringsOf } from '#lib/views/onion/rings.ts';
import { spreadOut } from '#lib/views/onion/spreadOut.ts';
import { applyAll } from './applyAll.ts';
import { inputOf } from './pictureInput.ts';

const one = (id: string) =>
	({ kind: 'stakeholder.add', record: { id, name: id, kind: 'municipality' } }) as const;
const project = (id: string) => ({ kind: 'project.add', record: { id, name: id } }) as const;
let parts = 0;
const part = (stakeholder: string, of: string, role: Role) =>
	({
		kind: 'participation.add',
		record: { id: `p${parts++}`, project: of, stakeholder, role }
	}) as const;

const map = applyAll(createMap({ id: 'map', title: 'What about the flood?' }), [
	...['lead', 'funder', 'neighbour', 'stranger'].map(one),
	...['dike', 'park'].map(project),
	part('lead', 'dike', 'affected'),
	part('lead', 'dike', 'convener'),
	part('funder', 'dike', 'funder'),
	part('neighbour', 'dike', 'consulted'),
	part('neighbour', 'park', 'lead')
]);
const idsOf = (outlines: readonly string[]) =>
	ringsOf({ map, outlines }).map(({ stakeholders }) => stakeholders.map(({ id }) => id));

it('puts everyone in the ring of the closest part on record', () => {
	expect(idsOf([])).toEqual([['lead', 'neighbour'], ['funder'], [], ['stranger']]);
});

it('asks about the outlined project alone, and names it in the middle', () => {
	expect(idsOf(['dike'])).toEqual([['lead'], ['funder'], ['neighbour'], ['stranger']]);
	const words = onion.draw(inputOf(map, { outlines: ['park'] })).captions.flatMap(({ text }) => text);
	expect(words).toContain('park');
	expect(words).toContain('No part on record, 3');
});

it('keeps each further ring further out', () => {
	const { nodes, size } = onion.draw(inputOf(map));
	const out = ['lead', 'funder', 'stranger'].map((id) => {
		const node = nodes.find((found) => found.id === id);
		return Math.hypot(((node?.x ?? 0) * 2) / size.width - 1, ((node?.y ?? 0) * 2) / size.height - 1);
	});
	expect(out).toEqual([...out].sort((a, b) => a - b));
});

it('has its rings one around another, however small the picture', () => {
	const { areas } = onion.draw({ ...inputOf(map), size: { width: 180, height: 170 } });
	const across = ['core', 'ring:decides', 'ring:works', 'ring:affected', 'ring:context'].map((id) => {
		const shape = areas.find((area) => area.id === id)?.shape;
		return shape?.is === 'ellipse' ? shape.across : NaN;
	});
	for (const [i, one] of across.slice(1).entries()) expect(one).toBeGreaterThan(across[i] as number);
});

it('keeps neighbours on a ring apart, in their order, and leaves those where they are who have room', () => {
	const arc = { radius: { x: 300, y: 100 }, from: 0.3, to: 2 * Math.PI - 0.3 };
	const crowded = [1.5, 1.5, 1.55, 1.6, 1.6, 4];
	const angles = spreadOut(crowded, arc, 34);
	const at = (angle: number) => [300 * Math.sin(angle), -100 * Math.cos(angle)] as const;
	const apart = angles.slice(1).map((angle, i) => {
		const [[ax, ay], [bx, by]] = [at(angles[i] as number), at(angle)];
		return Math.hypot(bx - ax, by - ay);
	});
	// A chord is a little shorter than its arc.
	for (const distance of apart) expect(distance).toBeGreaterThan(32);
	expect(angles).toEqual([...angles].sort((a, b) => a - b));
	expect(angles[5]).toBeCloseTo(4, 6);
	const many = spreadOut(Array<number>(500).fill(1), arc, 34);
	expect(Math.min(...many)).toBeCloseTo(0.3, 6);
	expect(Math.max(...many)).toBeCloseTo(2 * Math.PI - 0.3, 6);
});
