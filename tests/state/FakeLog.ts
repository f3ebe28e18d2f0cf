import { RoundtableError } from '#lib/base/errors.ts';
import { applyChanges } from '#lib/model/applyChange.ts';
import type { Change, Edit, LoggedEdit } from '#lib/model/changes.ts';
import {
	fromDocument,
	toDocument,
	type MapDocument,
	type StakeholderMap
} from '#lib/model/StakeholderMap.ts';
import type { EditLink, FeedListener } from '#lib/state/EditLink.ts';
import type { KeptEdits } from '#lib/state/KeptEdits.ts';

/** A log as the server keeps one, with a network that the test can cut and a feed that it can hold back. */
export class FakeLog implements EditLink {
	readonly log: LoggedEdit[] = [];
	map: StakeholderMap;
	/** Nobody can be asked. */
	cut = false;
	/** The answer to the next edit is lost on the way back. */
	loseAnswer = false;
	/** What the log says no to, beyond what does not fit. */
	refuse: (edit: Edit) => RoundtableError | undefined = () => undefined;
	#held: LoggedEdit[] = [];
	#holding = false;
	#listener: FeedListener | undefined;

	constructor(document: MapDocument) {
		this.map = fromDocument(document);
	}

	send(edit: Edit): Promise<LoggedEdit> {
		return Promise.resolve().then(() => {
			if (this.cut) throw new TypeError('Failed to fetch');
			const logged = this.append(edit);
			if (this.loseAnswer) {
				this.loseAnswer = false;
				throw new TypeError('Failed to fetch');
			}
			return logged;
		});
	}

	follow(seq: number, listener: FeedListener): () => void {
		this.#listener = listener;
		listener.opened();
		for (const edit of this.log.filter((logged) => logged.seq > seq)) listener.edit(edit);
		return () => (this.#listener = undefined);
	}

	read() {
		if (this.cut) return Promise.reject(new TypeError('Failed to fetch'));
		return Promise.resolve({ document: toDocument(this.map), seq: this.log.length });
	}

	/** Says that what readers hold means nothing any more. */
	forget(): void {
		const listener = this.#listener;
		this.#listener = undefined;
		listener?.stale();
	}

	/** Another person's edit. */
	byOther(...changes: Change[]): void {
		this.append({ id: `other-${this.log.length}`, author: 'other', at: '2026-01-01T00:00:00Z', changes });
	}

	holdFeed(): void {
		this.#holding = true;
	}

	releaseFeed(): void {
		this.#holding = false;
		for (const edit of this.#held.splice(0)) this.#listener?.edit(edit);
	}

	private append(edit: Edit): LoggedEdit {
		const known = this.log.find(({ id }) => id === edit.id);
		if (known) return known;
		const no = this.refuse(edit);
		if (no) throw no;
		this.map = applyChanges(this.map, edit.changes);
		const logged = { ...edit, seq: this.log.length + 1 };
		this.log.push(logged);
		if (this.#holding) this.#held.push(logged);
		else this.#listener?.edit(logged);
		return logged;
	}
}

/** Keeps edits in memory: what a reloaded window would find. */
export function createMemory(edits: readonly Edit[] = []): KeptEdits & { readonly edits: Map<string, Edit> } {
	const held = new Map(edits.map((edit) => [edit.id, edit]));
	return {
		edits: held,
		keep: (edit) => held.set(edit.id, edit),
		drop: (id) => held.delete(id),
		read: () => [...held.values()]
	};
}
