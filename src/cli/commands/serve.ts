import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from '../command.ts';
import { homeFolder } from '../paths.ts';

/** The server runs in this process and ends it itself, by a signal or a refusal. */
export const serve: Command = {
	name: 'serve',
	words: [],
	options: {},
	async run() {
		await import(/* @vite-ignore */ pathToFileURL(join(homeFolder(), 'server.js')).href);
	}
};
