import { toSnakeCase } from './spelling.ts';

/** How a cell holds a field. */
export type CellType =
	| { readonly as: 'text' | 'number' | 'yesNo' | 'list' | 'json' }
	/** One of the model's words, written in snake case; `aliases` are what other authors wrote. */
	| {
			readonly as: 'word';
			readonly words: readonly string[];
			readonly aliases?: Readonly<Record<string, string>>;
	  };

/** A column and the field it fills; a path such as `position.x` reaches into a field. */
export interface Column {
	readonly field: string;
	readonly type: CellType;
	/** The header we write first, then those we also read. */
	readonly headers: readonly [string, ...string[]];
}

export const text = { as: 'text' } as const;
export const number = { as: 'number' } as const;
export const yesNo = { as: 'yesNo' } as const;
export const list = { as: 'list' } as const;
export const json = { as: 'json' } as const;

/** A column of a field; its header is the field in snake case unless told. */
export const column = (field: string, type: CellType, ...headers: string[]): Column => ({
	field,
	type,
	headers: headers.length > 0 ? (headers as [string, ...string[]]) : [toSnakeCase(field)]
});
/** A column that holds one of the model's words. */
export const word = (
	field: string,
	words: readonly string[],
	aliases?: Record<string, string>,
	...headers: string[]
) => column(field, { as: 'word', words, ...(aliases ? { aliases } : {}) }, ...headers);
