import { expect, it } from 'vitest';
import { columnHeads } from '#lib/views/columnHeads.ts';
import { measureText } from '#lib/views/text.ts';

const names = ['Safety', 'Transparency', 'Reconciliation', 'Stewardship', 'Accountability'];
const titles = names.map((name) => ({ id: name, name }));
const frame = { left: 100, right: 600, labelSize: 18, labelLine: 22 };

it('columns with room have their names in one row', () => {
	const { captions, areas } = columnHeads(titles, { ...frame, column: 160, right: 900 });
	expect(new Set(captions.map(({ y }) => y)).size).toBe(1);
	expect(areas).toEqual([]);
});

it('narrow columns have theirs by turns higher and lower: none is cut, none meets another or leaves the picture', () => {
	const { captions, areas } = columnHeads(titles, { ...frame, column: 100 });
	expect(captions.map(({ text }) => [text].flat().join(' '))).toEqual(names);
	expect(areas).toHaveLength(2);
	const edges = captions.map(({ x, text }) => {
		const half = measureText([text].flat().join(' '), frame.labelSize, true) / 2;
		return { from: x - half, to: x + half };
	});
	for (const level of [0, 1]) {
		const same = edges.filter((_, i) => i % 2 === level);
		same.slice(1).forEach(({ from }, i) => expect(from).toBeGreaterThan(same[i]!.to));
	}
	expect(Math.max(...edges.map(({ to }) => to))).toBeLessThanOrEqual(frame.right);
	const [first] = columnHeads([{ id: 'a', name: 'Service à la population' }, ...titles], {
		...frame,
		left: 12,
		column: 96
	}).captions;
	const half = Math.max(...[first!.text].flat().map((line) => measureText(line, frame.labelSize, true))) / 2;
	expect(first!.x - half).toBeGreaterThanOrEqual(0);
});

it('where two levels have no room for the longest word, three have', () => {
	const { captions, areas } = columnHeads(titles, { ...frame, column: 66, right: 430 });
	expect(captions.map(({ text }) => [text].flat().join(' '))).toEqual(names);
	expect(new Set(captions.map(({ y }) => y)).size).toBe(3);
	expect(areas).toHaveLength(3);
});

it('where a name at the edge would be cut on two levels, three are taken', () => {
	const kinds = ['agency', 'federal', 'academic', 'network', 'municipality', 'community group'].concat(
		'vendor',
		'international',
		'province',
		'Indigenous organization'
	);
	const { captions } = columnHeads(
		kinds.map((name) => ({ id: name, name })),
		{ ...frame, left: 227, column: 61.3, right: 840 }
	);
	expect(captions.map(({ text }) => [text].flat().join(' '))).toEqual(kinds);
});
