import { ConflictError, NotFoundError, type StorageError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Issue } from '#lib/base/issue.ts';
import { compareText } from '#lib/base/order.ts';
import type { Edit, LoggedEdit } from '#lib/model/changes.ts';
import type { MapDocument } from '#lib/model/StakeholderMap.ts';
import type { Audience } from '#lib/model/viewAs.ts';
import { viewEdits } from '../access/viewEdits.ts';
import { appendEdit } from './appendEdit.ts';
import { Batch } from './Batch.ts';
import { createInBatch } from './createMap.ts';
import type { Engine } from './Engine.ts';
import type { Head } from './Head.ts';
import { Heads } from './Heads.ts';
import { readEdits, readMapAt } from './readLog.ts';
import { CHANGES_PER_SNAPSHOT, saveSnapshot } from './snapshots.ts';
import type { Appended, Maker, MapEntry, MapState, Store } from './Store.ts';
import { verifyLogs } from './verify.ts';
import { Watchers } from './Watchers.ts';
import { Writer } from './Writer.ts';

/** Edits in one answer of `log`, unless asked for fewer. */
const PAGE = 500;

/** The store over any database that Kysely speaks to; what differs between them is the engine's. */
export class KyselyStore implements Store {
	readonly #writer: Writer<Batch>;
	readonly #heads: Heads;
	readonly #watchers = new Watchers();

	constructor(
		private readonly engine: Engine,
		readonly epoch: string,
		/** The moment, ISO 8601. */
		private readonly now: () => string
	) {
		this.#heads = new Heads(engine.db, engine.isShared);
		this.#writer = new Writer((work) => this.#commit(work));
		engine.listen((map) => (map === undefined ? this.#watchers.wakeAll() : this.#watchers.wake(map)));
	}

	get refusal(): StorageError | undefined {
		return this.engine.refusal;
	}

	list(viewer: Audience, which: 'inUse' | 'archived' = 'inUse'): Promise<MapEntry[]> {
		return this.#explained(() => this.#list(viewer, which));
	}

	async #list(viewer: Audience, which: 'inUse' | 'archived'): Promise<MapEntry[]> {
		const rows = await this.engine.db
			.selectFrom('map')
			.select('id')
			.where('archived', which === 'inUse' ? 'is' : 'is not', null)
			.execute();
		const heads = await Promise.all(rows.map(({ id }) => this.#heads.get(id)));
		return heads
			.map((head) => entryOf(head, viewer))
			.sort((a, b) => compareText(b.changed, a.changed) || compareText(a.id, b.id));
	}

	async create(viewer: Audience, document: MapDocument, maker: Maker): Promise<MapEntry> {
		const head = await this.#writer.do((batch) => createInBatch(batch, document, maker, this.now()));
		return entryOf(head, viewer);
	}

	async read(viewer: Audience, map: Id): Promise<MapState> {
		const head = await this.#explained(() => this.#inUse(map));
		return { map: head.viewAs(viewer), seq: head.facts.seq };
	}

	log(viewer: Audience, map: Id, after: number, limit = PAGE): Promise<LoggedEdit[]> {
		return this.#explained(() => this.#log(viewer, map, after, limit));
	}

	async #log(viewer: Audience, map: Id, after: number, limit: number): Promise<LoggedEdit[]> {
		const head = await this.#inUse(map);
		const last = head.facts.seq;
		if (after > last) throw new ConflictError('log.fromFuture', { seq: after, last });
		const recent = head.editsAfter(after, viewer, limit);
		if (recent) return recent;
		const edits = await readEdits(this.engine.db, map, after, limit);
		return viewEdits(await readMapAt(this.engine.db, map, after), edits, viewer);
	}

	async append(viewer: Audience, map: Id, edit: Edit, basedOn: number): Promise<Appended> {
		return this.#writer.do((batch) => appendEdit(batch, map, { viewer, edit, basedOn, logged: this.now() }));
	}

	archive(map: Id): Promise<void> {
		return this.#setArchived(map, this.now());
	}

	unarchive(map: Id): Promise<void> {
		return this.#setArchived(map, undefined);
	}

	watch(map: Id, wake: () => void): () => void {
		return this.#watchers.add(map, wake);
	}

	async verify(): Promise<Issue[]> {
		return [...(await this.engine.check()), ...(await verifyLogs(this.engine.db))];
	}

	backup(file: string): Promise<void> {
		return this.engine.backup(file);
	}

	async isReady(): Promise<boolean> {
		return this.refusal === undefined && (await this.engine.canWrite());
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

	async #inUse(id: Id): Promise<Head> {
		const head = await this.#heads.get(id);
		if (head.facts.archived !== undefined) throw new NotFoundError('map.unknown', { id });
		return head;
	}

	#setArchived(id: Id, archived: string | undefined): Promise<void> {
		return this.#writer.do(async (batch) => {
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
			const batch = new Batch(db, this.#heads.known, this.engine.isShared);
			await work(batch);
			await this.engine.announce(db, [...batch.changed.keys()]);
			return batch;
		});
		for (const head of batch.changed.values()) this.#heads.set(head);
		for (const head of batch.changed.values()) await this.#saveIfDue(head);
		for (const id of batch.changed.keys()) this.#watchers.wake(id);
	}

	/** A snapshot is only a shortcut: where none can be written now, the log is still the whole truth. */
	async #saveIfDue(head: Head): Promise<void> {
		if (head.facts.unsaved < CHANGES_PER_SNAPSHOT) return;
		try {
			await this.engine.write((db) => saveSnapshot(db, head));
			this.#heads.set(head.with({ unsaved: 0 }));
		} catch {
			return;
		}
	}
}

function entryOf(head: Head, viewer: Audience): MapEntry {
	const { id, seq, created, changed, archived } = head.facts;
	const { header, stakeholders, ties, projects } = head.viewAs(viewer);
	const counts = { stakeholders: stakeholders.size, ties: ties.size, projects: projects.size };
	return { id, header, seq, created, changed, archived, counts };
}
