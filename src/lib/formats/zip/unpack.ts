import { Unzip, UnzipInflate } from 'fflate';
import { InputError, RoundtableError } from '#lib/base/errors.ts';
import type { NamedFile } from '../format.ts';

/** What a zip may hold, unpacked. */
const LIMITS = { files: 1_000, megabytes: 200 };
/** Bytes handed in at once: deflate makes at most 1,032 of one, so a bomb is met after 64 MB of it. */
const PIECE = 64 * 1024;

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
			if (total > limits.megabytes * 1024 * 1024) refuse('zip.tooLarge', limits.megabytes);
			own.push(piece);
			if (isLast) open.delete(entry.name);
		};
		entry.start();
	});
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < file.bytes.length; at += PIECE)
			unzip.push(file.bytes.subarray(at, at + PIECE), at + PIECE >= file.bytes.length);
	} catch (error) {
		if (error instanceof RoundtableError) throw error;
		refuse('zip.unreadable');
	}
	if (open.size > 0 || met === 0) refuse('zip.unreadable');
	return [...pieces]
		.filter(([name]) => !name.endsWith('/'))
		.map(([name, own]) => ({ name, bytes: joined(own) }));
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
