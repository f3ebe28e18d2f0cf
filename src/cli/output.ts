import { extname } from 'node:path';
import { UsageError } from '#lib/base/errors.ts';
import { writeMap, writtenFormats, zipFiles, type NamedFile, type WriteOptions } from '#lib/formats/index.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { hasGuarded } from '#lib/views/plan/guarded.ts';
import { print, textOf, type Options, type Run } from './command.ts';
import { writePath } from './files.ts';

/** The option that names a format where the ending of a path does not. */
export const FORMAT_OPTION = { format: { type: 'string' } } as const satisfies Options;

/** Lets what names the fragile leave the map, where a map is written as a file. */
export const FRAGILE_OPTION = { fragile: { type: 'boolean' } } as const satisfies Options;

/**
 * Writes a map at a path in the format that `--format` or its ending names: none for a folder of tables,
 * `.zip` for that folder (or whatever several files `--format` gives) as one file.
 */
export async function writeOutput(
	map: StakeholderMap,
	output: string,
	run: Run,
	{ at, history }: Pick<WriteOptions, 'at' | 'history'>
): Promise<void> {
	const withGuarded = run.options['fragile'] === true;
	const files = writeMap(map, formatOf(output, run), {
		language: run.translator.language,
		at,
		history,
		withGuarded
	});
	if (!withGuarded && hasGuarded(map)) run.console.note(run.translator.t('cli.fragileStays'));
	const written = await writePath(output, asAsked(files, output));
	print(run, { written }, () => [run.translator.t('cli.written', { files: written })]);
}

/** Refuses a path whose ending is no format that is written, before any work is done. */
export function formatOf(output: string, run: Run): string {
	const asked = textOf(run, 'format');
	if (asked !== undefined) {
		const known = writtenFormats.map(({ id }) => id);
		if (!known.includes(asked)) throw new UsageError('format.notWritten', { format: asked, known });
		return asked;
	}
	const name = output.toLowerCase();
	if (extname(name) === '' || name.endsWith('.zip')) return 'folder';
	const single = writtenFormats.filter(({ id }) => id !== 'folder');
	// `map.kumu.json` is Kumu's before it is anybody's JSON.
	const endings = single
		.flatMap(({ id, endings }) => endings.map((ending) => ({ id, ending })))
		.sort((a, b) => b.ending.length - a.ending.length);
	const found = endings.find(({ ending }) => name.endsWith(`.${ending.toLowerCase()}`));
	const known = [...single.map(({ endings }) => `.${endings[0] ?? ''}`), '.zip'];
	if (!found) throw new UsageError('cli.ending', { output, known });
	return found.id;
}

function asAsked(files: readonly NamedFile[], output: string): readonly NamedFile[] {
	if (extname(output).toLowerCase() !== '.zip') return files;
	return [zipFiles(files)];
}
