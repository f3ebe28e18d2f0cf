import { describe, expect, it } from 'vitest';
import { applyChanges } from '#lib/model/applyChange.ts';
import { coalitionsOf } from '#lib/model/coalitions.ts';
import { keepScene } from '#lib/model/scenes.ts';
import { views, type View } from '#lib/views/index.ts';
import { meet } from '#lib/views/labels.ts';
import { boxOfCaption } from '#lib/views/marks/captions.ts';
import { isInside } from '#lib/views/outlines/drawOutlines.ts';
import { palettes } from '#lib/views/palette.ts';
import { examples, inputOf, readExample } from './pictureInput.ts';

const loaded: readonly View[] = await Promise.all(views.map((view) => view.load()));
const drawn = loaded.filter((view) => view.draw);
/** Where a place in the picture is one in the network, and coalitions are enclosed. */
const enclosing = drawn.filter(({ id }) => ['network', 'lanes', 'region', 'onion', 'grid'].includes(id));
const tied = drawn.filter(({ id }) => ['network', 'lanes'].includes(id));

describe.each(examples)('%s', (name) => {
	const map = readExample(name);
	/** With a story, which no example comes with. */
	const told = applyChanges(map, [keepScene(map, { id: 'first', title: 'Who is here?', view: 'network' })]);

	for (const theme of ['light', 'room'] as const)
		it.each(drawn)(`$id names at most forty, no word on another or on a symbol (${theme})`, (view) => {
			const picture = view.draw?.(inputOf(map, { theme, compared: { whole: map, filter: {} } }));
			const { labels = [], captions = [], nodes = [], hiddenLabels = 0 } = picture ?? {};
			expect(labels.length).toBeLessThanOrEqual(40);
			expect(labels.length + hiddenLabels).toBe(nodes.length);
			expect(palettes[theme].labelSize).toBeGreaterThanOrEqual(theme === 'room' ? 18 : 14);
			const words = [...labels, ...captions.map((caption) => boxOfCaption(caption, palettes[theme]))];
			words.forEach((word, i) => expect(words.slice(i + 1).filter((other) => meet(word, other))).toEqual([]));
			for (const label of labels)
				expect(
					nodes.filter(
						({ id, x, y, across }) =>
							id !== label.id && meet(label, { x, y, halfWidth: across / 2, halfHeight: across / 2 })
					)
				).toEqual([]);
		});

	it.each(drawn)('$id draws on a surface that has no size, as behind the list of a phone', (view) => {
		const input = inputOf(map, { size: { width: 0, height: 0 }, compared: { whole: map, filter: {} } });
		expect(view.draw?.(input).size.width).toBe(0);
	});

	it.each(enclosing)('$id keeps everyone within a picture that is low, as before a room', (view) => {
		const { nodes = [], size } =
			view.draw?.(inputOf(map, { theme: 'room', size: { width: 836, height: 400 } })) ?? {};
		expect(
			nodes.filter(({ x, y }) => x < 0 || y < 0 || x > (size?.width ?? 0) || y > (size?.height ?? 0))
		).toEqual([]);
	});

	it.each(enclosing)('$id draws every stakeholder once, none under 14 across', (view) => {
		const picture = view.draw?.(inputOf(map));
		expect(picture?.nodes.map(({ id }) => id).sort()).toEqual([...map.stakeholders.keys()].sort());
		for (const { across } of picture?.nodes ?? []) expect(across).toBeGreaterThanOrEqual(14);
	});

	it.each(tied)('$id draws every tie once', (view) => {
		const ties = view.draw?.(inputOf(map)).links.flatMap((link) => link.ties) ?? [];
		expect(ties.sort()).toEqual([...map.ties.keys()].sort());
	});

	it.each(enclosing)('$id outlines hold every member and nobody else', (view) => {
		for (const [project, members] of coalitionsOf(map)) {
			if (members.size === 0) continue;
			const picture = view.draw?.(inputOf(map, { outlines: [project] }));
			const inside = picture?.nodes.filter((node) => isInside(picture.outlines[0]?.rings ?? [], node));
			expect(inside?.map(({ id }) => id).sort()).toEqual([...members].sort());
		}
	});

	it.each(loaded)('$id fills its table', (view) => {
		const { columns, rows } = view.rows(inputOf(told, { compared: { whole: map, filter: {} } }));
		expect(rows.length).toBeGreaterThan(0);
		for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
	});
});
