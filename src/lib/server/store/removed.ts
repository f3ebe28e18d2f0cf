import { createHash } from 'node:crypto';
import type { Id } from '#lib/base/ids.ts';
import type { Guard } from '#lib/model/viewAs.ts';
import type { Sensitivity } from '#lib/model/words.ts';
import type { Database } from './schema.ts';

/** Rows of one statement, of which databases take so many values only. */
const ROWS = 500;

/** What guarded those of these records (`kind id`) that were taken out of a map before. */
export async function readRemoved(
	db: Database,
	map: Id,
	keys: readonly string[]
): Promise<ReadonlyMap<string, Guard>> {
	const removed = new Map<string, Guard>();
	const byDigest = new Map(keys.map((key) => [digestOf(key), key]));
	for (const digests of pieces([...byDigest.keys()])) {
		const rows = await db
			.selectFrom('removed')
			.selectAll()
			.where('map_id', '=', map)
			.where('digest', 'in', digests)
			.execute();
		for (const { digest, sensitivity, custodian } of rows)
			removed.set(byDigest.get(digest) ?? '', {
				sensitivity: (sensitivity as Sensitivity | null) ?? undefined,
				custodian: custodian ?? undefined
			});
	}
	return removed;
}

/** Keeps what guarded records (`kind id`) that are taken out of a map. */
export async function keepRemoved(db: Database, map: Id, removed: ReadonlyMap<string, Guard>): Promise<void> {
	for (const some of pieces([...removed])) {
		const rows = some.map(([key, { sensitivity = null, custodian = null }]) => ({
			map_id: map,
			digest: digestOf(key),
			sensitivity,
			custodian
		}));
		await db
			.insertInto('removed')
			.values(rows)
			.onConflict((conflict) =>
				conflict.columns(['map_id', 'digest']).doUpdateSet((e) => ({
					sensitivity: e.ref('excluded.sensitivity'),
					custodian: e.ref('excluded.custodian')
				}))
			)
			.execute();
	}
}

function digestOf(key: string): string {
	return createHash('sha256').update(key).digest('base64url');
}

function pieces<T>(all: readonly T[]): T[][] {
	return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, i) => all.slice(i * ROWS, (i + 1) * ROWS));
}
