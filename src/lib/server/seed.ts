import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFiles, type NamedFile } from '#lib/formats/index.ts';
import { toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Audience } from '#lib/model/viewAs.ts';
import type { Store } from './store/Store.ts';

export interface SeedOptions {
	/** Holds one folder an example; its name becomes the map's id. */
	readonly folder: string;
	readonly viewer: Audience;
	/** The moment, ISO 8601. */
	readonly at: string;
	/** Whether everybody with an account may see them: where there are accounts. */
	readonly isTeam: boolean;
	/** What is done to a map before it is stored: its first picture. */
	readonly prepare: (map: StakeholderMap) => StakeholderMap;
	/** Told of each map. */
	readonly say: (line: string) => void;
}

/** Fills a store that never held a map with the examples; does nothing to any other. */
export async function seed(
	store: Store,
	{ folder, viewer, at, isTeam, prepare, say }: SeedOptions
): Promise<void> {
	if (store.refusal || !existsSync(folder)) return;
	const held = [...(await store.list(viewer)), ...(await store.list(viewer, 'archived'))];
	if (held.length > 0 || (await store.keeping.erased()).length > 0) return;
	for (const id of (await readdir(folder)).sort()) {
		const files = await readFolder(join(folder, id));
		if (files.length === 0) continue;
		const { map } = readFiles(files, { id });
		const document = toDocument(prepare(map));
		const { counts } = await store.create(viewer, document, { id: `seed-${id}`, author: 'Roundtable', at });
		if (isTeam) await store.people.setVisibility(viewer, id, 'team');
		say(`Added the example map ${id}: ${counts.stakeholders} stakeholders, ${counts.ties} ties`);
	}
}

async function readFolder(folder: string): Promise<NamedFile[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isFile() && /\.(csv|json)$/.test(entry.name));
	return Promise.all(names.map(async ({ name }) => ({ name, bytes: await readFile(join(folder, name)) })));
}
