import type { Id } from '#lib/base/ids.ts';
import { newId } from '../../newId.ts';
import type { Database } from '../schema.ts';

/** What was done to a map or an account, beyond edits. */
export interface AuditEntry {
	readonly at: string;
	/** The account that did it; undefined for whoever sits at the machine. */
	readonly person: string | undefined;
	/** A word of ours, such as `member.set`. */
	readonly act: string;
	readonly map: Id | undefined;
	/** Ids and words of ours, and why something was decided; never the content of a map. */
	readonly about: Readonly<Record<string, unknown>>;
}

/** Part of the transaction of the act itself: what is done is recorded, or is not done. */
export async function recordAct(db: Database, { at, person, act, map, about }: AuditEntry): Promise<void> {
	const row = {
		id: newId(),
		at,
		person: person ?? null,
		act,
		map_id: map ?? null,
		about: JSON.stringify(about)
	};
	await db.insertInto('audit').values(row).execute();
}

/** The last acts on a map, or on accounts where none is given; the newest first. */
export async function readActs(db: Database, map: Id | undefined, limit: number): Promise<AuditEntry[]> {
	const rows = await db
		.selectFrom('audit')
		.selectAll()
		.where('map_id', map === undefined ? 'is' : '=', map ?? null)
		.orderBy('at', 'desc')
		.orderBy('id')
		.limit(limit)
		.execute();
	return rows.map(({ at, person, act, map_id, about }) => ({
		at,
		person: person ?? undefined,
		act,
		map: map_id ?? undefined,
		about: JSON.parse(about) as Record<string, unknown>
	}));
}
