import { NotFoundError, RoundtableError, StorageError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';
import type { Edit, LoggedEdit } from '#lib/model/changes.ts';
import type { EditLink } from './EditLink.ts';
import type { KeptEdits } from './KeptEdits.ts';

/** What becomes of an edit that was handed in. */
export interface OutboxListener {
	logged(edit: LoggedEdit): void;
	refused(edit: Edit, sentence: Message): void;
}

/** Milliseconds before each further attempt; the last one repeats. */
const PAUSES = [500, 1_000, 2_000, 5_000, 10_000];

/**
 * Edits on their way to the server: sent one after another in the order they were made, tried again until
 * the log has said yes or no, kept on this machine meanwhile.
 */
export class Outbox {
	#waiting = $state.raw<readonly Edit[]>([]);
	#blocked = $state.raw<{ readonly because: Message | undefined } | undefined>();
	#sending = false;
	#closed = false;
	#wake: (() => void) | undefined;

	constructor(
		private readonly link: EditLink,
		private readonly kept: KeptEdits,
		private readonly seq: () => number,
		private readonly listener: OutboxListener
	) {
		this.#waiting = kept.read();
	}

	/** Edits without an answer, oldest first. */
	get waiting(): readonly Edit[] {
		return this.#waiting;
	}

	/** Set while the last attempt failed; with the server's own reason where it gave one. */
	get blocked(): { readonly because: Message | undefined } | undefined {
		return this.#blocked;
	}

	put(edit: Edit): void {
		this.kept.keep(edit);
		this.#waiting = [...this.#waiting, edit];
		void this.flush();
	}

	/** The feed brought this edit: it is in the log, whatever became of the answer. */
	settle(id: Id): void {
		this.kept.drop(id);
		if (this.#waiting.some((edit) => edit.id === id))
			this.#waiting = this.#waiting.filter((edit) => edit.id !== id);
	}

	/** Tries again at once: the network is back. */
	wake(): void {
		this.#wake?.();
	}

	/** Sends again after it was closed. */
	open(): void {
		this.#closed = false;
		this.wake();
		void this.flush();
	}

	close(): void {
		this.#closed = true;
		this.wake();
	}

	/** Sends what waits, one by one; a second call while one runs does nothing. */
	async flush(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		for (let attempt = 0, next = this.#waiting[0]; next && !this.#closed; next = this.#waiting[0]) {
			if (await this.#deliver(next)) attempt = 0;
			else await this.#pause(PAUSES[Math.min(attempt++, PAUSES.length - 1)] as number);
		}
		this.#sending = false;
	}

	/** Whether the log answered. */
	async #deliver(edit: Edit): Promise<boolean> {
		try {
			const logged = await this.link.send(edit, this.seq());
			this.#blocked = undefined;
			// First into the map, then out of the queue: the map never shows a moment without it.
			this.listener.logged(logged);
			this.settle(edit.id);
		} catch (error) {
			if (!(error instanceof RoundtableError) || mayPass(error)) {
				this.#blocked = { because: error instanceof RoundtableError ? error.sentence : undefined };
				return false;
			}
			this.#blocked = undefined;
			this.settle(edit.id);
			this.listener.refused(edit, error.sentence);
		}
		return true;
	}

	#pause(milliseconds: number): Promise<void> {
		return new Promise((resolve) => {
			const done = () => {
				clearTimeout(timer);
				this.#wake = undefined;
				resolve();
			};
			const timer = setTimeout(done, milliseconds);
			this.#wake = done;
		});
	}
}

/** A no that says nothing about the edit: the disk is full, or somebody must sign in again. */
function mayPass(error: RoundtableError): boolean {
	return error instanceof StorageError || error instanceof NotFoundError || error.code === 'people.signIn';
}
