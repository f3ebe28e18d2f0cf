import './parts/nodeVersion.js';
import { goals } from './full/goals/index.js';
import { keep } from './full/page.js';
import { ensureBuild } from './parts/build.js';
import { ensurePackages } from './parts/packages.js';
import { program } from './parts/say.js';

/**
 * `npm run test:full`: the goals of reliability at their full size, and a table of what was measured beside the
 * target. `npm test` holds their small sizes. Names after `--` choose goals: `npm run test:full -- G1 G13`; with
 * `--keep` what was measured goes into `docs/reliability.md`.
 */
await program(async () => {
	await ensurePackages();
	await ensureBuild();
	const words = process.argv.slice(2);
	const chosen = words.filter((word) => word !== '--keep');
	let failures = 0;
	for (const { goal, full = [] } of goals) {
		if (chosen.length > 0 && !chosen.includes(goal)) continue;
		for (const [size, measure] of full) {
			const outcome = await measure();
			if (!outcome.ok) failures += 1;
			console.log(`${outcome.ok ? '✓' : '✗'} ${goal.padEnd(4)} ${size.padEnd(70)} ${outcome.measured}`);
			if (words.includes('--keep') && !outcome.skipped) await keep(goal, size, outcome);
		}
	}
	if (failures > 0) process.exitCode = 1;
});
