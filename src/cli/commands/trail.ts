import { JSON_OPTION, print, type Command } from '../command.ts';
import { presentViewer, withStore } from '../stored.ts';

export const trail: Command = {
	name: 'trail',
	words: ['MAP'],
	options: JSON_OPTION,
	async run(run) {
		const id = run.positionals[0] as string;
		const acts = await withStore((store) => store.people.acts(presentViewer().viewer, id));
		print(run, acts, () =>
			acts.map(({ at, person = '–', act, about }) => [at, person, act, JSON.stringify(about)].join('  '))
		);
	}
};
