import type { Id } from '#lib/base/ids.ts';

/** Who waits for news of which map. */
export class Watchers {
	readonly #waiting = new Map<Id, Set<() => void>>();

	/** The answer stops it. */
	add(id: Id, wake: () => void): () => void {
		const waiting = this.#waiting.get(id) ?? new Set();
		this.#waiting.set(id, waiting.add(wake));
		return () => {
			waiting.delete(wake);
			if (waiting.size === 0 && this.#waiting.get(id) === waiting) this.#waiting.delete(id);
		};
	}

	/** News may have been missed: everybody looks. */
	wakeAll(): void {
		for (const id of this.#waiting.keys()) this.wake(id);
	}

	wake(id: Id): void {
		for (const wake of this.#waiting.get(id) ?? []) wake();
	}
}
