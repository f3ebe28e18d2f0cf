import type { Id } from '#lib/base/ids.ts';
import type { Head } from './Head.ts';
import { readHead } from './readLog.ts';
import type { Database } from './schema.ts';

/** Work done in one transaction: the heads as they will stand when it is on disk. */
export class Batch {
	readonly changed = new Map<Id, Head>();

	constructor(
		readonly db: Database,
		private readonly known: ReadonlyMap<Id, Head>
	) {}

	async head(id: Id): Promise<Head> {
		return this.changed.get(id) ?? this.known.get(id) ?? (await readHead(this.db, id));
	}

	set(head: Head): void {
		this.changed.set(head.facts.id, head);
	}
}
