/** What a context made and is told of again: a program, a buffer, a place in a shader. */
export interface Made {
	readonly made: number;
}

/** One call of a graphics context: of which layer, its name and words, and under which number what it makes is kept. */
export interface Command {
	readonly layer: number;
	readonly name: string;
	readonly words: readonly unknown[];
	readonly keep?: number;
}

/** To the worker: a layer to draw on, or what to draw next. */
export type Order =
	{ readonly layer: number; readonly canvas: OffscreenCanvas } | { readonly commands: readonly Command[] };

/** From the worker: what was ordered is on the screen, or no graphics are to be had any more. */
export type Reply = 'drawn' | 'lost';

export function isMade(word: unknown): word is Made {
	return typeof word === 'object' && word !== null && 'made' in word;
}
