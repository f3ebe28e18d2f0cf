import { dirname, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';

/**
 * A path as the person meant it: npm runs scripts in the project's folder, and says in `INIT_CWD` where it
 * was called.
 */
export function pathOf(path: string): string {
	const from = process.env['npm_lifecycle_event'] === 'roundtable' ? process.env['INIT_CWD'] : undefined;
	return resolve(from ?? process.cwd(), path);
}

/** Where the application lies: the folder of `server.js`, from the bundle or from the source upwards. */
export function homeFolder(): string {
	let folder = import.meta.dirname;
	while (!existsSync(join(folder, 'server.js')) && dirname(folder) !== folder) folder = dirname(folder);
	return folder;
}

/** The folder of the store: `ROUNDTABLE_DATA`, or `data` beside the application, as the server has it. */
export function storeFolder(): string {
	const chosen = process.env['ROUNDTABLE_DATA'];
	return chosen ? pathOf(chosen) : join(homeFolder(), 'data');
}
