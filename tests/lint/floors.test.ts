import { describe, expect, it } from 'vitest';
import { lintText } from './lintText.ts';

const floors = (path: string, text: string) => lintText('floors', path, text);

describe('the floors', () => {
	it.each([
		['a floor that is allowed', 'src/lib/analysis/a.ts', "import { a } from '#lib/model/b.ts';"],
		['its own floor', 'src/lib/analysis/measures/a.ts', "import { a } from '../kernels/b.ts';"],
		['packages', 'src/lib/analysis/a.ts', "import Graph from 'graphology';"],
		['sigma on the canvas', 'src/lib/canvas/a.ts', "import Sigma from 'sigma';"],
		['the database in the store', 'src/lib/server/store/a.ts', "import { Kysely } from 'kysely';"],
		['SvelteKit in a route', 'src/routes/+page.ts', "import { page } from '$app/state';"],
		['all floors from a hook', 'src/hooks.server.ts', "import { a } from '#lib/server/b.ts';"],
		['anything from a test', 'tests/a.test.ts', "import { a } from '../src/lib/server/b.ts';"]
	])('allow %s', (_, path, text) => {
		expect(floors(path, text)).toEqual([]);
	});

	it.each([
		['a floor above', 'src/lib/model/a.ts', "import { a } from '#lib/analysis/b.ts';", 'above'],
		['a type from above', 'src/lib/model/a.ts', "import type { A } from '#lib/analysis/b.ts';", 'above'],
		['a type named in passing', 'src/lib/model/a.ts', "let a: import('#lib/views/b.ts').B;", 'above'],
		['what is exported on', 'src/lib/model/a.ts', "export * from '#lib/analysis/b.ts';", 'above'],
		['what is loaded later', 'src/lib/model/a.ts', "await import('#lib/analysis/b.ts');", 'above'],
		[
			'a worker from above',
			'src/lib/views/a.ts',
			"new Worker(new URL('#lib/state/b.ts', import.meta.url));",
			'above'
		],
		['the server in a component', 'src/lib/components/A.svelte', scriptOf("'#lib/server/b.ts'"), 'above'],
		['another floor by a path', 'src/lib/analysis/a.ts', "import { a } from '../model/b.ts';", 'across'],
		['the alias of old', 'src/routes/+page.ts', "import { a } from '$lib/model/b.ts';", 'alias'],
		['SvelteKit below the routes', 'src/lib/views/a.ts', "import { page } from '$app/state';", 'kit'],
		['sigma off the canvas', 'src/lib/components/A.svelte', scriptOf("'sigma'"), 'home'],
		['a part of sigma', 'src/lib/state/a.ts', "import '@sigma/node-image';", 'home'],
		['the database off the store', 'src/lib/server/a.ts', "import Database from 'better-sqlite3';", 'home'],
		['a folder that is no floor', 'src/lib/helpers/a.ts', 'export const a = 1;', 'unknown']
	])('catch %s', (_, path, text, message) => {
		expect(floors(path, text)).toEqual([message]);
	});
});

function scriptOf(specifier: string) {
	return `<script>import a from ${specifier};</script>{a}`;
}
