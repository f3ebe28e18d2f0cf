import { expect } from 'vitest';

/** Figures equal the reference to a relative tolerance, undefined (`null`) exactly where it is. */
export function expectClose(
	figures: Iterable<[string, unknown]>,
	reference: Map<string, unknown>,
	tolerance = 1e-9
) {
	const wrong: string[] = [];
	let seen = 0;
	for (const [id, value] of figures) {
		seen++;
		const other = reference.get(id) ?? null;
		if (!isClose(value ?? null, other, tolerance))
			wrong.push(`${id}: ${String(value)} instead of ${String(other)}`);
	}
	expect(wrong).toEqual([]);
	expect(seen).toBe(reference.size);
}

function isClose(value: unknown, other: unknown, tolerance: number): boolean {
	if (typeof value !== 'number' || typeof other !== 'number') return value === other;
	return Math.abs(value - other) <= tolerance * Math.max(1e-6, Math.abs(other)) + 1e-15;
}
