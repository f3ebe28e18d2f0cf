import './parts/nodeVersion.js';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './parts/packages.js';
import { root } from './parts/run.js';
import { program } from './parts/say.js';

/** `npm run dev`: the application from its sources, reloading as they change. Parameters go to Vite. */
await program(async () => {
	await ensurePackages();
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const child = spawn(process.execPath, [vite, 'dev', ...process.argv.slice(2)], {
		cwd: root,
		stdio: 'inherit'
	});
	// A terminal sends Ctrl-C to the whole group; a `kill` of this process alone is handed on.
	process.on('SIGINT', () => {});
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	child.on('close', (code) => (process.exitCode = code ?? 0));
});
