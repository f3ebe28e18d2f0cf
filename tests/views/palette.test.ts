import { describe, expect, it } from 'vitest';
import { luminanceOf, palettes } from '#lib/views/palette.ts';
import { ciede2000, difference, type Vision } from '../support/colour.ts';

const pairs = <T>(all: readonly T[]) => all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));
const neighbours = <T>(all: readonly T[]) => all.slice(1).map((b, i): [T, T] => [all[i] as T, b]);
const leastOf = (all: readonly [string, string][], vision: Vision) =>
	Math.min(...all.map(([a, b]) => difference(a, b, vision)));
const contrast = (a: string, b: string) => {
	const [low = 0, high = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
};
const visions: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan'];

it('measures colour as the published pairs do', () => {
	// Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 17 and 25.
	expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
	expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
	expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
	expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

/** Least differences between the colours of kinds that the design asks for. */
const floors = {
	light: { normal: 23, deutan: 17, protan: 16, tritan: 12, contrast: 3.4 },
	dark: { normal: 19, deutan: 16, protan: 16, tritan: 13, contrast: 4.9 }
} as const;

describe.each(['light', 'dark'] as const)('%s', (theme) => {
	const palette = palettes[theme];
	const kinds = Object.values(palette.kinds);

	it('keeps kinds apart for every vision, and from the ground', () => {
		for (const vision of visions)
			expect([vision, Math.round(leastOf(pairs(kinds), vision))]).toEqual([
				vision,
				expect.toSatisfy((least: number) => least >= floors[theme][vision])
			]);
		for (const kind of kinds)
			expect(contrast(kind, palette.surface)).toBeGreaterThanOrEqual(floors[theme].contrast);
	});

	it('keeps jurisdictions apart for who sees red and green alike', () => {
		for (const vision of ['deutan', 'protan'] as const)
			expect(Math.round(leastOf(pairs(palette.jurisdictions), vision))).toBeGreaterThanOrEqual(18);
	});

	it.each(visions)('keeps neighbouring steps and sides apart (%s)', (vision) => {
		expect(leastOf(neighbours(palette.steps), vision)).toBeGreaterThanOrEqual(9.5);
		expect(leastOf(neighbours(palette.diverging), vision)).toBeGreaterThanOrEqual(9.5);
		expect(difference(palette.gained, palette.lost, vision)).toBeGreaterThanOrEqual(15);
	});
});
