import { formats as registry } from '#lib/formats/index.ts';
import type { MessageKey } from '#lib/i18n/catalogue.ts';
import { JSON_OPTION, print, type Command } from '../command.ts';

export const formats: Command = {
	name: 'formats',
	words: [],
	options: JSON_OPTION,
	run(run) {
		const { t } = run.translator;
		const rows = registry.map(({ id, endings, loses, write }) => ({
			id,
			label: t(`format.${id}.label` as MessageKey),
			about: t(`format.${id}.about` as MessageKey),
			endings,
			read: true,
			write: write !== undefined,
			loses: write ? loses.map((loss) => t(`loss.${loss}` as MessageKey)) : []
		}));
		print(run, rows, () =>
			rows.map(
				({ id, label, about, endings, write, loses }) =>
					`${id}: ${label} (${endings.join(', ')}; ${t(write ? 'cli.readWrite' : 'cli.readOnly')})\n    ${about}` +
					(loses.length > 0 ? `\n    ${t('cli.loses', { what: loses })}` : '')
			)
		);
	}
};
