import { expect, it } from 'vitest';
import { views, type View } from '#lib/views/index.ts';
import { writeSheet } from '#lib/views/sheet.ts';
import { inputOf, readExample } from './pictureInput.ts';

const words = {
	title: 'Who "leads" <us>?',
	subtitle: 'Who works with whom?',
	kinds: [{ kind: 'municipality' as const, label: 'municipality' }],
	notes: ['Drawn today.', 'Source: the records of this map.', 'Method: near is tied.']
};
const map = readExample('regional-digital-strategy');
const loaded: readonly View[] = await Promise.all(views.map((view) => view.load()));
const pictures = loaded.flatMap((view) =>
	view.draw
		? [{ id: view.id, picture: view.draw(inputOf(map, { compared: { whole: map, filter: {} } })) }]
		: []
);

it.each(pictures)('puts $id on a letter sheet with its legend, date, source and method', ({ picture }) => {
	const svg = writeSheet(picture, words);
	expect(svg).toContain('width="11in" height="8.5in"');
	for (const note of [...words.notes, 'municipality', ...picture.legend.map(({ text }) => text)])
		expect(svg).toContain(`>${note}<`);
	const [, width = 0, height = 0] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/)?.map(Number) ?? [];
	expect(width).toBeGreaterThan(picture.size.width);
	expect(height).toBeGreaterThan(picture.size.height + 100);
});

it('keeps words words, whatever they hold', () => {
	const svg = writeSheet(pictures[0]?.picture as (typeof pictures)[number]['picture'], words);
	expect(svg).not.toContain('<us>');
	expect(svg).toContain('&lt;us&gt;');
});
