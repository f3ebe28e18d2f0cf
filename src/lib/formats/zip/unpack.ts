import { Unzip, UnzipInflate } from 'fflate';
import { InputError, RoundtableError } from '#lib/base/errors.ts';
import type { NamedFile } from '../format.ts';

/** What a zip may hold, unpacked. */
const LIMITS = { files: 1_000, megabytes: 100 };
/** No table or text packs better than this, once there is more of it than fits by chance. */
const BOMB = { ratio: 200, from: 16 * 1024 * 1024 };
/** Bytes handed in at once, at least and at most: deflate makes up to 1,032 of one, and a bomb is to be met early. */
const PIECE = { least: 1024, most: 64 * 1024 };

/** That record with the longest comment there may be. */
const LONGEST_END = 22 + 65_535;

/** Whether a file is a zip, by its first bytes. */
export function isZip({ bytes }: NamedFile): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files in a zip. What really comes out is counted, whatever the headers say.
 * `wanted` says which files are unpacked at all; the others are only counted. Throws `zip.unreadable`, `zip.tooMany`, `zip.tooLarge` or `zip.repeated`.
 */
export function unpack(
	file: NamedFile,
	limits = LIMITS,
	wanted: (name: string) => boolean = () => true
): NamedFile[] {
	const pieces = new Map<string, Uint8Array[]>();
	const open = new Set<string>();
	let met = 0;
	let total = 0;
	const refuse = (code: string, limit = 0): never => {
		throw new InputError(code, { limit }, { file: file.name });
	};
	if (!hasEnd(file.bytes)) refuse('zip.unreadable');
	const unzip = new Unzip((entry) => {
		if (pieces.has(entry.name)) refuse('zip.repeated');
		if (++met > limits.files) refuse('zip.tooMany', limits.files);
		if (!wanted(entry.name)) return;
		const own: Uint8Array[] = [];
		pieces.set(entry.name, own);
		open.add(entry.name);
		entry.ondata = (error, piece, isLast) => {
			// What we throw here comes back as the error of the next call.
			if ((error as unknown) instanceof RoundtableError) throw error as Error;
			if (error) refuse('zip.unreadable');
			total += piece.length;
			const isBomb = total > BOMB.from && total > BOMB.ratio * file.bytes.length;
			if (isBomb || total > limits.megabytes * 1024 * 1024) refuse('zip.tooLarge', limits.megabytes);
			own.push(piece);
			if (isLast) open.delete(entry.name);
		};
		entry.start();
	});
	unzip.register(UnzipInflate);
	try {
		const { length } = file.bytes;
		const piece = Math.min(PIECE.most, Math.max(PIECE.least, Math.ceil(length / 64)));
		for (let at = 0; at < length; at += piece)
			unzip.push(file.bytes.subarray(at, at + piece), at + piece >= length);
	} catch (error) {
		if (error instanceof RoundtableError) throw error;
		refuse('zip.unreadable');
	}
	if (open.size > 0 || met === 0) refuse('zip.unreadable');
	return [...pieces]
		.filter(([name]) => !name.endsWith('/'))
		.map(([name, own]) => ({ name, bytes: joined(own) }));
}

/** Whether the record that ends every zip is there: without it the rest was cut off, whatever can be read. */
function hasEnd(bytes: Uint8Array): boolean {
	const first = Math.max(0, bytes.length - LONGEST_END);
	for (let at = bytes.length - 22; at >= first; at--) {
		if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
			return true;
	}
	return false;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
