import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formats, readFiles, writeMap, writtenFormats } from '#lib/formats/index.ts';
import { losses } from '#lib/formats/format.ts';
import { catalogues } from '#lib/i18n/catalogues.ts';
import { formatsPage } from '../../scripts/docs/formatsPage.ts';

describe.each(formats)('the sample of $id', ({ id, sample, loses }) => {
	const files = sample.files();

	it('is told by its content and read without loss', () => {
		const { format, map, issues } = readFiles(files);
		expect(format.id).toBe(id);
		expect([map.stakeholders.size, map.ties.size]).toEqual([sample.stakeholders, sample.ties]);
		expect(issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
	});

	it('is told whatever it is called, and in a zip', () => {
		const renamed = files.map((file, index) => ({
			...file,
			name: files.length > 1 ? file.name : `${index}.bin`
		}));
		expect(readFiles(renamed).format.id).toBe(id);
		const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
		expect(readFiles([{ name: 'sample.zip', bytes }]).format.id).toBe(id);
	});

	it('says what it loses in words that there are', () => {
		for (const loss of loses) expect(losses).toContain(loss);
		for (const { id: loss } of loses.map((id) => ({ id })))
			for (const catalogue of Object.values(catalogues)) expect(catalogue.has(`loss.${loss}`)).toBe(true);
		expect(files.length).toBeGreaterThan(0);
	});

	it.each(writtenFormats.map((format) => format.id))('goes into %s and comes back as many', (into) => {
		const { map } = readFiles(files);
		const again = readFiles(writeMap(map, into, { at: '2026-06-18', language: 'fr' }));
		expect(again.format.id).toBe(into);
		expect([again.map.stakeholders.size, again.map.ties.size]).toEqual([sample.stakeholders, sample.ties]);
	});
});

it('docs/formats.md is what the registry says', () => {
	expect(readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8')).toBe(formatsPage());
});
