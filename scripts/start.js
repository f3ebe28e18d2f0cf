import './parts/nodeVersion.js';
import { ensureBuild } from './parts/build.js';
import { ensurePackages } from './parts/packages.js';
import { program } from './parts/say.js';

/** How often it is looked whether npm's shell is still there, in milliseconds. */
const LOOK = 500;

// npm hands a signal on to its shell, which ends without a word to its child: whoever stops npm means the server.
if (process.env.npm_lifecycle_event === 'start') {
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
	}, LOOK).unref();
}

/** `npm start`: brings packages and build up to date, then serves in this same process (signals are the server's). */
await program(async () => {
	await ensurePackages();
	await ensureBuild();
	await import('../server.js');
});
