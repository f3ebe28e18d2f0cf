import { prepare } from '#lib/analysis/layouts/layOut.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { differenceOf } from '#lib/server/imports/updateFrom.ts';
import { newId } from '#lib/server/newId.ts';
import { JSON_OPTION, print, textOf, type Command, type Run } from '../command.ts';
import { MAPPING_OPTION, readInput, type Input } from '../input.ts';
import { presentViewer, withOwnStore, withStore } from '../stored.ts';
import { toWarnings, warningLine } from '../warnings.ts';

export const importMap: Command = {
	name: 'import',
	words: ['INPUT'],
	options: {
		title: { type: 'string' },
		id: { type: 'string' },
		into: { type: 'string' },
		'dry-run': { type: 'boolean' },
		...MAPPING_OPTION,
		...JSON_OPTION
	},
	async run(run) {
		const input = await readInput(run.positionals[0] as string, run);
		for (const warning of toWarnings(input.issues, run.translator))
			run.console.note(warningLine(warning, run.translator));
		const into = textOf(run, 'into');
		if (into === undefined) await makeMap(input, run);
		else await updateStored(input, into, run);
	}
};

async function makeMap({ map: read, issues }: Input, run: Run): Promise<void> {
	const warnings = toWarnings(issues, run.translator);
	const { size: stakeholders } = read.stakeholders;
	if (run.options['dry-run']) {
		const counts = { stakeholders, ties: read.ties.size, projects: read.projects.size };
		print(run, { counts, warnings }, () => [run.translator.t('cli.wouldImport', counts)]);
		return;
	}
	const map = prepare({ ...read, header: { ...read.header, id: textOf(run, 'id') ?? newId() } });
	const { viewer, at } = presentViewer();
	const entry = await withOwnStore((store) =>
		store.create(viewer, toDocument(map), { id: newId(), author: 'command line', at })
	);
	const { counts } = entry;
	print(run, { id: entry.id, title: entry.header.title, counts, warnings }, () => [
		run.translator.t('cli.imported', { id: entry.id, stakeholders: counts.stakeholders, ties: counts.ties })
	]);
}

/** Brings what was read into a stored map as one edit; with `--dry-run` only says what it would change. */
async function updateStored({ map: incoming, issues }: Input, into: string, run: Run): Promise<void> {
	const { t } = run.translator;
	const { viewer, at } = presentViewer();
	const isDry = run.options['dry-run'] === true;
	const open = isDry ? withStore : withOwnStore;
	await open(async (store) => {
		const { map, seq } = await store.read(viewer, into);
		const imported = { document: toDocument(incoming), issues };
		const { difference, changes } = differenceOf(map, imported, { seq, hash: '' });
		if (!isDry && changes.length > 0)
			await store.append(viewer, into, { id: newId(), author: 'command line', at, changes }, seq);
		const { added, changed, changedCount, same } = difference;
		const count = Object.values(added).reduce((sum, some) => sum + some, 0);
		const warnings = toWarnings(difference.issues, run.translator);
		print(run, { id: into, isDry, added, changed, changedCount, same, warnings }, () => [
			...changed.flatMap(({ name, fields }) =>
				fields.map(({ field, from, to }) => t('cli.fieldChanged', { name, field, from: from || '∅', to }))
			),
			t(isDry ? 'cli.wouldUpdate' : 'cli.updated', { id: into, added: count, changed: changedCount, same })
		]);
	});
}
