import { expect, it } from 'vitest';
import { createMap } from '#lib/model/StakeholderMap.ts';
import type { Role } from '#lib/model/words.ts';
import { onion } from '#lib/views/onion.ts';
import { ringsOf } from '#lib/views/onion/rings.ts';
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
