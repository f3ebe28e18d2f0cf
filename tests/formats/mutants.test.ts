import { expect, it } from 'vitest';
import { mutants, outcomeOf } from './corpus/mutants.ts';

/** `npm run test:full -- G20` reads a million of them, and times each. */
const COUNT = 20_000;

it(`${COUNT} mutants are read or refused, and nothing else`, { timeout: 3_600_000 }, () => {
	const outcomes = new Map<string, number>();
	for (const files of mutants(COUNT, 20_260_618)) {
		const outcome = outcomeOf(files);
		outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
	}
	expect(Object.keys(Object.prototype)).toEqual([]);
	// A good part still reads and a good part is refused, in many ways: otherwise this would prove little.
	expect(outcomes.get('read')).toBeGreaterThan(COUNT / 10);
	expect(outcomes.size).toBeGreaterThan(20);
});
