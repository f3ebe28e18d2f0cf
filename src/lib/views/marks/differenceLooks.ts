import type { Difference, Tone } from '../picture.ts';

/** A sign, a colour and a line each: none of them alone carries it. */
export const differenceTones = { gained: 'gained', lost: 'lost', changed: 'ink' } as const satisfies Readonly<
	Record<Difference, Tone>
>;
export const differenceSigns: Readonly<Record<Difference, string>> = { gained: '+', lost: '−', changed: '≠' };
export const differenceDashes: Readonly<Record<Difference, readonly [number, number] | undefined>> = {
	gained: undefined,
	lost: [8, 5],
	changed: [2, 3]
};
