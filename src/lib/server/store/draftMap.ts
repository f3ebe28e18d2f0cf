import { InputError } from '#lib/base/errors.ts';
import type { Change } from '#lib/model/changes.ts';
import { MapDraft } from '#lib/model/MapDraft.ts';
import { isStorable } from '#lib/model/shape.ts';
import {
	createMap,
	fromDocument,
	toDocument,
	type MapDocument,
	type StakeholderMap
} from '#lib/model/StakeholderMap.ts';
import { changesBetween } from '../access/changesBetween.ts';
import { createBreath, nextTurn } from '../work/breath.ts';

/** A map that is to be made: its header, and the changes that bring its records. */
export interface MapToMake {
	/** Without a record, as it is written down. */
	readonly text: string;
	readonly bare: StakeholderMap;
	/** As the disk will give them back, to the letter. */
	readonly changes: readonly Change[];
	/** The map with them. */
	readonly after: StakeholderMap;
}

/**
 * Works out what the making of a map writes, before the writer has its turn; others have theirs meanwhile. Throws
 * where the document is not sound.
 */
export async function draftMap(document: MapDocument): Promise<MapToMake> {
	if (!isStorable(document.header.id))
		throw new InputError('header.invalid', { what: 'header', field: 'id', limit: '' });
	const breath = createBreath();
	const empty = createMap(document.header);
	const text = JSON.stringify(toDocument(empty));
	const bare = fromDocument(JSON.parse(text) as MapDocument);
	const draft = new MapDraft(bare);
	const changes: Change[] = [];
	const whole = fromDocument(document);
	await nextTurn();
	const added = changesBetween(empty, whole);
	await nextTurn();
	for (const change of added) {
		const stored = JSON.parse(JSON.stringify(change)) as Change;
		draft.apply(stored);
		changes.push(stored);
		await breath();
	}
	return { text, bare, changes, after: draft.map };
}
