import type { Id } from '#lib/base/ids.ts';
import type { MapAccess } from '../../access/standing.ts';
import type { Database } from '../schema.ts';
import { readAccess } from './readAccess.ts';

/** Milliseconds that another process's change may stay unseen where its news is lost. */
const TRUSTED = 1_000;
/** Maps kept at most. */
const CAPACITY = 1_000;

interface Kept {
	readonly access: Promise<MapAccess>;
	readonly since: number;
}

/** Who may see which map, kept between the reads of a busy map; forgotten when it changes. */
export class AccessCache {
	readonly #kept = new Map<Id, Kept>();

	constructor(
		private readonly db: Database,
		private readonly isShared: boolean
	) {}

	of(map: Id): Promise<MapAccess> {
		const held = this.#kept.get(map);
		const now = performance.now();
		if (held && (!this.isShared || now - held.since < TRUSTED)) return held.access;
		if (this.#kept.size >= CAPACITY) this.#kept.clear();
		const access = readAccess(this.db, map);
		this.#kept.set(map, { access, since: now });
		access.catch(() => this.forget(map));
		return access;
	}

	forget(map: Id | undefined): void {
		if (map === undefined) this.#kept.clear();
		else this.#kept.delete(map);
	}
}
