import { describe, expect, it } from 'vitest';
import { search, searched } from '#lib/state/search.ts';

const names = [
	'Okanagan Basin Water Board',
	'City of Kelowna',
	'West Kelowna',
	'Ville de Québec',
	'Regional District of Central Okanagan'
];
const found = (typed: string) =>
	search(
		names.map((name) => searched(name, name)),
		typed
	);

describe('search', () => {
	it('gives all of them for no letters, in their order', () => {
		expect(found(' ')).toEqual(names);
	});

	it('does without case, accents and signs', () => {
		expect(found('QUEBEC')).toEqual(['Ville de Québec']);
		expect(found('ville-de')).toEqual(['Ville de Québec']);
	});

	it('puts what begins so before what a word within begins with', () => {
		expect(found('okan')).toEqual(['Okanagan Basin Water Board', 'Regional District of Central Okanagan']);
	});

	it('finds words in any order and by their beginnings', () => {
		expect(found('water okan')[0]).toBe('Okanagan Basin Water Board');
	});

	it('finds letters in this order that begin at a word, and shorter names first', () => {
		expect(found('wkel')).toEqual(['West Kelowna']);
		expect(found('kel')).toEqual(['West Kelowna', 'City of Kelowna']);
	});

	it('finds nothing where the letters are far apart', () => {
		expect(found('wxd')).toEqual([]);
		expect(found('vqc')).toEqual([]);
	});
});
