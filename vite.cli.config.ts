import { defineConfig } from 'vite';

/**
 * The command line, bundled so that Node 20 can run it and it starts quickly: `build/cli/roundtable.js`. Runs
 * after `vite build`, which empties `build/`.
 */
export default defineConfig({
	publicDir: false,
	ssr: {
		noExternal: true,
		// A compiled module cannot be bundled, nor can one that finds its own file beside it.
		// The driver of PostgreSQL looks for optional parts of its own, and is loaded only where it is used.
		external: ['better-sqlite3', 'highs', 'pg']
	},
	build: {
		ssr: true,
		target: 'node20',
		outDir: 'build',
		emptyOutDir: false,
		rollupOptions: {
			input: {
				'cli/roundtable': 'src/cli/roundtable.ts',
				// The process that reads the files of strangers, started by the server.
				'cli/importer': 'src/lib/server/imports/importer.ts',
				// The process that starts it.
				'cli/launcher': 'src/lib/server/imports/launcher.ts',
				// The thread that computes what takes long.
				'cli/worker': 'src/lib/server/work/worker.ts'
			},
			output: { entryFileNames: '[name].js', chunkFileNames: 'cli/parts/[name]-[hash].js' }
		}
	}
});
