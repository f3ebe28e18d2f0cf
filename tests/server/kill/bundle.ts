import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Node cannot run TypeScript: a program is bundled, inside the project so that it finds its packages. */
export async function bundle(name: string, after: (remove: () => void) => void): Promise<string> {
	const outDir = join(import.meta.dirname, '../../../test-results', `bundle-${name}`);
	after(() => rmSync(outDir, { recursive: true, force: true }));
	await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		ssr: { noExternal: true, external: ['better-sqlite3', 'pg'] },
		build: { ssr: join(import.meta.dirname, `${name}.ts`), outDir, target: 'node20' }
	});
	return join(outDir, `${name}.js`);
}
