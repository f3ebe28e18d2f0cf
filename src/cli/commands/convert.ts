import { JSON_OPTION, type Command } from '../command.ts';
import { MAPPING_OPTION, readInput } from '../input.ts';
import { FORMAT_OPTION, FRAGILE_OPTION, formatOf, writeOutput } from '../output.ts';
import { toWarnings, warningLine } from '../warnings.ts';

export const convert: Command = {
	name: 'convert',
	words: ['INPUT', 'OUTPUT'],
	options: {
		title: { type: 'string' },
		id: { type: 'string' },
		...MAPPING_OPTION,
		...FORMAT_OPTION,
		...FRAGILE_OPTION,
		...JSON_OPTION
	},
	async run(run) {
		const [input, output] = run.positionals as [string, string];
		formatOf(output, run);
		const { map, issues } = await readInput(input, run);
		for (const warning of toWarnings(issues, run.translator))
			run.console.note(warningLine(warning, run.translator));
		await writeOutput(map, output, run, { at: new Date().toISOString() });
	}
};
