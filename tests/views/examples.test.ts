import { describe, expect, it } from 'vitest';
import { coalitionsOf } from '#lib/model/coalitions.ts';
import { views } from '#lib/views/index.ts';
import { meet } from '#lib/views/labels.ts';
import { isInside } from '#lib/views/outlines/drawOutlines.ts';
import { examples, inputOf, readExample } from './pictureInput.ts';

const drawn = views.filter((view) => view.draw);

describe.each(examples)('%s', (name) => {
	const map = readExample(name);

	it.each(drawn)('$id names at most forty, no name on another or on a symbol', (view) => {
		const picture = view.draw?.(inputOf(map));
		const labels = picture?.labels ?? [];
		expect(labels.length).toBeGreaterThan(0);
		expect(labels.length).toBeLessThanOrEqual(40);
		expect(labels.length + (picture?.hiddenLabels ?? 0)).toBe(map.stakeholders.size);
		labels.forEach((label, i) => {
			expect(labels.slice(i + 1).filter((other) => meet(label, other))).toEqual([]);
			const covered = picture?.nodes.filter(
				({ id, x, y, across }) =>
					id !== label.id && meet(label, { x, y, halfWidth: across / 2, halfHeight: across / 2 })
			);
			expect(covered).toEqual([]);
		});
	});

	it.each(drawn)('$id draws every stakeholder once and every tied pair once', (view) => {
		const picture = view.draw?.(inputOf(map));
		expect(picture?.nodes.map(({ id }) => id).sort()).toEqual([...map.stakeholders.keys()].sort());
		const ties = picture?.links.flatMap((link) => link.ties) ?? [];
		expect(ties.sort()).toEqual([...map.ties.keys()].sort());
		for (const { across } of picture?.nodes ?? []) expect(across).toBeGreaterThanOrEqual(14);
	});

	it.each(drawn)('$id outlines hold every member and nobody else', (view) => {
		for (const [project, members] of coalitionsOf(map)) {
			if (members.size === 0) continue;
			const picture = view.draw?.(inputOf(map, { outlines: [project] }));
			const inside = picture?.nodes.filter((node) => isInside(picture.outlines[0]?.rings ?? [], node));
			expect(inside?.map(({ id }) => id).sort()).toEqual([...members].sort());
		}
	});

	it.each(views)('$id fills its table', (view) => {
		const { columns, rows } = view.rows(inputOf(map));
		expect(rows.length).toBeGreaterThan(0);
		for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
	});
});
