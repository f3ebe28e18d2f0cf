import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { InputError } from '#lib/base/errors.ts';
import type { NamedFile } from '#lib/formats/index.ts';
import { pathOf } from './paths.ts';

/** Files in folders that are read as a map; whatever else lies there is left alone. */
const TABLES = /\.(csv|tsv|json)$/i;

/** The file or the files of the folder at a path; undefined where there is neither. */
export async function readPath(path: string): Promise<NamedFile[] | undefined> {
	const place = pathOf(path);
	try {
		const found = await stat(place);
		if (!found.isDirectory()) return [{ name: path, bytes: await readFile(place) }];
		const entries = await readdir(place, { withFileTypes: true });
		const names = entries
			.filter((entry) => entry.isFile() && TABLES.test(entry.name))
			.map(({ name }) => name);
		return await Promise.all(
			names.sort().map(async (name) => ({ name, bytes: await readFile(join(place, name)) }))
		);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
		if (code === undefined) throw error;
		throw new InputError('cli.unreadable', { file: path, reason: code });
	}
}

/** Writes one file at a path, or several into a folder there; gives the paths written. */
export async function writePath(path: string, files: readonly NamedFile[]): Promise<string[]> {
	const place = pathOf(path);
	const [first] = files;
	const asFolder = files.length > 1 || extname(path) === '';
	const targets = asFolder
		? files.map(({ name, bytes }) => ({ target: join(place, name), bytes }))
		: [{ target: place, bytes: first?.bytes ?? new Uint8Array() }];
	try {
		await mkdir(asFolder ? place : dirname(place), { recursive: true });
		for (const { target, bytes } of targets) await writeFile(target, bytes);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		throw new InputError('cli.unwritable', { file: path, reason: code });
	}
	return asFolder ? targets.map(({ target }) => `${path}${sep}${relative(place, target)}`) : [path];
}
