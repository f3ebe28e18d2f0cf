import { ConflictError, InputError } from '#lib/base/errors.ts';
import { applyChanges } from '#lib/model/applyChange.ts';
import { createMap, fromDocument, toDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import { changesBetween } from '../access/changesBetween.ts';
import { logEdit } from './appendEdit.ts';
import type { Batch } from './Batch.ts';
import { isStorable } from '#lib/model/shape.ts';
import { firstHash } from './chain.ts';
import { Head } from './Head.ts';
import type { Maker } from './Store.ts';

/**
 * Makes a map: its header before any edit, and its records as the first one, so that the log tells the
 * whole map. Throws `map.exists`, and nothing is left of it.
 */
export async function createInBatch(
	batch: Batch,
	document: MapDocument,
	maker: Maker,
	/** `person`: the account of the maker, who owns the map; null where there are no accounts. */
	{ logged, person }: { readonly logged: string; readonly person: string | null }
): Promise<Head> {
	const { id } = document.header;
	if (!isStorable(id)) throw new InputError('header.invalid', { what: 'header', field: 'id', limit: '' });
	const held = await batch.db.selectFrom('map').select('id').where('id', '=', id).executeTakeFirst();
	if (held) throw new ConflictError('map.exists', { id });
	const bare = createMap(document.header);
	const changes = changesBetween(bare, fromDocument(document));
	// A broken reference throws here, while nothing is written.
	applyChanges(bare, changes);
	const text = JSON.stringify(toDocument(bare));
	const hash = firstHash(id, text);
	const header = JSON.stringify(document.header);
	const row = { id, header, seq: 0, hash, created: logged, changed: logged, archived: null };
	await batch.db.insertInto('map').values(row).execute();
	if (person !== null) {
		const owner = { map_id: id, person, role: 'owner', custodians: '[]', since: logged };
		await batch.db.insertInto('membership').values(owner).execute();
	}
	await batch.db.insertInto('snapshot').values({ map_id: id, seq: 0, document: text }).execute();
	const map = fromDocument(JSON.parse(text) as MapDocument);
	const facts = { id, map, seq: 0, hash, created: logged, changed: logged };
	const head = new Head({ ...facts, archived: undefined, erased: 0, narrowed: 0, unsaved: 0 });
	if (changes.length > 0) return logEdit(batch, head, { ...maker, changes }, { logged, person });
	batch.set(head);
	return head;
}
