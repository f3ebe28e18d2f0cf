import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BoxIndex } from '#lib/views/BoxIndex.ts';
import { meet } from '#lib/views/labels.ts';

const box = fc.record({
	x: fc.integer({ min: -300, max: 2_000 }),
	y: fc.integer({ min: -300, max: 2_000 }),
	halfWidth: fc.integer({ min: 0, max: 200 }),
	halfHeight: fc.integer({ min: 0, max: 200 })
});

it('finds whoever meets a box, wherever both are', () => {
	fc.assert(
		fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
			const found = new BoxIndex(boxes).some(asked, (other) => meet(asked, other));
			expect(found).toBe(boxes.some((other) => meet(asked, other)));
		})
	);
});
