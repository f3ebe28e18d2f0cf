import type { AttributeValue } from '../graph/RawGraph.ts';

/** One value of a matrix or a list, and where it stands. */
export interface Link {
	readonly from: string;
	readonly to: string;
	readonly value: number;
	readonly relation: string;
	readonly line: number;
}

/** What a tie of this link is told by: its relation, where it has one, and its value. */
export function attributesOf({ relation, value }: Link): Map<string, AttributeValue> {
	const attributes = new Map<string, AttributeValue>(relation ? [['relation', relation]] : []);
	return attributes.set('weight', value);
}
