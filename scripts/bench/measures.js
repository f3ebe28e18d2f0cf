import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../parts/run.js';
import { quantile } from './figures.js';

const warmUp = 30;
const runs = 50;

/**
 * Milliseconds for all measures of a map, warm: the median of what the browser's worker does at every edit, run
 * here in Node.
 * @param {unknown} mapDocument the map's JSON form
 */
export async function timeOfMeasures(mapDocument) {
	const { fromDocument, toGraph, analyse } = await bundle();
	const map = fromDocument(mapDocument);
	const once = () => {
		const start = performance.now();
		// From the map and not from the graph, whose passes a second call could share.
		analyse(toGraph(map));
		return performance.now() - start;
	};
	for (let run = 0; run < warmUp; run++) once();
	return quantile(Array.from({ length: runs }, once), 0.5);
}

/** The analysis as a module that Node can run. */
async function bundle() {
	const { build } = await import('vite');
	const outDir = mkdtempSync(join(tmpdir(), 'roundtable-bench-'));
	const entry = join(root, 'scripts/bench/analysis.js');
	await build({
		root,
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		ssr: { noExternal: true },
		build: {
			ssr: entry,
			outDir,
			emptyOutDir: true,
			rollupOptions: { output: { entryFileNames: 'analysis.mjs' } }
		}
	});
	try {
		return await import(pathToFileURL(join(outDir, 'analysis.mjs')).href);
	} finally {
		rmSync(outDir, { recursive: true, force: true });
	}
}
