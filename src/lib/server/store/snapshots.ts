import { sql } from 'kysely';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { sealDocument } from './custody/seal.ts';
import type { Head } from './Head.ts';
import type { Vault } from './custody/Vault.ts';
import type { Database, Row } from './schema.ts';

/** Changes after which a map is saved whole, so that opening it replays no more than these. */
export const CHANGES_PER_SNAPSHOT = 500;
/** Of older snapshots one in so many edits is kept, for reading the map as it was. */
const SPACING = 10_000;

/** A map as it stands, written down. */
export function snapshotOf(vault: Vault, { facts }: Head): Row<'snapshot'> {
	return { map_id: facts.id, seq: facts.seq, document: sealDocument(vault, toDocument(facts.map)) };
}

/** Saves a map as it stood; of the snapshots before the last two only widely spaced ones stay. */
export async function saveSnapshot(db: Database, snapshot: Row<'snapshot'>): Promise<void> {
	const { map_id: id } = snapshot;
	await db
		.insertInto('snapshot')
		.values(snapshot)
		.onConflict((conflict) => conflict.columns(['map_id', 'seq']).doNothing())
		.execute();
	await sql`
		delete from snapshot where map_id = ${id} and seq > 0
		and seq < (select min(seq) from (select seq from snapshot where map_id = ${id} order by seq desc limit 2) last)
		and exists (
			select 1 from snapshot earlier where earlier.map_id = snapshot.map_id and earlier.seq > 0
			and earlier.seq / ${SPACING} = snapshot.seq / ${SPACING} and earlier.seq < snapshot.seq
		)`.execute(db);
}
