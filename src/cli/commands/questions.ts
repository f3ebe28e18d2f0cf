import { questions as registry } from '#lib/analysis/answers/index.ts';
import type { MessageKey } from '#lib/i18n/catalogue.ts';
import { JSON_OPTION, print, type Command } from '../command.ts';

export const questions: Command = {
	name: 'questions',
	words: [],
	options: JSON_OPTION,
	run(run) {
		const { t } = run.translator;
		const rows = registry.map(({ id, parameters, uses }) => ({
			id,
			label: t(`question.${id}.label` as MessageKey),
			ask: t(`question.${id}.ask` as MessageKey),
			uses,
			parameters: parameters.map((parameter) => ({
				...parameter,
				label: t(`question.${id}.parameter.${parameter.id}` as MessageKey)
			}))
		}));
		print(run, rows, () =>
			rows.flatMap(({ id, ask, parameters }) => [
				`${id}: ${ask}`,
				...parameters.map(({ id: name, label }) => `    --${name}  ${label}`)
			])
		);
	}
};
