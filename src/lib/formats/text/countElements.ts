/**
 * How many elements of these names a text of XML opens, whatever their prefix, those in comments and CDATA
 * aside: what there is to build, known before any of it is built. Linear in the text.
 */
export function countElements<Name extends string>(
	text: string,
	names: readonly Name[]
): Record<Name, number> {
	const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
	const opening = new RegExp(`(?:[^\\s<>/:]*:)?(${names.join('|')})(?=[\\s/>])`, 'y');
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
		const [, end] = UNREAD.find(([start]) => text.startsWith(start, at)) ?? [];
		if (end !== undefined) {
			at = text.indexOf(end, at);
			if (at < 0) break;
			continue;
		}
		opening.lastIndex = ++at;
		const name = opening.exec(text)?.[1] as Name | undefined;
		if (name) counts[name]++;
	}
	return counts;
}

/** What is passed over as a whole: how it begins and how it ends. */
const UNREAD = [
	['<!--', '-->'],
	['<![CDATA[', ']]>']
] as const;
