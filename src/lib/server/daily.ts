import { recordFault } from './http/problem.ts';

const DAY = 86_400_000;

/**
 * Does something now, and once a day from then on. A fault is recorded, and it is tried again the next day. The answer
 * ends it, and resolves when nothing of it is under way.
 */
export function daily(name: string, work: () => Promise<void>): () => Promise<void> {
	let running = Promise.resolve();
	const run = () =>
		(running = running.then(work).catch((error: unknown) => void recordFault(error, `daily ${name}`)));
	void run();
	const timer = setInterval(() => void run(), DAY);
	timer.unref();
	return () => {
		clearInterval(timer);
		return running;
	};
}
