import './parts/nodeVersion.js';
import { readFileSync } from 'node:fs';
import { ensureBuild } from './parts/build.js';
import { ensureChromium } from './parts/chromium.js';
import { ensurePackages } from './parts/packages.js';
import { npm } from './parts/run.js';
import { Refusal, program, secondsSince } from './parts/say.js';
import { closingLine, readTally } from './parts/tally.js';

/** Checks that only read the sources: run side by side. The others take the machine for themselves, in this order. */
const reading = ['test:types', 'test:lint', 'test:format'];
const running = ['test:unit', 'test:browser', 'test:e2e'];
/** The same goals at sizes that take hours: for releases, with a table of their own. */
const apart = ['test:full'];

/** `npm test`: brings all that the checks need, runs every one of them, and fails where any of them failed. */
await program(async () => {
	const start = performance.now();
	refuseForgottenChecks();
	await ensurePackages();
	const env = { CHROMIUM_PATH: await ensureChromium(), NO_COLOR: '1', FORCE_COLOR: '0' };
	await mustPass('the types of SvelteKit', await npm(['exec', '--no', 'svelte-kit', 'sync'], { env }));

	const results = await Promise.all(reading.map((name) => check(name, env)));
	const built = await builds();
	for (const name of running) {
		// End-to-end tests drive what was built; a stale build would answer for other sources.
		if (built || name !== 'test:e2e') results.push(await check(name, env));
	}

	const failed = results.filter((result) => !result.ok).map((result) => result.name);
	if (!built) failed.push('build');
	console.log(
		failed.length === 0
			? `All ${results.length + 1} checks passed in ${secondsSince(start)}`
			: `Failed after ${secondsSince(start)}: ${failed.join(', ')}`
	);
	console.log(closingLine(results.map((result) => result.tally)));
	if (failed.length > 0) process.exitCode = 1;
});

/** Runs one script of package.json; says how it went, and all that it printed where it failed. */
async function check(name, env) {
	const start = performance.now();
	const { code, output } = await npm(['run', '-s', name], { env });
	const ok = code === 0;
	const tally = readTally(output);
	// A runner that broke before it could count still counts as a failure.
	if (!ok && running.includes(name) && tally.failed === 0) tally.failed = 1;
	console.log(`${ok ? '✓' : '✗'} ${name} ${secondsSince(start)}`);
	if (!ok) console.log(output.trimEnd());
	else for (const line of tally.lines) console.log(`  ${line}`);
	return { name, ok, tally };
}

async function builds() {
	try {
		await ensureBuild();
		return true;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.log(error.message);
		return false;
	}
}

function mustPass(what, { code, output }) {
	if (code !== 0) throw new Refusal(`Could not make ${what}:\n${output.trimEnd()}`);
}

/** Every `test:*` of package.json is run here, so that a new one cannot be forgotten. */
function refuseForgottenChecks() {
	const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
	const forgotten = Object.keys(scripts).filter(
		(name) => name.startsWith('test:') && ![...reading, ...running, ...apart].includes(name)
	);
	if (forgotten.length > 0)
		throw new Refusal(`scripts/test.js does not know where to run ${forgotten.join(', ')}.`);
}
