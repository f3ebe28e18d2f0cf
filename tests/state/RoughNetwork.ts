import { RoundtableError } from '#lib/base/errors.ts';
import type { Random } from '#lib/base/random.ts';
import type { Edit, LoggedEdit } from '#lib/model/changes.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import type { Caller } from '#lib/server/access/Caller.ts';
import type { Store } from '#lib/server/store/Store.ts';
import type { EditLink, FeedListener } from '#lib/state/EditLink.ts';

/** The store at the other end, which may be another one after a restart. */
export interface Server {
	store: Store;
}

/**
 * The way of one window to the store, step by step: requests get lost on the way there or back, or arrive twice; the
 * stream brings events late, some of them twice, breaks, and goes on from the last one that came through.
 */
export class RoughNetwork implements EditLink {
	#isUp = true;
	#requests: ((fate: 'arrives' | 'lost') => Promise<void>)[] = [];
	#stream: LoggedEdit[] = [];
	#listener: FeedListener | undefined;
	#place = 0;

	constructor(
		private readonly server: Server,
		private readonly caller: Caller,
		private readonly map: string,
		private readonly random: Random
	) {}

	send(edit: Edit, seq: number): Promise<LoggedEdit> {
		return new Promise((resolve, reject) => {
			const lost = () => reject(new TypeError('Failed to fetch'));
			if (!this.#isUp) return lost();
			this.#requests.push(async (fate) => {
				if (fate === 'lost' && this.random() < 0.5) return lost();
				try {
					const append = () => this.server.store.append(this.caller, this.map, edit, seq);
					const [taken] = await Promise.all(this.random() < 0.2 ? [append(), append()] : [append()]);
					if (fate === 'lost') lost();
					else resolve({ ...edit, seq: taken.seq });
				} catch (error) {
					if (fate === 'lost' || !(error instanceof RoundtableError)) lost();
					else reject(error);
				}
			});
		});
	}

	follow(seq: number, listener: FeedListener): () => void {
		this.#listener = listener;
		this.#place = seq;
		this.#stream = [];
		if (this.#isUp) listener.opened();
		return () => (this.#listener = undefined);
	}

	async read() {
		const { map, seq } = await this.server.store.read(this.caller, this.map);
		return { document: toDocument(map), seq };
	}

	/** What waits on the way is lost, and nothing new gets through. */
	async cut(): Promise<void> {
		this.#isUp = false;
		this.#stream = [];
		this.#listener?.lost();
		for (const request of this.#requests.splice(0)) await request('lost');
	}

	restore(): void {
		if (this.#isUp) return;
		this.#isUp = true;
		this.#listener?.opened();
	}

	/** One request arrives, whichever was sent first; answers whether there was one. */
	async deliverRequest(): Promise<boolean> {
		const at = Math.floor(this.random() * this.#requests.length);
		const [request] = this.#requests.splice(at, 1);
		await request?.('arrives');
		return request !== undefined;
	}

	/** A few events come through, the last of them perhaps once more; answers whether there were any. */
	async deliverEvents(): Promise<boolean> {
		if (!this.#isUp || !this.#listener) return false;
		const after = this.#stream.at(-1)?.seq ?? this.#place;
		this.#stream.push(...(await this.server.store.log(this.caller, this.map, after, 5)));
		const arrived = this.#stream.splice(0, 1 + Math.floor(this.random() * 4));
		for (const edit of arrived) {
			this.#place = edit.seq;
			this.#listener?.edit(edit);
			if (this.random() < 0.1) this.#listener?.edit(edit);
		}
		return arrived.length > 0;
	}
}
