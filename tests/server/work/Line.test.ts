import { expect, it } from 'vitest';
import { RoundtableError } from '#lib/base/errors.ts';
import { Line } from '#lib/server/work/Line.ts';

const open = () =>
	new Line({
		atOnce: 2,
		eachAtOnce: 1,
		places: 6,
		eachPlaces: 3,
		full: () => new RoundtableError('work.busy')
	});
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('serves callers by turns, one place of each at once, and says how many come before', async () => {
	const line = open();
	const served: string[] = [];
	const told: number[] = [];
	const ask = (caller: string, ahead?: (count: number) => void) => {
		const place = line.join(caller);
		void place.turn(undefined, ahead).then(() => served.push(caller));
		return place;
	};
	const [first] = [ask('a'), ask('a'), ask('a')];
	const other = ask('b');
	ask('c', (count) => told.push(count));
	await settled();
	expect(served).toEqual(['a', 'b']);
	other.leave();
	await settled();
	expect(served).toEqual(['a', 'b', 'c']);
	first?.leave();
	await settled();
	expect(served).toEqual(['a', 'b', 'c', 'a']);
	expect(told).toEqual([4]);
});

it('refuses a caller with enough places, and everybody when all are taken', () => {
	const line = open();
	const [place] = [line.join('a'), line.join('a'), line.join('a')];
	expect(() => line.join('a')).toThrow(expect.objectContaining({ code: 'work.ownLine' }));
	for (const caller of ['b', 'c', 'd']) line.join(caller);
	expect(() => line.join('e')).toThrow(expect.objectContaining({ code: 'work.busy' }));
	place?.leave();
	place?.leave();
	line.join('e');
	expect(() => line.join('f')).toThrow(expect.objectContaining({ code: 'work.busy' }));
});
