import { describe, expect, it } from 'vitest';
import { coalitionsOf } from '#lib/model/coalitions.ts';
import { meet } from '#lib/views/labels.ts';
import { network } from '#lib/views/network.ts';
import { groupingOf, groupsOf, MOST_APART, placesOf } from '#lib/views/network/groups.ts';
import type { Box } from '#lib/views/picture.ts';
import { examples, inputOf, readExample } from '../pictureInput.ts';

const grouped = new Set<string>();

it('groups a network of more than sixty at first, and none that was ungrouped', () => {
	for (const name of examples) {
		const map = readExample(name);
		const isGrouped = groupingOf(map, { opened: [] }) !== undefined;
		expect(isGrouped).toBe(map.stakeholders.size > MOST_APART);
		expect(groupingOf(map, { group: false, opened: [] })).toBeUndefined();
	}
});

const placed = examples.filter((name) => placesOf(readExample(name)).length > 0);

describe.each(placed)('%s', (name) => {
	const input = inputOf(readExample(name), { grouped });
	const { map } = input;
	const signsIn = ({ areas }: ReturnType<typeof network.draw>): Box[] =>
		areas.flatMap(({ shape }) =>
			shape.is === 'ellipse'
				? [{ x: shape.x, y: shape.y, halfWidth: shape.across / 2, halfHeight: shape.down / 2 }]
				: []
		);

	it('shows everyone once, alone or inside a sign', () => {
		const alone = network.draw(input).nodes.map(({ id }) => id);
		const inside = groupsOf(input).flatMap(({ members }) => members);
		expect([...alone, ...inside].sort()).toEqual([...map.stakeholders.keys()].sort());
		expect(network.draw(input).areas.filter(({ shape }) => shape.is === 'ellipse')).toHaveLength(
			groupsOf(input).length
		);
	});

	it('lays no sign on another', () => {
		const signs = signsIn(network.draw(input));
		signs.forEach((sign, i) => expect(signs.slice(i + 1).filter((other) => meet(sign, other))).toEqual([]));
	});

	it('shows alone whoever is selected, an answer, asked about or outlined', () => {
		const [selection = '', answer = '', one = '', other = ''] = map.stakeholders.keys();
		const [project = '', members] = [...coalitionsOf(map)].find(([, all]) => all.size > 0) ?? [];
		const { nodes } = network.draw({
			...input,
			selection,
			answers: new Map([[answer, 1]]),
			ghosts: [[one, other]],
			outlines: [project]
		});
		const alone = nodes.map(({ id }) => id);
		expect(alone).toEqual(expect.arrayContaining([selection, answer, one, other, ...(members ?? [])]));
	});

	it('shows the members of a place that is opened', () => {
		for (const { id, stakeholders } of placesOf(map)) {
			if (id === undefined) continue;
			const { nodes } = network.draw({ ...input, grouped: new Set([id]) });
			expect(nodes.map((node) => node.id)).toEqual(expect.arrayContaining([...stakeholders]));
		}
	});
});
