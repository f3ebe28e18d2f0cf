import { expect, it } from 'vitest';
import { writtenFormats } from '#lib/formats/index.ts';
import { catalogues } from '#lib/i18n/catalogues.ts';
import { exportFormats } from '#lib/state/exports.ts';

it('a map is saved in every format that is written, each with its words', () => {
	expect([...exportFormats].sort()).toEqual(writtenFormats.map(({ id }) => id).sort());
	const keys = exportFormats.flatMap((id) => ['label', 'use', 'save'].map((word) => `format.${id}.${word}`));
	for (const catalogue of Object.values(catalogues))
		expect(keys.filter((key) => !catalogue.has(key))).toEqual([]);
});
