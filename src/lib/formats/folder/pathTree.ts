import type { Id } from '#lib/base/ids.ts';

/** Jurisdictions written as paths, `Canada > British Columbia > Kelowna`, gathered into a tree. */
export interface PathTree {
	knows(column: string): boolean;
	/** The id of the jurisdiction that a row's path names; undefined for a row without one. */
	place(cells: ReadonlyMap<string, string>): Id | undefined;
	records(): Record<string, unknown>[];
}

const COLUMN = 'jurisdiction_path';

export function createPathTree(): PathTree {
	const places = new Map<Id, Record<string, unknown>>();
	return {
		knows: (column) => column === COLUMN,
		records: () => [...places.values()],
		place(cells) {
			const names = (cells.get(COLUMN) ?? '')
				.split('>')
				.map((name) => name.trim())
				.filter((name) => name !== '');
			let parent: Id | undefined;
			for (const name of names) {
				const id: Id = parent === undefined ? name : `${parent} > ${name}`;
				if (!places.has(id)) places.set(id, { id, name, ...(parent === undefined ? {} : { parent }) });
				parent = id;
			}
			return parent;
		}
	};
}
