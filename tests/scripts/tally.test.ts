import { expect, it } from 'vitest';
import { closingLine, readTally } from '../../scripts/parts/tally.js';

const vitest = ` Test Files  1 failed | 2 passed (3)
      Tests  1 failed | 12 passed | 2 skipped (15)
   Start at  21:48:41`;

const playwright = `  1 failed
    tests/e2e/a.spec.ts:3:1 › opens ──────
  3 did not run
  1 flaky
  5 passed (12.3s)`;

it('counts what the runners of tests say at their end', () => {
	expect(readTally(vitest)).toMatchObject({ passed: 12, failed: 1, skipped: 2 });
	expect(readTally(playwright)).toMatchObject({ passed: 6, failed: 1, skipped: 3 });
	expect(readTally('3 passed on the way\nError: it broke')).toEqual({
		passed: 0,
		failed: 0,
		skipped: 0,
		lines: []
	});
});

it('adds them up in one line', () => {
	expect(closingLine([readTally(vitest), readTally(playwright)])).toBe('18 passed, 2 failed, 5 skipped');
	expect(closingLine([{ passed: 2, failed: 0, skipped: 0 }])).toBe('2 passed, 0 failed');
});
