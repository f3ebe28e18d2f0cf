import { zipSync } from 'fflate';
import { extname } from 'node:path';
import { UsageError } from '#lib/base/errors.ts';
import { writeMap, writtenFormats, type NamedFile } from '#lib/formats/index.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { print, type Run } from './command.ts';
import { writePath } from './files.ts';

/** Writes a map at a path in the format that its ending names: none for a folder of tables, `.zip` for that folder as one file. */
export async function writeOutput(map: StakeholderMap, output: string, run: Run): Promise<void> {
	const written = await writePath(output, filesOf(map, output));
	print(run, { written }, () => [run.translator.t('cli.written', { files: written })]);
}

/** Refuses a path whose ending is no format that is written, before any work is done. */
export function formatOf(output: string): string {
	const ending = extname(output).slice(1).toLowerCase();
	if (ending === '' || ending === 'zip') return 'folder';
	const single = writtenFormats.filter(({ id }) => id !== 'folder');
	const format = single.find(({ endings }) => endings.includes(ending));
	const known = [...single.map(({ endings }) => `.${endings[0] ?? ''}`), '.zip'];
	if (!format) throw new UsageError('cli.ending', { output, known });
	return format.id;
}

function filesOf(map: StakeholderMap, output: string): readonly NamedFile[] {
	const files = writeMap(map, formatOf(output));
	if (extname(output).toLowerCase() !== '.zip') return files;
	const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
	return [{ name: 'map.zip', bytes }];
}
