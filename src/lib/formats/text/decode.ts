import type { Issue } from '#lib/base/issue.ts';

/** A text and what was noticed while decoding it. */
export interface DecodedText {
	readonly text: string;
	readonly issues: readonly Issue[];
}

/**
 * The text of a file: by its byte order mark, as UTF-8 where it is sound UTF-8, else as Windows-1252 (what
 * spreadsheets of Western Europe and the Americas write), which is said in a notice.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return { text: decode(bytes, 'utf-16le'), issues: [] };
	if (a === 0xfe && b === 0xff) return { text: decode(bytes, 'utf-16be'), issues: [] };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] };
	} catch {
		const notice: Issue = { code: 'text.windows1252', severity: 'notice', at: { file } };
		return { text: decode(bytes, 'windows-1252'), issues: [notice] };
	}
}

export function encodeText(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array, encoding: string): string {
	return new TextDecoder(encoding).decode(bytes);
}
