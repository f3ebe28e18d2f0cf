import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../src');

it('a browser that shows a map loads the types of the schemas, not their checks', () => {
	const pages = filesUnder(join(source, 'routes/m')).filter(
		(file) => !/\.server\.ts$|\+server\.ts$/.test(file)
	);
	expect(pages.length).toBeGreaterThan(0);
	const reached = new Map<string, string>(pages.map((page) => [page, page]));
	const ways: string[] = [];
	for (const [file, way] of reached) {
		for (const target of importsOf(file)) {
			if (target === 'zod') ways.push(way);
			const next = resolveImport(file, target);
			if (next && !reached.has(next)) reached.set(next, `${way} > ${next.slice(source.length)}`);
		}
	}
	expect(ways).toEqual([]);
	expect(reached.size).toBeGreaterThan(50);
});

/** What a file imports at its start, or names as a worker, leaving out types alone and what it loads later. */
function importsOf(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	const statements = text.matchAll(
		/^\s*(?:import|export)\s+(?!type\b)(?:([\w*{}\s,$]+?)\s+from\s+)?'([^']+)'/gm
	);
	return [...statements]
		.filter(([, names]) => !names || !/^\{(?:\s*type\s+[\w\s]+,?)+\}$/.test(names.trim()))
		.map(([, , target]) => target as string);
}

function resolveImport(file: string, target: string): string | undefined {
	const path = target.startsWith('#lib/')
		? join(source, 'lib', target.slice(5))
		: target.startsWith('$lib/')
			? join(source, 'lib', target.slice(5))
			: target.startsWith('.')
				? resolve(dirname(file), target)
				: undefined;
	return path && existsSync(path) && /\.(ts|svelte)$/.test(path) ? path : undefined;
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? filesUnder(path) : /\.(ts|svelte)$/.test(entry.name) ? [path] : [];
	});
}
