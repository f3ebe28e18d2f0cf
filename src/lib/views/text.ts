/**
 * Advance widths of Inter 4 at weight 500 in hundredths of an em, for characters of the same width.
 * Measured in Chromium; letters with accents are as wide as those without.
 */
const widths: readonly (readonly [number, string])[] = [
	[25, 'ijlì'],
	// The spaces that French puts before a sign too.
	[27, ' \u00a0\u202fI'],
	[30, '!,.:·'],
	[34, '`t'],
	[37, '()/[]f'],
	[39, 'r'],
	[44, '{}1’'],
	[46, '-_'],
	[53, '?"*'],
	[54, 's'],
	[56, 'kxz'],
	[57, '7Lav'],
	[58, 'Jcy'],
	[59, 'Fe'],
	[60, '5Ehnou–'],
	[62, '2bdgpq3689«»'],
	[65, '#PZ$&0RST'],
	[66, '4B'],
	[67, '+<=>~'],
	[70, 'KXY'],
	[72, 'AVD'],
	[74, 'CHUG'],
	[77, 'NOQ'],
	[83, 'w'],
	[91, 'mMæ'],
	[100, '@%WÆœŒ—']
];
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));
/** For scripts that the table does not know: syllabics and Han are near to an em, most others below. */
const UNKNOWN = 66;
const WIDE = 100;
const BOLD = 1.04;

/** How wide a line of text is, in units of its size. */
export type MeasureText = (text: string, size: number, bold?: boolean) => number;

/** Measures without a screen, so that pictures are the same everywhere; within 3 % for Latin letters. */
export const measureText: MeasureText = (text, size, bold = false) => {
	let sum = 0;
	for (const letter of text.normalize('NFD')) sum += widthOf.get(letter) ?? unlisted(letter);
	return (sum / 100) * size * (bold ? BOLD : 1);
};

function unlisted(letter: string): number {
	if (/\p{M}/u.test(letter)) return 0;
	return /[\u1100-\u167f\u2e80-\uffff]/.test(letter) ? WIDE : UNKNOWN;
}

/** Where a name may be this wide at most before it is cut with an ellipsis, in ems. */
const MOST_EMS = 10;
const ONE_LINE_EMS = 7;

/** Breaks a name into lines of like width, three at most; what is longer still ends in an ellipsis. Known names at once. */
export function breakName(name: string): readonly string[] {
	const known = broken.get(name);
	if (known) return known;
	if (broken.size >= MOST_BROKEN) broken.clear();
	const lines = breakAnew(name);
	broken.set(name, lines);
	return lines;
}

/** A picture is drawn often, and its names stay. */
const broken = new Map<string, readonly string[]>();
const MOST_BROKEN = 20_000;

function breakAnew(name: string): readonly string[] {
	if (measureText(name, 1) <= ONE_LINE_EMS) return [name];
	const two = likeLines(wordsOf(name), 2);
	return two.every((line) => measureText(line, 1) <= MOST_EMS) ? two : breakInto(name, 3);
}

/** Breaks a name into so many lines of like width, or fewer where it has fewer words. */
export function breakInto(name: string, count: number, most = MOST_EMS): readonly string[] {
	if (measureText(name, 1) <= Math.min(most, ONE_LINE_EMS)) return [name];
	return likeLines(wordsOf(name), count).map((line) => cutText(line, most));
}

/** The lines of so many at most whose widest is least. */
function likeLines(words: readonly string[], count: number): readonly string[] {
	let best: readonly string[] = [join(words)];
	if (count === 1) return best;
	const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => measureText(line, 1)));
	for (let i = 1; i < words.length; i++) {
		const lines = [join(words.slice(0, i)), ...likeLines(words.slice(i), count - 1)];
		if (widest(lines) < widest(best)) best = lines;
	}
	return best;
}

/** Breaks words into lines of at most so many ems, the last one cut where there are more lines than allowed. */
export function wrapText(text: string, ems: number, most: number): readonly string[] {
	const lines: string[] = [];
	for (const word of wordsOf(text)) {
		const last = lines.at(-1);
		const longer = last === undefined ? '' : join([last, word]);
		if (last !== undefined && measureText(longer, 1, true) <= ems) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	if (lines.length <= most) return lines.map((line) => cutText(line, ems));
	return [...lines.slice(0, most - 1), join(lines.slice(most - 1))].map((line) => cutText(line, ems));
}

/** What a line may end with; a hyphen stays at the end of its line. */
const wordsOf = (text: string) => text.split(/\s+|(?<=\p{L}{3}-)(?=\p{L}{3})/u);
const join = (words: readonly string[]) => words.join(' ').replaceAll(/(?<=\p{L}{3}-) (?=\p{L}{3})/gu, '');

/** A line that is at most so many ems wide, else cut with an ellipsis. */
export function cutText(line: string, most: number): string {
	if (measureText(line, 1) <= most) return line;
	const letters = [...line];
	while (letters.length > 1 && measureText(`${letters.join('')}…`, 1) > most) letters.pop();
	return `${letters.join('').trimEnd()}…`;
}
