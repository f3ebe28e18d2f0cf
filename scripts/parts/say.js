/** An expected no: one sentence for the person at the terminal, a non-zero exit, and no stack. */
export class Refusal extends Error {}

/** Seconds since `start` (from `performance.now()`), as a person reads them. */
export function secondsSince(start) {
	return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Does one piece of work on one line of the terminal: what it is, then how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
	const start = performance.now();
	process.stdout.write(`${title} … `);
	try {
		const result = await work();
		process.stdout.write(`${secondsSince(start)}\n`);
		return result;
	} catch (error) {
		process.stdout.write('failed\n');
		throw error;
	}
}

/**
 * Runs a program to its end; a `Refusal` becomes its sentence and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function program(main) {
	try {
		await main();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
