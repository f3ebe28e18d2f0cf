import { InputError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Change } from '#lib/model/changes.ts';
import { MapDraft } from '#lib/model/MapDraft.ts';
import { isStorable } from '#lib/model/shape.ts';
import { fromDocument, type MapDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { createBreath } from '../work/breath.ts';
import { sealChanges } from './custody/seal.ts';
import type { Vault } from './custody/Vault.ts';
import { writtenMap, type WrittenMap } from './writtenMap.ts';

/** A map that is to be made: its header, and the changes that bring its records. */
export interface MapToMake {
	/** Without a record, as it is written down. */
	readonly text: string;
	readonly bare: StakeholderMap;
	/** As the disk will give them back, to the letter. */
	readonly changes: readonly Change[];
	/** The same as they are written, sealed where they are a custodian's. */
	readonly written: string;
	/** The map with them. */
	readonly after: StakeholderMap;
}

/**
 * Works out what the making of a map writes, before the writer has its turn; others have theirs meanwhile. Throws
 * where the document is not sound.
 */
export async function draftMap(given: MapDocument | WrittenMap, vault: Vault): Promise<MapToMake> {
	const { text, pieces } = 'pieces' in given ? given : await writtenMap(given);
	const bare = fromDocument(JSON.parse(text) as MapDocument);
	if (!isStorable(bare.header.id))
		throw new InputError('header.invalid', { what: 'header', field: 'id', limit: '' });
	const breath = createBreath();
	const draft = new MapDraft(bare);
	const changes: Change[] = [];
	const sealed: string[] = [];
	const added = new Map<string, Id>();
	for (const piece of pieces) {
		const read = JSON.parse(piece) as Change[];
		for (const change of read) {
			draft.apply(change);
			changes.push(change);
		}
		sealed.push((vault.seals ? sealChanges(vault, bare, read, added) : piece).slice(1, -1));
		await breath();
	}
	return { text, bare, changes, written: `[${sealed.join(',')}]`, after: draft.map };
}
