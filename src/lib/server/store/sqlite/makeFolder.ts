import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageError } from '#lib/base/errors.ts';

/**
 * Makes a folder and those above it that are missing, one after the other: Node's own recursive form never
 * ends where a file system lists a folder but makes none in it. Throws `storage.noFolder` where it cannot
 * be, and lets through what says that nothing may be written.
 */
export async function makeFolder(folder: string): Promise<void> {
	const missing: string[] = [];
	for (let path = folder; !(await isFolder(path, folder)); path = dirname(path)) missing.unshift(path);
	for (const path of missing) {
		await mkdir(path).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
				throw new StorageError('storage.noFolder', { folder });
			if (error.code !== 'EEXIST') throw error;
		});
	}
}

async function isFolder(path: string, folder: string): Promise<boolean> {
	try {
		if ((await stat(path)).isDirectory()) return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
	}
	throw new StorageError('storage.noFolder', { folder });
}
