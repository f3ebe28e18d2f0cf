import { describe, expect, it } from 'vitest';
import { stakeholderKinds } from '#lib/model/words.ts';
import { kindColour, palettes, themes } from '#lib/views/palette.ts';
import { distanceToShape, pathOfShape, shapeIds, shapeOf } from '#lib/views/shapes.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

it('tells every kind by shape and colour', () => {
	const marks = stakeholderKinds.map((kind) => shapeOf[kind] + kindColour(palettes.light, kind));
	expect(new Set(marks).size).toBe(stakeholderKinds.length);
	expect(stakeholderKinds.filter((kind) => shapeOf[kind] === 'doubleRing')).toEqual(['indigenousGovernment']);
});

it.each(themes)('keeps marks and words of the %s theme apart from their ground', (theme) => {
	const palette = palettes[theme];
	const least = theme === 'dark' ? 4.9 : 3.4;
	for (const kind of stakeholderKinds)
		expect(contrast(kindColour(palette, kind), palette.surface)).toBeGreaterThanOrEqual(least);
	for (const words of [palette.ink, palette.muted, palette.accent])
		expect(contrast(words, palette.ground)).toBeGreaterThanOrEqual(4.5);
	expect(contrast(palette.tie, palette.surface)).toBeGreaterThanOrEqual(3);
});

describe.each(shapeIds)('%s', (shape) => {
	it('lies within its circle and has an edge', () => {
		expect(distanceToShape(shape, 1.25, 1.25)).toBeGreaterThan(0);
		const inside = Array.from({ length: 400 }, (_, i) => [
			(i % 20) / 10 - 0.95,
			Math.floor(i / 20) / 10 - 0.95
		]);
		const share = inside.filter(([x = 0, y = 0]) => distanceToShape(shape, x, y) < 0).length / 400;
		expect(share).toBeGreaterThan(0.2);
		expect(pathOfShape(shape, 20)).toMatch(/^M[\d .MLAZ-]+Z$/);
	});
});
