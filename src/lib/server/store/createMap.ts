import { ConflictError } from '#lib/base/errors.ts';
import { logEdit } from './appendEdit.ts';
import type { Batch } from './Batch.ts';
import { firstHash } from './chain.ts';
import type { MapToMake } from './draftMap.ts';
import { Head } from './Head.ts';
import type { Maker } from './Store.ts';

/**
 * Makes a map: its header before any edit, and its records as the first one, so that the log tells the
 * whole map. Throws `map.exists`, and nothing is left of it.
 */
export async function createInBatch(
	batch: Batch,
	{ text, bare, changes, after }: MapToMake,
	maker: Maker,
	/** `person`: the account of the maker, who owns the map; null where there are no accounts. */
	{ logged, person }: { readonly logged: string; readonly person: string | null }
): Promise<Head> {
	const { id } = bare.header;
	const held = await batch.db.selectFrom('map').select('id').where('id', '=', id).executeTakeFirst();
	if (held) throw new ConflictError('map.exists', { id });
	const hash = firstHash(id, text);
	const header = JSON.stringify(bare.header);
	const row = { id, header, seq: 0, hash, created: logged, changed: logged, archived: null };
	await batch.db.insertInto('map').values(row).execute();
	if (person !== null) {
		const owner = { map_id: id, person, role: 'owner', custodians: '[]', since: logged };
		await batch.db.insertInto('membership').values(owner).execute();
	}
	await batch.db.insertInto('snapshot').values({ map_id: id, seq: 0, document: text }).execute();
	const facts = { id, map: bare, seq: 0, hash, created: logged, changed: logged };
	const head = new Head({ ...facts, archived: undefined, erased: 0, narrowed: 0, unsaved: 0 });
	if (changes.length > 0)
		return logEdit(batch, head, { ...maker, changes }, { logged, person, applied: { changes, after } });
	batch.set(head);
	return head;
}
