import { NotFoundError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Head } from './Head.ts';
import { refreshHead } from './readLog.ts';
import type { Vault } from './custody/Vault.ts';
import type { Database } from './schema.ts';

/** Work done in one transaction: the heads as they will stand when it is on disk. */
export class Batch {
	readonly changed = new Map<Id, Head>();
	/** Maps that are there no more when it is on disk. */
	readonly erased = new Set<Id>();

	constructor(
		readonly db: Database,
		readonly vault: Vault,
		private readonly known: ReadonlyMap<Id, Head>,
		/** Whether other processes may have moved on what is known here. */
		private readonly isShared: boolean
	) {}

	async head(id: Id): Promise<Head> {
		if (this.erased.has(id)) throw new NotFoundError('map.unknown', { id });
		const changed = this.changed.get(id);
		if (changed) return changed;
		const known = this.known.get(id);
		return known && !this.isShared ? known : refreshHead(this, id, known);
	}

	set(head: Head): void {
		this.changed.set(head.facts.id, head);
	}

	erase(id: Id): void {
		this.changed.delete(id);
		this.erased.add(id);
	}
}
