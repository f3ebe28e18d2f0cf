import { ConflictError, InputError, NotFoundError, RoundtableError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';
import type { MapHeader } from '#lib/model/records.ts';
import { isVisitor, type Caller } from '../../access/Caller.ts';
import { assertMayErase, assertPeriod, checkReason, isOver, type Keeping } from '../../access/keeping.ts';
import { assertOwner } from '../../access/maySet.ts';
import type { Batch } from '../Batch.ts';
import type { Vault } from '../custody/Vault.ts';
import type { Engine } from '../Engine.ts';
import { recordAct } from '../people/audit.ts';
import { MapActs, personOf } from '../people/MapActs.ts';
import type { Database, Row } from '../schema.ts';
import type { Writer } from '../Writer.ts';
import { eraseMap } from './eraseMap.ts';

/** What keeps a map, as its owners see it. */
export interface KeepingState extends Keeping {
	/** Why it cannot be erased now; undefined where it can. */
	readonly refusal: Message | undefined;
}

/**
 * How long maps are kept, what holds them, and how they are erased for good. Periods and holds are set and ended by
 * owners; each is in the trail, and so is an erasure that was refused. None of it binds a custodian, whose records
 * `Store.erase` takes back. Every call names the caller.
 *
 * Throws `map.unknown` for whoever may not know of the map, `people.ownersOnly`.
 */
export class MapKeeping {
	readonly #acts: MapActs;

	constructor(
		private readonly engine: Engine,
		private readonly vault: Vault,
		private readonly writer: Writer<Batch>,
		/** The moment, ISO 8601. */
		private readonly now: () => string,
		/** Told when something was decided about a map. */
		changed: (map: Id) => void
	) {
		this.#acts = new MapActs(engine, now, changed);
	}

	async read(caller: Caller, map: Id): Promise<KeepingState> {
		const { db } = this.engine;
		const { access, standing } = await this.#acts.standing(db, caller, map);
		assertOwner(standing);
		const keeping = await readKeeping(db, map);
		try {
			assertMayErase(keeping, access, this.now());
			return { ...keeping, refusal: undefined };
		} catch (error) {
			if (error instanceof RoundtableError) return { ...keeping, refusal: error.sentence };
			throw error;
		}
	}

	/** The last day on which the map is kept, where the server erases it after that. For whoever may read the map. */
	async lastDay(caller: Caller, map: Id): Promise<string | undefined> {
		await this.#acts.standing(this.engine.db, caller, map);
		const { period } = await readKeeping(this.engine.db, map);
		return period?.erases ? period.until : undefined;
	}

	/** Keeps a map until the end of a day. Throws `keeping.day`, `keeping.notice`, `keeping.reason`. */
	async setPeriod(
		caller: Caller,
		map: Id,
		{ until, erases, reason }: { readonly until: string; readonly erases: boolean; readonly reason: string }
	): Promise<void> {
		const said = checkReason(reason);
		const about = { until, erases, reason: said };
		await this.#acts.do(caller, map, 'period.set', about, async (db, { access, standing }) => {
			assertOwner(standing);
			assertPeriod({ until, erases }, access, this.now());
			await this.#keep(db, caller, {
				map_id: map,
				kind: 'period',
				until,
				erases: Number(erases),
				reason: said
			});
		});
	}

	endPeriod(caller: Caller, map: Id): Promise<void> {
		return this.#end(caller, map, 'period');
	}

	/** Throws `keeping.reason`. */
	async setHold(caller: Caller, map: Id, reason: string): Promise<void> {
		const said = checkReason(reason);
		await this.#acts.do(caller, map, 'hold.set', { reason: said }, async (db, { standing }) => {
			assertOwner(standing);
			await this.#keep(db, caller, { map_id: map, kind: 'hold', until: null, erases: 0, reason: said });
		});
	}

	endHold(caller: Caller, map: Id): Promise<void> {
		return this.#end(caller, map, 'hold');
	}

	/**
	 * Erases a map for good: its log, its snapshots and its keys, also where it was put away before. `title` confirms
	 * it. Throws `map.titleOther`, and what `assertMayErase` throws.
	 */
	async erase(caller: Caller, map: Id, title: string): Promise<void> {
		try {
			await this.writer.do(async (batch) => {
				const { access, standing } = await this.#acts.standing(batch.db, caller, map);
				assertOwner(standing);
				await assertTitle(batch.db, map, title);
				assertMayErase(await readKeeping(batch.db, map), access, this.now());
				await eraseMap(batch, map, { at: this.now(), person: personOf(caller) });
			});
		} catch (error) {
			if (error instanceof ConflictError) await this.#recordRefusal(caller, map, error.code);
			throw error;
		}
		await this.#finish();
	}

	/** Erases every map whose period says so and is over, unless a hold stands; answers their ids. */
	async eraseDue(): Promise<Id[]> {
		if (this.engine.refusal) return [];
		const rows = await this.engine.db
			.selectFrom('keeping')
			.select('map_id')
			.where('kind', '=', 'period')
			.where('erases', '=', 1)
			.execute();
		const erased: Id[] = [];
		for (const { map_id } of rows)
			if (await this.writer.do((batch) => this.#eraseIfDue(batch, map_id))) erased.push(map_id);
		await this.#finish();
		return erased;
	}

	/** Erases maps that were erased before, in a store that was brought back to a time when they were not. */
	async eraseAgain(maps: readonly Id[]): Promise<void> {
		const known = new Set(await this.erased());
		for (const map of maps.filter((id) => !known.has(id)))
			await this.writer.do((batch) => eraseMap(batch, map, { at: this.now(), person: undefined }));
		await this.#finish();
	}

	/** The maps that were erased for good. */
	async erased(): Promise<Id[]> {
		const rows = await this.engine.db.selectFrom('erasure').select('map_id').orderBy('map_id').execute();
		return rows.map(({ map_id }) => map_id);
	}

	async #eraseIfDue(batch: Batch, map: Id): Promise<boolean> {
		const { period, hold } = await readKeeping(batch.db, map);
		if (!period?.erases || hold || !isOver(period.until, this.now())) return false;
		await eraseMap(batch, map, { at: this.now(), person: undefined });
		return true;
	}

	/**
	 * Destroys the keys of erased maps and what deleted rows left in the files. Where the disk does not let it now, it
	 * is done the next day: the maps are gone either way.
	 */
	async #finish(): Promise<void> {
		try {
			const rows = await this.engine.db
				.selectFrom('erasure')
				.select('map_id')
				.where('done', '=', 0)
				.execute();
			if (rows.length === 0) return;
			for (const { map_id } of rows) this.vault.destroyAll(map_id);
			await this.engine.purge();
			const maps = rows.map(({ map_id }) => map_id);
			await this.engine.write((db) =>
				db.updateTable('erasure').set({ done: 1 }).where('map_id', 'in', maps).execute()
			);
		} catch (error) {
			if (!(error instanceof RoundtableError) && !this.engine.explain(error)) throw error;
		}
	}

	#recordRefusal(caller: Caller, map: Id, code: string): Promise<void> {
		const entry = { at: this.now(), person: personOf(caller), act: 'map.eraseRefused', map, about: { code } };
		return this.engine.write((db) => recordAct(db, entry));
	}

	async #keep(db: Database, caller: Caller, row: Omit<Row<'keeping'>, 'by' | 'at'>): Promise<void> {
		const by = (isVisitor(caller) && caller.person?.name) || null;
		await db.deleteFrom('keeping').where('map_id', '=', row.map_id).where('kind', '=', row.kind).execute();
		await db
			.insertInto('keeping')
			.values({ ...row, by, at: this.now() })
			.execute();
	}

	#end(caller: Caller, map: Id, kind: 'period' | 'hold'): Promise<void> {
		return this.#acts.do(caller, map, `${kind}.end`, {}, async (db, { standing }) => {
			assertOwner(standing);
			await db.deleteFrom('keeping').where('map_id', '=', map).where('kind', '=', kind).execute();
		});
	}
}

async function readKeeping(db: Database, map: Id): Promise<Keeping> {
	const rows = await db.selectFrom('keeping').selectAll().where('map_id', '=', map).execute();
	const decided = (kind: string) => rows.find((row) => row.kind === kind);
	const [period, hold] = [decided('period'), decided('hold')];
	return {
		period: period && { ...basisOf(period), until: period.until ?? '', erases: period.erases === 1 },
		hold: hold && basisOf(hold)
	};
}

function basisOf({ by, at, reason }: Row<'keeping'>) {
	return { by: by ?? undefined, at, reason };
}

/** Throws `map.titleOther` unless a title is one of the map's, in either language. */
async function assertTitle(db: Database, map: Id, title: string): Promise<void> {
	const row = await db.selectFrom('map').select('header').where('id', '=', map).executeTakeFirst();
	if (!row) throw new NotFoundError('map.unknown', { id: map });
	const { title: own, titleFr } = JSON.parse(row.header) as MapHeader;
	if (![own, titleFr].includes(title.trim())) throw new InputError('map.titleOther');
}
