import { expect, it } from 'vitest';
import { createKeptEdits } from '#lib/state/KeptEdits.ts';

it('leaves to others what they left at the same machine', () => {
	const entries = new Map<string, string>();
	const store = {
		getItem: (name: string) => entries.get(name) ?? null,
		setItem: (name: string, text: string) => void entries.set(name, text),
		removeItem: (name: string) => void entries.delete(name),
		key: (place: number) => [...entries.keys()][place] ?? null,
		get length() {
			return entries.size;
		}
	};
	const edit = (id: string, author: string, at: string) => ({ id, author, at, changes: [] });
	createKeptEdits(store, 'map', 'Ana').keep(edit('second', 'Ana', '2026-01-02'));
	createKeptEdits(store, 'map', 'Ana').keep(edit('first', 'Ana', '2026-01-01'));
	createKeptEdits(store, 'map', 'Bo').keep(edit('other', 'Bo', '2026-01-01'));
	createKeptEdits(store, 'elsewhere', 'Ana').keep(edit('far', 'Ana', '2026-01-01'));
	const left = createKeptEdits(store, 'map', 'Ana').read();
	expect(left.map(({ id }) => id)).toEqual(['first', 'second']);
});
