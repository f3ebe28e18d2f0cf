import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examplePages } from '../../scripts/docs/examplePages.ts';

const folder = new URL('../../docs/examples/', import.meta.url);

it('docs/examples says what the example maps answer (npx tsx scripts/docs/examplePages.ts)', async () => {
	const pages = await examplePages();
	expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
	for (const [file, text] of pages) expect(readFileSync(new URL(file, folder), 'utf8'), file).toBe(text);
}, 30_000);
