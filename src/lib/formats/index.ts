import { zipSync, type ZippableFile } from 'fflate';
import { InputError, UsageError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { historyWithoutGuarded, withoutGuarded } from '#lib/views/plan/guarded.ts';
import { csv } from './csv/index.ts';
import { cytoscape } from './cytoscape/index.ts';
import { folder } from './folder/index.ts';
import type { Format, NamedFile, ReadOptions, ReadResult, WriteOptions } from './format.ts';
import { gephiLite } from './gephiLite/index.ts';
import { gexf } from './gexf/index.ts';
import { gml } from './gml/index.ts';
import { graphml } from './graphml/index.ts';
import { graphology } from './graphology/index.ts';
import { json } from './json/index.ts';
import { kumu } from './kumu/index.ts';
import { kumuWorkbook } from './kumu/workbook.ts';
import { nodeLink } from './nodeLink/index.ts';
import { nodexl } from './nodexl/index.ts';
import { pajek } from './pajek/index.ts';
import { r } from './r/index.ts';
import { ucinet } from './ucinet/index.ts';
import { vna } from './vna/index.ts';
import { xlsx } from './xlsx/index.ts';
import { isWorkbook } from './xlsx/readWorkbook.ts';
import { isZip, unpack } from './zip/unpack.ts';

/** What lies beside tables and says how to read them: for people, and no part of a map. */
const BESIDE = /(^|\/)(readme(\.\w+)?|[^/]*\.md|\.ds_store|__macosx\/.*)$/i;

/** The formats in the order in which they are tried: the most telling content first. */
export const formats: readonly Format[] = [
	kumuWorkbook,
	nodexl,
	xlsx,
	folder,
	r,
	graphml,
	gexf,
	gephiLite,
	kumu,
	cytoscape,
	graphology,
	nodeLink,
	json,
	gml,
	pajek,
	ucinet,
	vna,
	csv
];

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
	if (given.length === 0) throw new InputError('files.none');
	const old = given.find(isOldOffice);
	if (old) throw new InputError('files.oldOffice', {}, { file: old.name });
	const files = isWorkbook(given)
		? given
		: given.flatMap((file) => (isZip(file) ? unpack(file) : [file])).filter(({ name }) => !BESIDE.test(name));
	if (files.length === 0) throw new InputError('files.none');
	const format = formats.find((candidate) => candidate.sniff(files));
	if (!format) {
		const known = [...new Set(formats.map(({ endings: [ending] }) => ending ?? ''))];
		throw new InputError('files.unknown', { known }, { file: files[0]?.name ?? '' });
	}
	return { format, ...format.read(files, options) };
}

/**
 * The files of a map in a format named by its id; actions that answer findings about what is fragile only where
 * somebody confirmed that. Throws a `UsageError` for a format that is not written.
 */
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
	if (options.withGuarded) return format.write(map, options);
	const told = withoutGuarded(map);
	const history = options.history && historyWithoutGuarded(options.history);
	return format.write(told, { ...options, history, leftOut: map.actions.size - told.actions.size });
}

/** One file of several: the only one, or a zip of all. */
export function zipFiles(files: readonly NamedFile[]): NamedFile {
	const [first, ...more] = files;
	if (first && more.length === 0) return first;
	const entries = files.map(({ name, bytes }): [string, ZippableFile] => [name, [bytes, { mtime: MOMENT }]]);
	return { name: 'map.zip', bytes: zipSync(Object.fromEntries(entries)) };
}

/** A fixed moment, so that the same map gives the same bytes. */
const MOMENT = '1980-01-01T00:00:00';

export type { Format, NamedFile, ReadOptions, ReadResult, Survey, WriteOptions } from './format.ts';

/** The container of Excel before 2007, and of workbooks with a password. */
function isOldOffice({ bytes }: NamedFile): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}
