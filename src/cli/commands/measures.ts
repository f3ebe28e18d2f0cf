import { measures as registry } from '#lib/analysis/measures/index.ts';
import type { MessageKey } from '#lib/i18n/catalogue.ts';
import { JSON_OPTION, print, type Command } from '../command.ts';

export const measures: Command = {
	name: 'measures',
	words: [],
	options: JSON_OPTION,
	run(run) {
		const { t } = run.translator;
		const rows = registry.map(({ id, of, unit, weight, direction, source }) => ({
			id,
			of,
			label: t(`measure.${id}.label` as MessageKey),
			question: t(`measure.${id}.question` as MessageKey),
			unit,
			weight,
			direction,
			source
		}));
		print(run, rows, () => rows.map(({ id, label, question }) => `${id}\n    ${label}. ${question}`));
	}
};
