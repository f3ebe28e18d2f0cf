import './parts/nodeVersion.js';
import { existsSync } from 'node:fs';

/** `npm run -s roundtable -- …`: the command line, as the build has made it. */
const bundle = new URL('../build/cli/roundtable.js', import.meta.url);

if (existsSync(bundle)) {
	await import(bundle.href);
} else {
	console.error(
		'The command line is not built yet: run "npm run build" (or "npm start", which builds it) first.'
	);
	process.exitCode = 3;
}
