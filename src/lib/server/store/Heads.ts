import type { Id } from '#lib/base/ids.ts';
import type { Head } from './Head.ts';
import { refreshHead, type Shelf } from './readLog.ts';

/** Maps held in memory at most; the one unused for longest goes first. */
const CAPACITY = 64;

/** The maps in use, each at the end of its log. */
export class Heads {
	readonly #heads = new Map<Id, Head>();
	readonly #reading = new Map<Id, Promise<Head>>();

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
			return await reading;
		} finally {
			this.#reading.delete(id);
		}
	}

	/** What is on disk may be something else: all of it is read again when it is asked for. */
	forget(): void {
		this.#heads.clear();
	}

	set(head: Head): void {
		const { id } = head.facts;
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
