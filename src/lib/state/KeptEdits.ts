import type { Id } from '#lib/base/ids.ts';
import { compareText } from '#lib/base/order.ts';
import type { Edit } from '#lib/model/changes.ts';

/** Where edits wait on this machine until the server has them, so that a closed window loses nothing. */
export interface KeptEdits {
	keep(edit: Edit): void;
	drop(id: Id): void;
	/** What an earlier window left behind, oldest first. */
	read(): Edit[];
}

type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Keeps one author's edits of a map in a browser's store, one entry an edit. Windows of the same map share the
 * entries: each may send what another left, for the log takes an id only once. What somebody else left at the same
 * machine waits for them: it would be signed with the wrong name.
 */
export function createKeptEdits(store: TextStore, map: Id, author: string): KeptEdits {
	const prefix = `roundtable.edit.${map}.`;
	let count = 0;
	const names = () =>
		Array.from({ length: store.length }, (_, i) => store.key(i)).filter((name) => name?.startsWith(prefix));
	return {
		keep(edit) {
			const place = String(count++).padStart(6, '0');
			try {
				store.setItem(prefix + edit.id, JSON.stringify({ place, edit }));
			} catch {
				// A full or forbidden store only takes away the safety net; the edit itself is still being sent.
			}
		},
		drop: (id) => store.removeItem(prefix + id),
		read() {
			const entries = names().flatMap((name) => {
				const text = store.getItem(name as string);
				return text === null ? [] : [JSON.parse(text) as { place: string; edit: Edit }];
			});
			entries.sort((a, b) => compareText(a.edit.at, b.edit.at) || compareText(a.place, b.place));
			return entries.map(({ edit }) => edit).filter((edit) => edit.author === author);
		}
	};
}

/** Keeps nothing: where there is no store, as while a page is made on the server. */
export const noKeptEdits: KeptEdits = { keep: () => undefined, drop: () => undefined, read: () => [] };
