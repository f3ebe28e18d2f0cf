import { NotFoundError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { isVisitor, type Caller } from '../../access/Caller.ts';
import { standingOn, type MapAccess, type Standing } from '../../access/standing.ts';
import type { Engine } from '../Engine.ts';
import type { Database } from '../schema.ts';
import { recordAct, type AuditEntry } from './audit.ts';
import { readAccess } from './readAccess.ts';

/** What somebody who acts on a map is to it. */
export interface Held {
	readonly access: MapAccess;
	readonly standing: Standing;
}

/** Acts on maps beyond edits, each with its entry in the trail. */
export class MapActs {
	constructor(
		private readonly engine: Engine,
		/** The moment, ISO 8601. */
		private readonly now: () => string,
		/** Told when something was decided about a map. */
		private readonly changed: (map: Id) => void
	) {}

	/** One act: what it checks, what it changes and its entry in the trail, together or not at all. */
	async do(
		caller: Caller,
		map: Id,
		act: string,
		about: AuditEntry['about'],
		work: (db: Database, held: Held) => Promise<void>
	): Promise<void> {
		await this.engine.write(async (db) => {
			await work(db, await this.standing(db, caller, map));
			await recordAct(db, { at: this.now(), person: personOf(caller), act, map, about });
			await this.engine.announce(db, [map]);
		});
		this.changed(map);
	}

	/** Throws `map.unknown` for whoever may not know of the map. */
	async standing(db: Database, caller: Caller, map: Id): Promise<Held> {
		const row = await db.selectFrom('map').select('id').where('id', '=', map).executeTakeFirst();
		const access = await readAccess(db, map);
		const standing = row && standingOn(access, caller, this.now());
		if (!standing) throw new NotFoundError('map.unknown', { id: map });
		return { access, standing };
	}
}

export function personOf(caller: Caller): string | undefined {
	return isVisitor(caller) ? caller.person?.id : undefined;
}
