import { JSON_OPTION, type Command } from '../command.ts';
import { readInput } from '../input.ts';
import { formatOf, writeOutput } from '../output.ts';
import { toWarnings, warningLine } from '../warnings.ts';

export const convert: Command = {
	name: 'convert',
	words: ['INPUT', 'OUTPUT'],
	options: { title: { type: 'string' }, id: { type: 'string' }, ...JSON_OPTION },
	async run(run) {
		const [input, output] = run.positionals as [string, string];
		formatOf(output);
		const { map, issues } = await readInput(input, run);
		for (const warning of toWarnings(issues, run.translator))
			run.console.note(warningLine(warning, run.translator));
		await writeOutput(map, output, run);
	}
};
