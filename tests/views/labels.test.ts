import { expect, it } from 'vitest';
import { placeLabels, type Named } from '#lib/views/labels.ts';
import { breakName, measureText } from '#lib/views/text.ts';

const size = { width: 400, height: 300 };
const options = { size, fontSize: 14, lineHeight: 17 };
const named = (id: string, x: number, y: number, priority = 1): Named => ({
	id,
	x,
	y,
	across: 16,
	name: 'Kelowna',
	priority,
	emphasis: 'normal'
});

it('puts a lone name to the right of its symbol', () => {
	const { labels, hidden } = placeLabels([named('a', 100, 100)], options);
	expect(labels).toMatchObject([{ id: 'a', y: 100, anchor: 'start' }]);
	expect(labels[0]?.x).toBeGreaterThan(100);
	expect(hidden).toBe(0);
});

it('gives the room to the more important and counts who goes without', () => {
	const crowd = Array.from({ length: 30 }, (_, i) => named(`s${i}`, 195 + (i % 6) * 3, 150 + (i % 5) * 3, i));
	const { labels, hidden } = placeLabels(crowd, { ...options, most: 3 });
	expect(labels[0]?.id).toBe('s29');
	expect(labels.length + hidden).toBe(30);
	expect(hidden).toBeGreaterThan(0);
});

it('names the chosen before all others', () => {
	const crowd = [named('hub', 100, 100, 99), named('chosen', 104, 104, Infinity)];
	expect(placeLabels(crowd, { ...options, most: 1 }).labels.map(({ id }) => id)).toEqual(['chosen']);
});

it('keeps names on the surface and away from obstacles', () => {
	const wall = { x: 350, y: 150, halfWidth: 50, halfHeight: 150 };
	const { labels } = placeLabels([named('a', 290, 150)], { ...options, obstacles: [wall] });
	expect(labels[0]?.anchor).not.toBe('start');
	expect(placeLabels([named('outside', -50, 20)], options)).toEqual({ labels: [], hidden: 0 });
});

it('breaks long names in two lines, after hyphens too, and shortens what is longer still', () => {
	expect(breakName('Kelowna')).toEqual(['Kelowna']);
	expect(breakName('RD Okanagan-Similkameen')).toEqual(['RD Okanagan-', 'Similkameen']);
	const [first = '', second = ''] = breakName(
		'Ministry of Water, Land and Resource Stewardship of British Columbia'
	);
	expect(Math.max(measureText(first, 1), measureText(second, 1))).toBeLessThanOrEqual(10);
	expect(second.endsWith('…')).toBe(true);
});

it('measures letters with accents like those without', () => {
	expect(measureText('é', 14)).toBe(measureText('e', 14));
	expect(measureText('Okanagan Basin', 100)).toBeCloseTo(773.5, -1.5);
});

it('names what must be named even among symbols, but never over another name', () => {
	const ring = Array.from({ length: 60 }, (_, i) =>
		named(`r${i}`, 160 + (i % 10) * 9, 120 + Math.floor(i / 10) * 9)
	);
	const { labels } = placeLabels([...ring, named('asked', 200, 140, Infinity)], options);
	expect(labels[0]?.id).toBe('asked');
	for (const [i, a] of labels.entries())
		for (const b of labels.slice(i + 1))
			expect(
				Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight
			).toBe(false);
});

it('names the foremost at the end of a line where there is no room beside it, clear of all symbols', () => {
	const hub = {
		...named('hub', 200, 150, 99),
		across: 30,
		name: 'Basin Water Board'
	};
	const ring = Array.from({ length: 16 }, (_, i) =>
		named(`r${i}`, 200 + 34 * Math.cos((i * Math.PI) / 8 + 0.1), 150 + 34 * Math.sin((i * Math.PI) / 8 + 0.1))
	).filter((_, i) => i < 11 || i > 13);
	const label = placeLabels([...ring, hub], options).labels.find(({ id }) => id === 'hub');
	const [from, to] = label?.leader ?? [];
	if (!from || !to) throw new Error('no line leads to the name');
	for (const { x, y, across } of ring)
		for (const share of [0, 0.25, 0.5, 0.75, 1])
			expect(
				Math.hypot(from.x + (to.x - from.x) * share - x, from.y + (to.y - from.y) * share - y)
			).toBeGreaterThan(across / 2);
});

it('says a name in three lines rather than cut it', () => {
	expect(breakName('Indigenous Innovation and Technology').join(' ')).toBe(
		'Indigenous Innovation and Technology'
	);
});
