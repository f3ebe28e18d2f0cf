/** The words of a line, parted by blanks (and `also`); what stands in quotes is one word. */
export function wordsOf(line: string, also = ''): Word[] {
	const words: Word[] = [];
	const isGap = (sign: string) => sign === ' ' || sign === '\t' || also.includes(sign);
	for (let at = 0; at < line.length;) {
		const sign = line[at] as string;
		if (isGap(sign)) at++;
		else if (sign === '"') {
			const end = line.indexOf('"', at + 1);
			const stop = end < 0 ? line.length : end;
			words.push({ text: line.slice(at + 1, stop), isQuoted: true });
			at = stop + 1;
		} else {
			let stop = at;
			while (stop < line.length && !isGap(line[stop] as string)) stop++;
			words.push({ text: line.slice(at, stop), isQuoted: false });
			at = stop;
		}
	}
	return words;
}

export interface Word {
	readonly text: string;
	readonly isQuoted: boolean;
}

/** How many lines hold something in sections that open with such a line, after the `heads` of each. */
export function countRows(lines: readonly string[], opens: RegExp, heads = 0): number {
	let rows = 0;
	let isOpen = false;
	for (const line of lines) {
		const bare = line.trim();
		if (bare.startsWith('*')) {
			isOpen = opens.test(bare);
			if (isOpen) rows -= heads;
		} else if (isOpen && bare !== '' && !bare.startsWith('%')) rows++;
	}
	return rows;
}

/** Text as one word in quotes, for formats that know no way to write a quotation mark. */
export function quoteWord(text: string): string {
	return `"${text.replace(/"/g, '\u201d').replace(/[\r\n\t]+/g, ' ')}"`;
}

/** Names by id, each once: a name that is there already has its number behind it. */
export function uniqueNames(
	nodes: readonly { readonly id: string; readonly label: string }[]
): Map<string, string> {
	const used = new Set<string>();
	return new Map(
		nodes.map(({ id, label }) => {
			const plain = quoteWord(label).slice(1, -1).trim() || quoteWord(id).slice(1, -1).trim() || '?';
			let name = plain;
			for (let copy = 2; used.has(name); copy++) name = `${plain} (${copy})`;
			used.add(name);
			return [id, name];
		})
	);
}
