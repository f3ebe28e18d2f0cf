import { join } from 'node:path';
import { root } from '../parts/run.js';
import { quantile } from './figures.js';

/** Milliseconds for all measures of a map in a worker of the browser, warm: the median. `mapDocument` is the map's JSON form. */
export async function timeOfMeasures(browser, origin, mapDocument) {
	const body = await bundle();
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.route('**/bench.worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
	await page.goto(origin);
	const times = await page.evaluate(inWorker, mapDocument);
	await context.close();
	return quantile(times, 0.5);
}

/** In the page: what the worker answers to a map. */
function inWorker(mapDocument) {
	return new Promise((resolve, reject) => {
		const worker = new Worker('/bench.worker.js', { type: 'module' });
		worker.onmessage = ({ data }) => resolve(data);
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.postMessage(mapDocument);
	});
}

/** The analysis, with all that it imports, as one script. */
async function bundle() {
	const { build } = await import('vite');
	const { output } = await build({
		root,
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		build: {
			write: false,
			target: 'esnext',
			rollupOptions: { input: join(root, 'scripts/bench/analysis.worker.js') }
		}
	});
	return output[0].code;
}
