import { ConflictError } from '#lib/base/errors.ts';
import type { MapDocument } from '#lib/model/StakeholderMap.ts';
import { entryOf, logEdit, type LogFacts } from './appendEdit.ts';
import type { Batch } from './Batch.ts';
import { entryHashByTurns, firstHash } from './chain.ts';
import type { Vault } from './custody/Vault.ts';
import { draftMap } from './draftMap.ts';
import { Head } from './Head.ts';
import type { Maker } from './Store.ts';
import type { WrittenMap } from './writtenMap.ts';

/** Does the rest of the making of a map, in the writer's turn. Throws `map.exists`, `map.wasErased`, and nothing is left of it. */
export type MapMaking = (batch: Batch) => Promise<Head>;

/**
 * Begins to make a map: its header before any edit, and its records as the first one, so that the log tells the
 * whole map. What takes long is done here, before the writer has its turn, and others have theirs meanwhile. Throws
 * where the document is not sound.
 */
export async function beginMap(
	given: MapDocument | WrittenMap,
	vault: Vault,
	maker: Maker,
	/** `person`: the account of the maker, who owns the map; null where there are no accounts. */
	{ logged, person }: { readonly logged: string; readonly person: string | null }
): Promise<MapMaking> {
	const { text, bare, changes, written, after } = await draftMap(given, vault);
	const { id } = bare.header;
	const hash = firstHash(id, text);
	const facts = { id, map: bare, seq: 0, hash, created: logged, changed: logged };
	const head = new Head({ ...facts, archived: undefined, erased: 0, narrowed: 0, unsaved: 0 });
	const edit = { ...maker, changes };
	const entry = entryOf(head, edit, written, { logged, person });
	const row = { ...entry, hash: await entryHashByTurns(entry) };
	const log: LogFacts = { logged, person, applied: { changes, after, row } };
	return async (batch) => {
		const erased = await batch.db
			.selectFrom('erasure')
			.select('map_id')
			.where('map_id', '=', id)
			.executeTakeFirst();
		if (erased) throw new ConflictError('map.wasErased', { id });
		const held = await batch.db.selectFrom('map').select('id').where('id', '=', id).executeTakeFirst();
		if (held) throw new ConflictError('map.exists', { id });
		const header = JSON.stringify(bare.header);
		const first = { id, header, seq: 0, hash, created: logged, changed: logged, archived: null };
		await batch.db.insertInto('map').values(first).execute();
		if (person !== null) {
			const owner = { map_id: id, person, role: 'owner', custodians: '[]', since: logged };
			await batch.db.insertInto('membership').values(owner).execute();
		}
		await batch.db.insertInto('snapshot').values({ map_id: id, seq: 0, document: text }).execute();
		if (changes.length > 0) return logEdit(batch, head, edit, log);
		batch.set(head);
		return head;
	};
}
