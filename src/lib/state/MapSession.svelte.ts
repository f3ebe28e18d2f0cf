import { NotFoundError, RoundtableError } from '#lib/base/errors.ts';
import type { Id, NewId } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';
import { applyChanges } from '#lib/model/applyChange.ts';
import type { Change, Edit, LoggedEdit } from '#lib/model/changes.ts';
import { describeEdit } from '#lib/model/describe.ts';
import { fromDocument, type MapDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { EditLink } from './EditLink.ts';
import type { KeptEdits } from './KeptEdits.ts';
import { Outbox } from './Outbox.svelte.ts';
import { changesBack, UndoStack } from './UndoStack.svelte.ts';

/** Whether what is seen is safe: all in the log, on its way, or kept on this machine for now. */
export type SaveState =
	| { readonly kind: 'saved'; readonly at: string }
	| { readonly kind: 'saving' }
	| { readonly kind: 'kept'; readonly count: number; readonly because: Message | undefined };

/** An edit that the log refused, shown beside what it was about until its place is edited again. */
export interface Refusal {
	readonly edit: Edit;
	readonly sentence: Message;
}

export interface MapSessionOptions {
	readonly document: MapDocument;
	readonly seq: number;
	/** Who edits, as the log shall name them. */
	readonly author: string;
	readonly link: EditLink;
	readonly kept: KeptEdits;
	readonly newId: NewId;
	/** The moment, ISO 8601. */
	readonly now: () => string;
	/** The map is not for this reader any more. */
	readonly gone?: () => void;
}

/** How long a record changed by somebody else stays marked, in milliseconds: once, then no more. */
const FLASH = 1_600;
/** Until a map that could not be read anew is asked for again, in milliseconds. */
const AGAIN = 2_000;

/**
 * A map in the browser: what the log holds plus the own edits that it has not answered yet. Edits show at
 * once, are sent in order, and are laid anew over whatever arrives from others.
 */
export class MapSession {
	#logged: StakeholderMap;
	#seq: number;
	#map = $state.raw() as StakeholderMap;
	#savedAt = $state.raw('');
	#connected = $state.raw(true);
	#refusals = $state.raw<readonly Refusal[]>([]);
	#flashed = $state.raw<ReadonlySet<Id>>(new Set());
	#end: (() => void) | undefined;
	#flashTimer: ReturnType<typeof setTimeout> | undefined;
	#rereadTimer: ReturnType<typeof setTimeout> | undefined;
	#isClosed = false;
	readonly #outbox: Outbox;
	readonly #steps = new UndoStack();

	constructor(private readonly options: MapSessionOptions) {
		this.#logged = fromDocument(options.document);
		this.#seq = options.seq;
		this.#savedAt = options.now();
		this.#outbox = new Outbox(options.link, options.kept, () => this.#seq, {
			logged: (edit) => this.#acknowledge(edit),
			refused: (edit, sentence) => this.#refuse(edit, sentence)
		});
		this.#rebuild();
	}

	/** The map as it is seen: everybody's logged edits and the own ones. */
	get map(): StakeholderMap {
		return this.#map;
	}

	/** The number of the last logged edit that is in the map. */
	get seq(): number {
		return this.#seq;
	}

	get saving(): SaveState {
		const count = this.#outbox.waiting.length;
		if (count === 0) return { kind: 'saved', at: this.#savedAt };
		if (this.#outbox.blocked || !this.#connected) {
			return { kind: 'kept', count, because: this.#outbox.blocked?.because };
		}
		return { kind: 'saving' };
	}

	/** Whether others' edits are arriving. */
	get connected(): boolean {
		return this.#connected;
	}

	get refusals(): readonly Refusal[] {
		return this.#refusals;
	}

	/** Records that somebody else changed just now. */
	get flashed(): ReadonlySet<Id> {
		return this.#flashed;
	}

	/** What undo would take back, in words. */
	get undoable(): Message | undefined {
		return this.#steps.last?.said;
	}

	/** What redo would do again, in words. */
	get redoable(): Message | undefined {
		return this.#steps.next?.said;
	}

	/** Begins to follow the log and to send what an earlier window left. */
	open(): void {
		this.#follow();
		void this.#outbox.flush();
	}

	close(): void {
		this.#isClosed = true;
		this.#end?.();
		this.#outbox.close();
		clearTimeout(this.#flashTimer);
		clearTimeout(this.#rereadTimer);
	}

	/** The network is back: send and follow at once. */
	wake(): void {
		this.#outbox.wake();
	}

	/** Somebody has signed in again: the map is read anew, and what waits is sent. */
	resume(): void {
		this.#isClosed = false;
		this.#outbox.open();
		void this.#reread();
	}

	/**
	 * Makes changes as one edit, at once in view, and says in words what was done: `said` where the changes
	 * alone do not tell it. Throws a `RoundtableError`, and changes nothing, where they do not fit the map;
	 * undefined where there are none.
	 */
	apply(changes: readonly Change[], said?: Message): Message | undefined {
		if (changes.length === 0) return undefined;
		const before = this.#map;
		const edit = this.#make(changes);
		const words = said ?? describeEdit(hasLost(before, this.#map) ? before : this.#map, edit);
		this.#steps.did({ edit, said: words });
		return words;
	}

	/** Takes the last own step back; says what it was, or undefined where there is none. */
	undo(): Message | undefined {
		const step = this.#steps.last;
		if (!step) return undefined;
		this.#steps.undid(this.#make(changesBack(this.#map, step.edit.changes), step.edit.id));
		return step.said;
	}

	/** Does the last undone step again; says what it was, or undefined where there is none. */
	redo(): Message | undefined {
		const step = this.#steps.next;
		if (!step) return undefined;
		this.#steps.redid(this.#make(changesBack(this.#map, step.edit.changes), step.edit.id));
		return step.said;
	}

	/** A refusal was read, or what it was about is being edited again. */
	dismiss(refusal: Refusal): void {
		this.#refusals = this.#refusals.filter((other) => other !== refusal);
	}

	#make(changes: readonly Change[], undoes?: Id): Edit {
		const { author, newId, now } = this.options;
		const next = applyChanges(this.#map, changes);
		const edit: Edit = { id: newId(), author, at: now(), changes, ...(undoes ? { undoes } : {}) };
		this.#map = next;
		// All of a step may have been changed by others since: then there is nothing left to send.
		if (changes.length > 0) this.#outbox.put(edit);
		return edit;
	}

	#follow(): void {
		this.#end?.();
		this.#end = this.options.link.follow(this.#seq, {
			opened: () => {
				this.#connected = true;
				this.#outbox.wake();
			},
			edit: (edit) => this.#receive(edit),
			lost: () => (this.#connected = false),
			stale: () => void this.#reread(),
			gone: () => this.#leave()
		});
	}

	/** Nothing of the map stays in this window. */
	#leave(): void {
		this.close();
		this.options.gone?.();
	}

	async #reread(): Promise<void> {
		let answer: Awaited<ReturnType<EditLink['read']>>;
		try {
			answer = await this.options.link.read();
		} catch (error) {
			if (this.#isClosed) return;
			if (error instanceof NotFoundError) return this.#leave();
			// Nobody could be asked: what others do is not arriving until somebody can.
			this.#connected = false;
			this.#rereadTimer = setTimeout(() => void this.#reread(), AGAIN);
			return;
		}
		if (this.#isClosed) return;
		const { document, seq } = answer;
		this.#logged = fromDocument(document);
		this.#seq = seq;
		this.#rebuild();
		this.#follow();
	}

	/** The log took an own edit: in order it goes straight in, else the feed will bring it with those before it. */
	#acknowledge(edit: LoggedEdit): void {
		this.#savedAt = this.options.now();
		if (edit.seq === this.#seq + 1) this.#advance(edit);
		else if (edit.seq > this.#seq) this.#early.set(edit.seq, edit);
	}

	/** Own edits that were answered before the feed brought those of others that come first. */
	readonly #early = new Map<number, LoggedEdit>();

	#receive(edit: LoggedEdit): void {
		if (edit.seq <= this.#seq) return;
		const own =
			this.#outbox.waiting.some(({ id }) => id === edit.id) || this.#early.get(edit.seq)?.id === edit.id;
		this.#advance(edit);
		this.#outbox.settle(edit.id);
		this.#rebuild();
		if (!own) this.#flash(edit);
	}

	#advance(edit: LoggedEdit): void {
		this.#logged = applyChanges(this.#logged, edit.changes);
		this.#seq = edit.seq;
		this.#early.delete(edit.seq);
		const next = this.#early.get(edit.seq + 1);
		if (next) this.#advance(next);
	}

	#refuse(edit: Edit, sentence: Message): void {
		this.#steps.forget(edit.id);
		this.#refusals = [...this.#refusals, { edit, sentence }];
		this.#rebuild();
	}

	/**
	 * Lays the unanswered edits over the logged map. One that does not fit now is left out of the picture but
	 * not given up: only the log decides, and it may hold it already.
	 */
	#rebuild(): void {
		let map = this.#logged;
		const early = [...this.#early.values()].filter(
			({ id }) => !this.#outbox.waiting.some((edit) => edit.id === id)
		);
		for (const edit of [...early, ...this.#outbox.waiting]) {
			try {
				map = applyChanges(map, edit.changes);
			} catch (error) {
				if (!(error instanceof RoundtableError)) throw error;
			}
		}
		this.#map = map;
	}

	#flash(edit: Edit): void {
		this.#flashed = new Set(
			edit.changes.flatMap((change) =>
				'record' in change ? change.record.id : 'id' in change ? change.id : []
			)
		);
		clearTimeout(this.#flashTimer);
		this.#flashTimer = setTimeout(() => (this.#flashed = new Set()), FLASH);
	}
}

/** Names of what is gone are found in the map before. */
function hasLost(before: StakeholderMap, after: StakeholderMap): boolean {
	return after.stakeholders.size < before.stakeholders.size;
}
