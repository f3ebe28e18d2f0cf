/** A value of an XML attribute with its quotes. */
export function quoteXml(text: string): string {
	return `"${escapeXml(text)}"`;
}

/** Escapes what XML would read as markup; characters that XML cannot hold at all become U+FFFD. */
export function escapeXml(text: string): string {
	return text
		.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

/** Signs that are in name tokens by every edition of XML 1.0 stay as they are. */
const NO_NAME = /[^\w\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF.-]/gu;

/**
 * An id in the signs that XML Schema allows in a name token: others, and what would read as one of them
 * written so, as `_x0020_` (ISO/IEC 9075-14). `fromToken` gives it back.
 */
export function toToken(id: string): string {
	const spelt = (sign: string) => `_x${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}_`;
	return id.replace(/_(?=x[\dA-F]{4,6}_)/g, spelt).replace(NO_NAME, spelt);
}

/** The id that `toToken` wrote. */
export function fromToken(token: string): string {
	return token.replace(/_x([\dA-F]{4,6})_/g, (written, code: string) => {
		const point = parseInt(code, 16);
		return point > 0x10ffff ? written : String.fromCodePoint(point);
	});
}

/** A name in the signs of a name token for people to read, different from those that are `taken`. */
export function readableToken(name: string, taken: ReadonlySet<string>): string {
	const bare = name.replace(NO_NAME, '_') || '_';
	if (!taken.has(bare)) return bare;
	for (let next = 2; ; next++) if (!taken.has(`${bare}.${next}`)) return `${bare}.${next}`;
}
