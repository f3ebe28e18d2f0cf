import { prepare } from '#lib/analysis/layouts/layOut.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { newId } from '#lib/server/newId.ts';
import { JSON_OPTION, print, textOf, type Command } from '../command.ts';
import { readInput } from '../input.ts';
import { presentViewer, withOwnStore } from '../stored.ts';
import { toWarnings, warningLine } from '../warnings.ts';

export const importMap: Command = {
	name: 'import',
	words: ['INPUT'],
	options: { title: { type: 'string' }, id: { type: 'string' }, ...JSON_OPTION },
	async run(run) {
		const { map: read, issues } = await readInput(run.positionals[0] as string, run);
		const warnings = toWarnings(issues, run.translator);
		for (const warning of warnings) run.console.note(warningLine(warning, run.translator));
		const map = prepare({ ...read, header: { ...read.header, id: textOf(run, 'id') ?? newId() } });
		const { viewer, at } = presentViewer();
		const entry = await withOwnStore((store) =>
			store.create(viewer, toDocument(map), { id: newId(), author: 'command line', at })
		);
		const { stakeholders, ties } = entry.counts;
		print(run, { id: entry.id, title: entry.header.title, counts: entry.counts, warnings }, () => [
			run.translator.t('cli.imported', { id: entry.id, stakeholders, ties })
		]);
	}
};
