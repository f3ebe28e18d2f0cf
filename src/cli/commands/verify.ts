import { JSON_OPTION, print, type Command } from '../command.ts';
import { presentViewer, withStore } from '../stored.ts';
import { toWarnings, warningLine } from '../warnings.ts';

export const verify: Command = {
	name: 'verify',
	words: [],
	options: JSON_OPTION,
	async run(run) {
		const { viewer } = presentViewer();
		const { issues, maps } = await withStore(async (store) => ({
			issues: await store.verify(),
			maps: [...(await store.list(viewer)), ...(await store.list(viewer, 'archived'))].length
		}));
		const warnings = toWarnings(issues, run.translator);
		for (const warning of warnings) run.console.note(warningLine(warning, run.translator));
		print(run, { sound: issues.length === 0, maps, warnings }, () =>
			issues.length === 0 ? [run.translator.t('cli.sound', { count: maps })] : []
		);
		return issues.length === 0 ? 0 : 1;
	}
};
