/**
 * How many tests a runner says passed, failed and were skipped, read from its closing lines.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** Playwright's words for what came of a test, beside "passed". */
const playwrightWords = {
	passed: 'passed',
	flaky: 'passed',
	failed: 'failed',
	interrupted: 'failed',
	skipped: 'skipped',
	'did not run': 'skipped'
};

/**
 * The closing lines of Vitest (`Tests  2 failed | 40 passed (42)`) or Playwright (`40 passed (12.1s)`).
 * @param {string} output of one runner, without colours
 * @returns {Tally & { lines: string[] }} the counts and the lines they were read from
 */
export function readTally(output) {
	const tally = { passed: 0, failed: 0, skipped: 0, lines: [] };
	for (const line of output.split('\n')) {
		const vitest = /^\s*Tests {2}(.*)$/.exec(line);
		if (vitest) {
			tally.lines.push(line.trim());
			for (const [, count, word] of vitest[1].matchAll(/(\d+) (passed|failed|skipped)/g))
				tally[word] += Number(count);
		}
		const playwright = /^ {2}(\d+) (passed|flaky|failed|interrupted|skipped|did not run)\b/.exec(line);
		if (playwright) {
			tally.lines.push(line.trim());
			tally[playwrightWords[playwright[2]]] += Number(playwright[1]);
		}
	}
	return tally;
}

/**
 * The last line of `npm test`, in the form that continuous integration counts.
 * @param {readonly Tally[]} tallies
 */
export function closingLine(tallies) {
	const sum = (word) => tallies.reduce((total, tally) => total + tally[word], 0);
	const skipped = sum('skipped');
	return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
