import { expect, it } from 'vitest';
import { lanes } from '#lib/views/lanes.ts';
import { wordMarks } from '#lib/views/marks/words.ts';
import { palettes } from '#lib/views/palette.ts';
import { inputOf, readExample } from '../pictureInput.ts';

const map = readExample('okanagan-floods');

it.each(['light', 'room'] as const)('names the ten largest of a crowded picture (%s)', (theme) => {
	const picture = lanes.draw(inputOf(map, { theme, size: { width: 848, height: 528 } }));
	const largest = [...picture.nodes].sort((a, b) => b.across - a.across).slice(0, 10);
	const named = new Set(picture.labels.map(({ id }) => id));
	expect(largest.filter(({ id }) => !named.has(id))).toEqual([]);
});

it('tells the whole names of lanes', () => {
	const picture = lanes.draw(inputOf(map, { size: { width: 848, height: 528 } }));
	const said = wordMarks(picture, picture.labels, palettes.light).flatMap(({ text }) => text ?? []);
	expect(said.filter((text) => text.endsWith('…'))).toEqual([]);
	expect(said).toContain('Okanagan-Similkameen');
});
