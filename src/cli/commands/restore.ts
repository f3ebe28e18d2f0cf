import { existsSync } from 'node:fs';
import { NotFoundError } from '#lib/base/errors.ts';
import { restoreStore } from '#lib/server/store/restore.ts';
import { JSON_OPTION, print, type Command } from '../command.ts';
import { pathOf, storeFolder } from '../paths.ts';
import { presentViewer } from '../stored.ts';

export const restore: Command = {
	name: 'restore',
	words: ['FILE'],
	options: JSON_OPTION,
	async run(run) {
		const file = run.positionals[0] as string;
		if (!existsSync(pathOf(file))) throw new NotFoundError('cli.input', { input: file });
		const kept = await restoreStore(storeFolder(), pathOf(file), presentViewer().at);
		const { t } = run.translator;
		print(run, { file, kept: kept ?? null }, () => [
			t('cli.restored', { file }),
			...(kept === undefined ? [] : [t('cli.kept', { file: kept })])
		]);
	}
};
