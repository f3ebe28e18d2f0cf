import type { Issue } from '#lib/base/issue.ts';

/** The encodings that files come in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** A text and what was noticed while decoding it. */
export interface DecodedText {
	readonly text: string;
	readonly encoding: Encoding;
	readonly issues: readonly Issue[];
}

/**
 * The text of a file: as told, else by its byte order mark, as UTF-16 where every other byte is zero, as
 * UTF-8 where it is sound UTF-8, else as Windows-1252 (what spreadsheets of Western Europe and the Americas
 * write), which is said in a notice.
 */
export function decodeText(bytes: Uint8Array, file: string, told?: Encoding): DecodedText {
	const known = told ?? utf16Of(bytes);
	const sound = known === undefined ? soundText(bytes, 'utf-8') : undefined;
	if (sound !== undefined) return { text: sound, encoding: 'utf-8', issues: [] };
	const encoding = known ?? 'windows-1252';
	const issues: Issue[] =
		encoding === 'windows-1252' && told === undefined
			? [{ code: 'text.windows1252', severity: 'notice', at: { file } }]
			: [];
	const text = new TextDecoder(encoding).decode(bytes);
	// Bytes that this encoding does not know become U+FFFD: that is not what was written, so it is said.
	if (
		text.includes('\uFFFD') &&
		!issues.length &&
		encoding !== 'windows-1252' &&
		soundText(bytes, encoding) === undefined
	)
		issues.push({ code: 'text.broken', severity: 'warning', at: { file } });
	return { text, encoding, issues };
}

/** The beginning of a file as text, for sniffing; never throws. */
export function headOf(file: { readonly bytes: Uint8Array } | undefined, length = 4_000): string {
	return file ? decodeText(file.bytes.subarray(0, length), '').text : '';
}

export function encodeText(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function utf16Of(bytes: Uint8Array): Encoding | undefined {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	const sample = bytes.subarray(0, 512);
	sample.forEach((byte, index) => byte === 0 && zeros[index % 2]!++);
	if (zeros[1]! > sample.length / 5 && zeros[0] === 0) return 'utf-16le';
	if (zeros[0]! > sample.length / 5 && zeros[1] === 0) return 'utf-16be';
	return undefined;
}

/** The text, where the bytes are sound in this encoding. */
function soundText(bytes: Uint8Array, encoding: Encoding): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
