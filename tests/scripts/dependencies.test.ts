import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/parts/run.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const shipped = JSON.parse(read('package.json')) as {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly allowScripts: Readonly<Record<string, boolean>>;
};

it('ships few packages, each at one version and with its reason in docs/dependencies.md', () => {
	const names = Object.keys(shipped.dependencies);
	expect(names.length).toBeLessThanOrEqual(25);
	expect(Object.values(shipped.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
		[]
	);
	const reasons = read('docs/dependencies.md');
	expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
});

it('lets one native module of those run a script when it is installed', () => {
	const running = Object.keys(shipped.allowScripts).filter((name) =>
		Object.hasOwn(shipped.dependencies, name)
	);
	expect(running).toEqual(['better-sqlite3']);
});
