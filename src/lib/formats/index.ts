import { InputError, UsageError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { csv } from './csv/index.ts';
import { folder } from './folder/index.ts';
import type { Format, NamedFile, ReadOptions, ReadResult, WriteOptions } from './format.ts';
import { graphml } from './graphml/index.ts';
import { json } from './json/index.ts';
import { isZip, unpack } from './zip/unpack.ts';

/** The formats in the order in which they are tried: the most telling content first. */
export const formats: readonly Format[] = [folder, graphml, json, csv];

/** The formats that we also write. */
export const writtenFormats = formats.filter((format) => format.write !== undefined);

/**
 * Reads files in whatever format their content shows; a zip that is no format itself is read as the files in
 * it. Throws `files.none`, `files.unknown`, or what the format throws.
 */
export function readFiles(
	given: readonly NamedFile[],
	options: ReadOptions = {}
): ReadResult & { readonly format: Format } {
	const files = given.flatMap((file) => (isZip(file) ? unpack(file) : [file]));
	if (files.length === 0) throw new InputError('files.none');
	const format = formats.find((candidate) => candidate.sniff(files));
	if (!format) {
		const known = formats.map(({ endings: [ending] }) => ending ?? '');
		throw new InputError('files.unknown', { known }, { file: files[0]?.name ?? '' });
	}
	return { format, ...format.read(files, options) };
}

/** The files of a map in a format named by its id. Throws a `UsageError` for a format that is not written. */
export function writeMap(
	map: StakeholderMap,
	formatId: string,
	options: WriteOptions = {}
): readonly NamedFile[] {
	const format = writtenFormats.find(({ id }) => id === formatId);
	if (!format?.write)
		throw new UsageError('format.notWritten', {
			format: formatId,
			known: writtenFormats.map(({ id }) => id)
		});
	return format.write(map, options);
}

export type { Format, NamedFile, ReadOptions, ReadResult, Survey, WriteOptions } from './format.ts';
