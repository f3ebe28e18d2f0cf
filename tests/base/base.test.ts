import { describe, expect, it } from 'vitest';
import { InputError, UsageError } from '#lib/base/errors.ts';
import { createNewId } from '#lib/base/ids.ts';
import { compareRank, compareText } from '#lib/base/order.ts';
import { createRandom, shuffle } from '#lib/base/random.ts';

describe('chance', () => {
	it('repeats for a seed, differs between seeds, and fills its range evenly', () => {
		const draw = (seed: number) => {
			const random = createRandom(seed);
			return Array.from({ length: 20_000 }, random);
		};
		const numbers = draw(7);
		expect(draw(7)).toEqual(numbers);
		expect(draw(8).slice(0, 5)).not.toEqual(numbers.slice(0, 5));
		expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
		const tenths = new Array<number>(10).fill(0);
		for (const number of numbers) tenths[Math.floor(number * 10)]! += 1;
		expect(Math.max(...tenths) - Math.min(...tenths)).toBeLessThan(300);
	});

	it('shuffles without losing anything, every order about as often', () => {
		const random = createRandom(3);
		const orders = new Map<string, number>();
		for (let i = 0; i < 6_000; i++) {
			const order = shuffle(['a', 'b', 'c'], random).join('');
			orders.set(order, (orders.get(order) ?? 0) + 1);
		}
		expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
		expect(Math.min(...orders.values())).toBeGreaterThan(850);
	});
});

it('new ids are sixteen letters of an alphabet without look-alikes', () => {
	let byte = 0;
	const newId = createNewId((count) => Uint8Array.from({ length: count }, () => byte++ & 255));
	expect(newId()).toBe('0123456789abcdef');
	expect(newId()).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
});

it('orders text by code unit and ranks by score, undefined last', () => {
	expect(['é', 'b', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'b', 'é']);
	const ranked = [
		{ id: 'c', score: undefined },
		{ id: 'b', score: 1 },
		{ id: 'a', score: 1 },
		{ id: 'd', score: 2 }
	].sort(compareRank);
	expect(ranked.map(({ id }) => id).join('')).toBe('dabc');
});

it('errors carry their code, values and place, and their sentence as a message', () => {
	const error = new InputError('csv.empty', { n: 1 }, { file: 'a.csv' });
	expect(error.sentence).toEqual({ key: 'error.csv.empty', values: { n: 1 } });
	expect(error).not.toBeInstanceOf(UsageError);
	expect(error.name).toBe('InputError');
});
