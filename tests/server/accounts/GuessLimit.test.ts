import { describe, expect, it } from 'vitest';
import { GuessLimit, placeOf } from '#lib/server/accounts/GuessLimit.ts';

/** Guesses one after the other; answers how many were looked at. */
function guess(
	limit: GuessLimit,
	count: number,
	from: (i: number) => string,
	at: (i: number) => string
): number {
	let looked = 0;
	for (let i = 0; i < count; i++) {
		if (!limit.allows(from(i), at(i))) continue;
		limit.begin(from(i), at(i));
		looked += 1;
	}
	return looked;
}

describe('guesses', () => {
	it.each([
		['one address', () => '203.0.113.5'],
		[
			'one network of IPv6',
			(i: number) => `2001:db8:1:2:${(i % 65_536).toString(16)}::${(i >> 8).toString(16)}`
		]
	])('from %s are looked at 20 times out of 10,000', (_what, from) => {
		const limit = new GuessLimit(() => 0);
		expect(guess(limit, 10_000, from, (i) => `person${i}@x.ca`)).toBeLessThanOrEqual(20);
	});

	it('at one account are looked at 10 times, wherever they come from', () => {
		const limit = new GuessLimit(() => 0);
		expect(
			guess(
				limit,
				10_000,
				(i) => `203.0.${i >> 8}.${i & 255}`,
				() => 'one@x.ca'
			)
		).toBeLessThanOrEqual(10);
	});

	it('that were right do not count: a room behind one address signs in', () => {
		const limit = new GuessLimit(() => 0);
		for (let i = 0; i < 200; i++) {
			expect(limit.allows('203.0.113.5', `person${i}@x.ca`)).toBe(true);
			limit.begin('203.0.113.5', `person${i}@x.ca`);
			limit.succeed('203.0.113.5', `person${i}@x.ca`);
		}
	});

	it('are forgotten after a quarter of an hour', () => {
		let now = 0;
		const limit = new GuessLimit(() => now);
		guess(
			limit,
			100,
			() => '203.0.113.5',
			() => 'one@x.ca'
		);
		expect(limit.allows('203.0.113.5', 'one@x.ca')).toBe(false);
		now = 15 * 60_000 + 1;
		expect(limit.allows('203.0.113.5', 'one@x.ca')).toBe(true);
	});
});

it.each([
	['203.0.113.5', '203.0.113.5'],
	['::ffff:203.0.113.5', '203.0.113.5'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
	['2001:DB8:1:2::1', '2001:db8:1:2'],
	['2001:db8::1', '2001:db8:0:0'],
	['fe80::1%eth0', 'fe80:0:0:0'],
	['::1', '0:0:0:0']
])('counts %s as %s', (address, place) => {
	expect(placeOf(address)).toBe(place);
});
