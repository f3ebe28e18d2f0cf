import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

/**
 * What runs in Node outside SvelteKit, bundled so that Node 20 can run it and it starts quickly: the command
 * line (`build/cli/roundtable.js`) and the server's own part (`build/server/main.js`). Runs after `vite build`,
 * which empties `build/`.
 */
const entries = { 'cli/roundtable': 'src/cli/roundtable.ts', 'server/main': 'src/lib/server/main.ts' };

export default defineConfig({
	publicDir: false,
	ssr: {
		noExternal: true,
		// A compiled module cannot be bundled.
		external: ['better-sqlite3']
	},
	build: {
		ssr: true,
		target: 'node20',
		outDir: 'build',
		emptyOutDir: false,
		rollupOptions: {
			input: Object.fromEntries(Object.entries(entries).filter(([, source]) => existsSync(source))),
			output: { entryFileNames: '[name].js', chunkFileNames: 'cli/parts/[name]-[hash].js' }
		}
	}
});
