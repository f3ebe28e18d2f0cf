import { UsageError } from '#lib/base/errors.ts';
import { readWholeLog } from '#lib/server/store/readWholeLog.ts';
import { JSON_OPTION, type Command } from '../command.ts';
import { FORMAT_OPTION, FRAGILE_OPTION, formatOf, writeOutput } from '../output.ts';
import { presentViewer, withStore } from '../stored.ts';

export const exportMap: Command = {
	name: 'export',
	words: ['MAP', 'OUTPUT'],
	options: { ...FORMAT_OPTION, ...FRAGILE_OPTION, history: { type: 'boolean' }, ...JSON_OPTION },
	async run(run) {
		const [id, output] = run.positionals as [string, string];
		const format = formatOf(output, run);
		const isAsked = run.options['history'] === true;
		if (isAsked && format !== 'json') throw new UsageError('cli.noHistory', { format });
		const { viewer, at } = presentViewer();
		const { map, history } = await withStore(async (store) => {
			const { map, seq } = await store.read(viewer, id);
			return { map, history: isAsked ? await readWholeLog(store, viewer, id, seq) : undefined };
		});
		await writeOutput(map, output, run, { at, history });
	}
};
