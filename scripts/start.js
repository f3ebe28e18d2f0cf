import './parts/nodeVersion.js';
import { ensureBuild } from './parts/build.js';
import { ensurePackages } from './parts/packages.js';
import { program } from './parts/say.js';

/** `npm start`: brings packages and build up to date, then serves in this same process (signals are the server's). */
await program(async () => {
	await ensurePackages();
	await ensureBuild();
	await import('../server.js');
});
