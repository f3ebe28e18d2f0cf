import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measuresPage } from '../../../scripts/docs/measuresPage.ts';

it('docs/measures.md says what the registry says, and its examples still come out so', () => {
	expect(readFileSync(new URL('../../../docs/measures.md', import.meta.url), 'utf8')).toBe(measuresPage());
});
