import { expect, it } from 'vitest';
import { writtenFormats } from '#lib/formats/index.ts';
import { catalogues } from '#lib/i18n/catalogues.ts';
import { planFormats } from '#lib/formats/plan/index.ts';
import { exportAddress, exportFormats, planAddress, planExports } from '#lib/state/exports.ts';

it('a map is saved in every format that is written, each with its words', () => {
	expect([...exportFormats].sort()).toEqual(writtenFormats.map(({ id }) => id).sort());
	const keys = exportFormats.flatMap((id) => ['label', 'use', 'save'].map((word) => `format.${id}.${word}`));
	for (const catalogue of Object.values(catalogues))
		expect(keys.filter((key) => !catalogue.has(key))).toEqual([]);
});

it('asks for the map and for the plan of one owner, as a room may see it, and confirmed', () => {
	expect(planAddress('a map', 'docx', {})).toBe('/api/maps/a%20map/plan/docx');
	expect(planAddress('m', 'html', { owner: 'Ann & Bo', withFragile: true }, { isRevealed: false })).toBe(
		'/api/maps/m/plan/html?as=room&owner=Ann+%26+Bo&fragile=1'
	);
	expect(exportAddress('a map', 'xlsx')).toBe('/api/maps/a%20map/export/xlsx');
	expect(exportAddress('m', 'json', { isRevealed: true }, { withFragile: true })).toBe(
		'/api/maps/m/export/json?as=room&reveal=1&fragile=1'
	);
	const known: readonly string[] = planFormats.map(({ id }) => id);
	expect(planExports.filter((format) => !known.includes(format))).toEqual([]);
});
