import { JSON_OPTION, type Command } from '../command.ts';
import { FORMAT_OPTION, FRAGILE_OPTION, formatOf, writeOutput } from '../output.ts';
import { presentViewer, withStore } from '../stored.ts';

export const exportMap: Command = {
	name: 'export',
	words: ['MAP', 'OUTPUT'],
	options: { ...FORMAT_OPTION, ...FRAGILE_OPTION, ...JSON_OPTION },
	async run(run) {
		const [id, output] = run.positionals as [string, string];
		formatOf(output, run);
		const { map } = await withStore((store) => store.read(presentViewer().viewer, id));
		await writeOutput(map, output, run, new Date().toISOString());
	}
};
