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
