import type { NamedFile } from '#lib/formats/index.ts';

/** What must come of a file: a refusal with its code, or a map with its counts and what is told of it. */
export type Outcome =
	string | readonly [stakeholders: number, ties: number, issues?: Readonly<Record<string, number>>];

export interface Hostile {
	readonly name: string;
	readonly files: readonly NamedFile[];
	readonly outcome: Outcome;
}

/** Adds a hostile file, or several that come together, to the list. */
export type Add = (name: string, files: NamedFile | readonly NamedFile[], outcome: Outcome) => void;
