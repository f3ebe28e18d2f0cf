/** Chance, passed in: a number from 0 up to but without 1. */
export type Random = () => number;

/**
 * A seeded generator: the same seed gives the same numbers on every machine.
 * Source: sfc32 by Chris Doty-Humphrey (PractRand), 128 bits of state, seeded through splitmix32.
 */
export function createRandom(seed: number): Random {
	let word = seed | 0;
	const split = () => {
		word = (word + 0x9e3779b9) | 0;
		let x = word ^ (word >>> 16);
		x = Math.imul(x, 0x21f0aaad);
		x ^= x >>> 15;
		x = Math.imul(x, 0x735a2d97);
		return x ^ (x >>> 15);
	};
	let a = split();
	let b = split();
	let c = split();
	let counter = 1;
	const next = () => {
		const sum = (a + b + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 4294967296;
	};
	// The first outputs still resemble the seed; the author of sfc32 discards a dozen.
	for (let i = 0; i < 12; i++) next();
	return next;
}

/** Shuffles in place (Fisher and Yates, after Durstenfeld 1964) and returns the same array. */
export function shuffle<T extends { length: number; [index: number]: unknown }>(items: T, random: Random): T {
	for (let i = items.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const held = items[i];
		items[i] = items[j];
		items[j] = held;
	}
	return items;
}
