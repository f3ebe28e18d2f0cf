import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { floors, pureFloors } from '../floors.js';
import { root } from '../scripts/parts/run.js';

const table: Readonly<Record<string, readonly string[]>> = floors;
const nameOf = (floor: string) => floor.replace(/^lib\//, '');
const byName = new Map(Object.keys(table).map((floor) => [nameOf(floor), floor]));

describe('the table of floors', () => {
	it('names every folder that holds code and no other', () => {
		const folders = (path: string) =>
			readdirSync(join(root, path)).filter(
				(name) =>
					isFolder(join(root, path, name)) &&
					filesUnder(join(path, name)).some((file) => /\.(ts|js|svelte)$/.test(file))
			);
		const built = [
			...folders('src/lib').map((name) => `lib/${name}`),
			...folders('src').filter((name) => name !== 'lib')
		];
		expect(built.sort()).toEqual(Object.keys(table).sort());
	});

	it.each(Object.entries(table))('lets %s import whatever the floors below it may', (floor, allowed) => {
		for (const name of allowed) {
			const below = byName.get(name);
			expect(below, `${floor} names ${name}`).toBeDefined();
			expect(allowed).toEqual(expect.arrayContaining([...(table[below ?? ''] ?? [])]));
			expect(allowed).not.toContain(nameOf(floor));
		}
		expect(new Set(allowed).size, 'each named once').toBe(allowed.length);
	});

	it.each(pureFloors)('lets %s import pure floors alone', (floor) => {
		const pureNames = pureFloors.map(nameOf);
		expect(pureNames).toEqual(expect.arrayContaining([...(table[floor] ?? [])]));
	});
});

describe('each floor', () => {
	it.each(Object.keys(table).filter((floor) => floor.startsWith('lib/')))(
		'%s says why it is there',
		(floor) => {
			expect(existsSync(join(root, 'src', floor, 'README.md'))).toBe(true);
		}
	);
});

describe('files', () => {
	const files = ['src', 'scripts', 'tests'].flatMap((folder) => filesUnder(folder));
	const code = files.filter((file) => /\.(ts|js|svelte)$/.test(file));

	it('are short enough to be read', () => {
		const long = code.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300);
		expect(long).toEqual([]);
	});

	it('are named by what they hold', () => {
		const vague = /(manager|helper|util|handler|service|data|info)s?(\.svelte)?\.(ts|js|svelte)$/i;
		expect(code.filter((file) => vague.test(file))).toEqual([]);
	});
});

function isFolder(path: string) {
	return statSync(path).isDirectory();
}

/** All files under a folder of the project, as paths from the project's folder. */
function filesUnder(folder: string): string[] {
	return readdirSync(join(root, folder)).flatMap((name) => {
		const path = `${folder}/${name}`;
		return isFolder(join(root, path)) ? filesUnder(path) : [path];
	});
}
