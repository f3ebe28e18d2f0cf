import { existsSync } from 'node:fs';
import { ConflictError } from '#lib/base/errors.ts';
import { JSON_OPTION, print, type Command } from '../command.ts';
import { pathOf } from '../paths.ts';
import { withStore } from '../stored.ts';

export const backup: Command = {
	name: 'backup',
	words: ['FILE'],
	options: JSON_OPTION,
	async run(run) {
		const file = run.positionals[0] as string;
		if (existsSync(pathOf(file))) throw new ConflictError('cli.exists', { file });
		await withStore((store) => store.backup(pathOf(file)));
		print(run, { file }, () => [run.translator.t('cli.backedUp', { file })]);
	}
};
