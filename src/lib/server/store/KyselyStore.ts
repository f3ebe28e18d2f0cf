import { ConflictError, ForbiddenError, NotFoundError, type StorageError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Issue } from '#lib/base/issue.ts';
import { compareText } from '#lib/base/order.ts';
import type { Edit, LoggedEdit } from '#lib/model/changes.ts';
import type { MapDocument, StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { assertPerson, isVisitor, type Caller } from '../access/Caller.ts';
import { may, type Act } from '../access/roles.ts';
import { standingOn, type MapAccess, type Standing } from '../access/standing.ts';
import { appendEdit } from './appendEdit.ts';
import { Batch } from './Batch.ts';
import { nextTurn } from '../work/breath.ts';
import { beginMap } from './createMap.ts';
import {
	assertActsFor,
	eraseInBatch,
	exportCustody,
	readReadings,
	type CustodyExport,
	type Reading
} from './custody/Custody.ts';
import { Readings } from './custody/Readings.ts';
import type { Vault } from './custody/Vault.ts';
import type { Engine } from './Engine.ts';
import type { Head } from './Head.ts';
import { Heads } from './Heads.ts';
import { AccessCache } from './people/AccessCache.ts';
import { mapEntryOf } from './mapEntryOf.ts';
import { MapKeeping } from './keeping/MapKeeping.ts';
import { personOf } from './people/MapActs.ts';
import { MapPeople } from './people/MapPeople.ts';
import { readHistory } from './history.ts';
import type { Shelf } from './readLog.ts';
import type { Database } from './schema.ts';
import { CHANGES_PER_SNAPSHOT, saveSnapshot, snapshotOf } from './snapshots.ts';
import type { Appended, Maker, MapEntry, MapState, Store } from './Store.ts';
import { verifyLogs } from './verify.ts';
import { Watchers } from './Watchers.ts';
import { Writer } from './Writer.ts';
import type { WrittenMap } from './writtenMap.ts';

/** Edits in one answer of `log`, unless asked for fewer. */
const PAGE = 500;

/** The store over any database that Kysely speaks to; what differs between them is the engine's. */
export class KyselyStore implements Store {
	readonly people: MapPeople;
	readonly keeping: MapKeeping;
	readonly #writer: Writer<Batch>;
	readonly #heads: Heads;
	readonly #access: AccessCache;
	readonly #readings: Readings;
	readonly #watchers = new Watchers();
	readonly #shelf: Shelf;

	constructor(
		private readonly engine: Engine,
		private readonly vault: Vault,
		readonly epoch: string,
		/** The moment, ISO 8601. */
		private readonly now: () => string
	) {
		this.#shelf = { db: engine.db, vault };
		this.#heads = new Heads(this.#shelf, engine.isShared);
		this.#access = new AccessCache(engine.db, engine.isShared);
		this.#readings = new Readings(engine, now);
		this.#writer = new Writer((work) => this.#commit(work));
		const news = (map: Id | undefined) => this.#news(map);
		this.people = new MapPeople(engine, now, news);
		this.keeping = new MapKeeping(engine, vault, this.#writer, now, news);
		engine.listen(news);
	}

	get refusal(): StorageError | undefined {
		return this.engine.refusal;
	}

	explain(error: unknown): StorageError | undefined {
		return this.engine.explain(error);
	}

	/** For the accounts, which live in the same database. */
	get db(): Database {
		return this.engine.db;
	}

	list(caller: Caller, which: 'inUse' | 'archived' = 'inUse'): Promise<MapEntry[]> {
		return this.#explained(async () => {
			const rows = await this.engine.db
				.selectFrom('map')
				.select('id')
				.where('archived', which === 'inUse' ? 'is' : 'is not', null)
				.execute();
			const entries = await Promise.all(rows.map(({ id }) => this.#entry(caller, id, which)));
			return entries
				.filter((entry) => entry !== undefined)
				.sort((a, b) => compareText(b.changed, a.changed) || compareText(a.id, b.id));
		});
	}

	async create(caller: Caller, document: MapDocument | WrittenMap, maker: Maker): Promise<MapEntry> {
		const person = isVisitor(caller) ? caller.person : undefined;
		if (isVisitor(caller) && !person) throw new ForbiddenError('people.signIn');
		const signed = person ? { ...maker, author: person.name } : maker;
		const facts = { logged: this.now(), person: person?.id ?? null };
		const head = await this.#writer.do(await beginMap(document, this.vault, signed, facts));
		const { id } = head.facts;
		this.#access.forget(id);
		const standing = await this.standing(caller, id);
		await nextTurn();
		return mapEntryOf(head, standing);
	}

	async read(caller: Caller, map: Id): Promise<MapState> {
		return this.#explained(async () => {
			const { head, standing } = await this.#inUse(caller, map);
			const view = head.viewAs(standing.view);
			await this.#note(caller, map, view);
			return { map: view, seq: head.facts.seq, epoch: head.lifeIn(this.epoch), standing };
		});
	}

	log(caller: Caller, map: Id, after: number, limit = PAGE): Promise<LoggedEdit[]> {
		return this.#explained(async () => {
			const { head, standing } = await this.#inUse(caller, map);
			const last = head.facts.seq;
			if (after > last) throw new ConflictError('log.fromFuture', { seq: after, last });
			return readHistory(this.#shelf, head, standing.view, { after, limit });
		});
	}

	async append(caller: Caller, map: Id, edit: Edit, basedOn: number): Promise<Appended> {
		const access = await this.#accessFor(caller, map);
		const standing = this.#standingBy(access, caller, map);
		if (!may(standing.role, 'contribute')) assertPerson(caller);
		const facts = { caller, standing, access: access ?? NOBODY, edit, basedOn, logged: this.now() };
		return this.#writer.do((batch) => appendEdit(batch, map, facts));
	}

	async standing(caller: Caller, map: Id): Promise<Standing> {
		return this.#explained(async () => this.#standingBy(await this.#accessFor(caller, map), caller, map));
	}

	async assertMay(caller: Caller, map: Id, act: Act): Promise<void> {
		const { role } = await this.standing(caller, map);
		if (!may(role, act)) throw new ForbiddenError(act === 'own' ? 'people.ownersOnly' : 'edit.notAllowed');
	}

	archive(caller: Caller, map: Id): Promise<void> {
		return this.#setArchived(caller, map, this.now());
	}

	unarchive(caller: Caller, map: Id): Promise<void> {
		return this.#setArchived(caller, map, undefined);
	}

	async exportCustody(caller: Caller, map: Id, custodian: Id): Promise<CustodyExport> {
		const { head, standing } = await this.#inUse(caller, map);
		assertActsFor(caller, standing.view.custodians, custodian);
		const whole = await exportCustody(this.#shelf, head, custodian);
		await this.people.record(personOf(caller), 'custody.export', map, { custodian });
		return whole;
	}

	async readings(caller: Caller, map: Id, custodian: Id): Promise<Reading[]> {
		const { standing } = await this.#inUse(caller, map);
		assertActsFor(caller, standing.view.custodians, custodian);
		return readReadings(this.#shelf, map, custodian);
	}

	async erase(caller: Caller, map: Id, custodian: Id, maker: Maker): Promise<void> {
		const { standing } = await this.#inUse(caller, map);
		assertActsFor(caller, standing.view.custodians, custodian);
		const person = isVisitor(caller) ? caller.person : undefined;
		const signed = person ? { ...maker, author: person.name } : maker;
		await this.#writer.do(async (batch) =>
			eraseInBatch(batch, await batch.head(map), custodian, signed, { logged: this.now(), caller })
		);
		// On disk it is gone from here on; what follows takes it from backups and free pages too.
		this.vault.destroy(map, custodian);
		await this.engine.purge();
	}

	watch(map: Id, wake: () => void): () => void {
		return this.#watchers.add(map, wake);
	}

	async verify(): Promise<Issue[]> {
		return [...(await this.engine.check()), ...(await verifyLogs(this.#shelf))];
	}

	backup(file: string): Promise<void> {
		return this.engine.backup(file);
	}

	async isReady(): Promise<boolean> {
		return this.engine.canWrite();
	}

	async close(): Promise<void> {
		await this.#writer.idle();
		await this.engine.close();
	}

	/** Reads; what fails of the database is told in its sentence. */
	async #explained<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			throw this.engine.explain(error) ?? error;
		}
	}

	async #entry(caller: Caller, id: Id, which: 'inUse' | 'archived'): Promise<MapEntry | undefined> {
		const standing = standingOn((await this.#accessFor(caller, id)) ?? NOBODY, caller, this.now());
		// Maps that were put away are for those who may bring them back.
		if (!standing || (which === 'archived' && !may(standing.role, 'own'))) return undefined;
		return mapEntryOf(await this.#heads.get(id), standing);
	}

	async #inUse(caller: Caller, id: Id): Promise<{ head: Head; standing: Standing }> {
		const head = await this.#heads.get(id);
		const standing = this.#standingBy(await this.#accessFor(caller, id), caller, id);
		if (head.facts.archived !== undefined) throw new NotFoundError('map.unknown', { id });
		return { head, standing };
	}

	/** Whoever sits at the machine needs no looking up. */
	async #accessFor(caller: Caller, map: Id): Promise<MapAccess | undefined> {
		if (!isVisitor(caller)) return undefined;
		return map.includes('\0') ? NOBODY : this.#access.of(map);
	}

	#standingBy(access: MapAccess | undefined, caller: Caller, id: Id): Standing {
		const standing = standingOn(access ?? NOBODY, caller, this.now());
		if (!standing) throw new NotFoundError('map.unknown', { id });
		return standing;
	}

	async #note(caller: Caller, map: Id, view: StakeholderMap): Promise<void> {
		if (isVisitor(caller)) await this.#readings.note(map, caller.person?.id, view);
	}

	#news(map: Id | undefined): void {
		this.#access.forget(map);
		if (map === undefined) this.#heads.forget();
		if (map === undefined) this.#watchers.wakeAll();
		else this.#watchers.wake(map);
	}

	async #setArchived(caller: Caller, id: Id, archived: string | undefined): Promise<void> {
		await this.assertMay(caller, id, 'own');
		await this.#writer.do(async (batch) => {
			const head = await batch.head(id);
			await batch.db
				.updateTable('map')
				.set({ archived: archived ?? null })
				.where('id', '=', id)
				.execute();
			batch.set(head.with({ archived }));
		});
	}

	async #commit(work: (batch: Batch) => Promise<void>): Promise<void> {
		const batch = await this.engine.write(async (db) => {
			const batch = new Batch(db, this.vault, this.#heads.known, this.engine.isShared);
			await work(batch);
			await this.engine.announce(db, [...batch.changed.keys(), ...batch.erased]);
			return batch;
		});
		for (const id of batch.erased) this.#heads.erase(id);
		for (const head of batch.changed.values()) this.#heads.set(head);
		for (const head of batch.changed.values()) await this.#saveIfDue(head);
		for (const id of batch.changed.keys()) this.#watchers.wake(id);
		for (const id of batch.erased) this.#news(id);
	}

	/** A snapshot is only a shortcut: where none can be written now, the log is still the whole truth. */
	async #saveIfDue(head: Head): Promise<void> {
		if (head.facts.unsaved < CHANGES_PER_SNAPSHOT) return;
		try {
			await nextTurn();
			const snapshot = snapshotOf(this.vault, head);
			await nextTurn();
			await this.engine.write((db) => saveSnapshot(db, snapshot));
			this.#heads.set(head.with({ unsaved: 0 }));
		} catch {
			return;
		}
	}
}

/** What opens nothing. */
const NOBODY: MapAccess = { visibility: 'private', members: new Map(), links: new Map() };
