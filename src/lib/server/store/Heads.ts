import { NotFoundError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Head } from './Head.ts';
import { refreshHead, type Shelf } from './readLog.ts';

/** Maps held in memory at most; the one unused for longest goes first. */
const CAPACITY = 64;

/** The maps in use, each at the end of its log. */
export class Heads {
	readonly #heads = new Map<Id, Head>();
	readonly #reading = new Map<Id, Promise<Head>>();
	/** Maps that were erased: what was still being read of one then is not kept. */
	readonly #erased = new Set<Id>();

	constructor(
		private readonly shelf: Shelf,
		/** Whether other processes write: then what is held is compared with the database at each use. */
		private readonly isShared: boolean
	) {}

	get known(): ReadonlyMap<Id, Head> {
		return this.#heads;
	}

	/** Throws `map.unknown`. */
	async get(id: Id): Promise<Head> {
		const held = this.#heads.get(id);
		if (held && !this.isShared) {
			this.#heads.delete(id);
			this.#heads.set(id, held);
			return held;
		}
		const reading = this.#reading.get(id) ?? this.#read(id);
		this.#reading.set(id, reading);
		try {
			const head = await reading;
			if (!this.#erased.has(id)) return head;
		} catch (error) {
			// Whatever was missing of it: it was erased meanwhile, or by another process.
			if (error instanceof NotFoundError) this.#heads.delete(id);
			if (!this.#erased.has(id)) throw error;
		} finally {
			this.#reading.delete(id);
		}
		throw new NotFoundError('map.unknown', { id });
	}

	/** What is on disk may be something else: all of it is read again when it is asked for. */
	forget(): void {
		this.#heads.clear();
	}

	/** There is no such map any more, and there never will be. */
	erase(id: Id): void {
		this.#erased.add(id);
		this.#heads.delete(id);
	}

	set(head: Head): void {
		const { id } = head.facts;
		if (this.#erased.has(id)) return;
		this.#heads.delete(id);
		this.#heads.set(id, head);
		const oldest = this.#heads.keys().next().value;
		if (this.#heads.size > CAPACITY && oldest !== undefined) this.#heads.delete(oldest);
	}

	async #read(id: Id): Promise<Head> {
		const head = await refreshHead(this.shelf, id, this.#heads.get(id));
		// An edit that was committed while this was being read is the newer one.
		const newer = this.#heads.get(id);
		if (newer && newer !== head && newer.facts.seq > head.facts.seq) return newer;
		this.set(head);
		return head;
	}
}
