import { parentPort, workerData } from 'node:worker_threads';
import { pause } from '../parts/app.js';

/**
 * Asks for the maps of a server again and again, as somebody else does who works meanwhile, on a thread of its own so
 * that no load that is made holds it up; answers whoever asks with the milliseconds that each took since then.
 */
const times = [];
parentPort.on('message', () => parentPort.postMessage(times.splice(0)));
for (;;) {
	const start = performance.now();
	await (await fetch(`${workerData}/api/maps`)).arrayBuffer();
	times.push(performance.now() - start);
	await pause(20);
}
