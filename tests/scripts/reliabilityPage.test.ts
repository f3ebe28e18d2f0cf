import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { goals } from '../../scripts/full/goals/index.js';
import { reliabilityPage } from '../../scripts/full/page.js';

const root = join(import.meta.dirname, '../..');

it('docs/reliability.md is what the goals are (node scripts/full/page.js)', async () => {
	expect(readFileSync(join(root, 'docs/reliability.md'), 'utf8')).toBe(await reliabilityPage());
});

it('every goal is there, held by files that are there, or said to be missing', () => {
	expect(goals.map(({ goal }) => goal)).toEqual(Array.from({ length: 49 }, (_, i) => `G${i + 1}`));
	const wrong = goals.flatMap(({ goal, held = [], full = [], missing }) => [
		...held.filter(([file]) => !existsSync(join(root, file))).map(([file]) => `${goal}: ${file}`),
		...(held.length + full.length === 0 && !missing ? [`${goal}: nothing holds it`] : [])
	]);
	expect(wrong).toEqual([]);
});
