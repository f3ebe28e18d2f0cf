/** `higherIsBetter` → `higher_is_better`. */
export function toSnakeCase(word: string): string {
	return word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The word of a list that a text stands for, however it is written; undefined where it is none of them. */
export function toWord<W extends string>(text: string, words: readonly W[]): W | undefined {
	const bare = text.trim();
	return words.find((word) => word === bare) ?? words.find((word) => word === toCamelCase(bare));
}

/** `higher_is_better`, `Higher is better` → `higherIsBetter`. */
function toCamelCase(word: string): string {
	return word
		.trim()
		.toLowerCase()
		.replace(/[_\s-]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
