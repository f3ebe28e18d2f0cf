import type { Mapping, TableMapping } from '#lib/formats/mapping/Mapping.ts';
import type { Survey } from '#lib/formats/index.ts';

/** A mapping that says nothing yet: everything is guessed. */
export const GUESSED: Mapping = { version: 1 };

/** The entry of a list that is about something, replaced by another; the list with it where it was not there. */
function replaced<T>(list: readonly T[] | undefined, isIt: (item: T) => boolean, next: T): T[] {
	return [...(list ?? []).filter((item) => !isIt(item)), next];
}

export function withColumn<S extends 'stakeholders' | 'ties'>(
	mapping: Mapping,
	side: S,
	column: string,
	as: string
): Mapping {
	const list = mapping[side] as readonly { column: string; as: string }[] | undefined;
	return { ...mapping, [side]: replaced(list, (item) => item.column === column, { column, as }) } as Mapping;
}

export function withWord<S extends 'kinds' | 'tieKinds'>(
	mapping: Mapping,
	side: S,
	word: string,
	as: string
): Mapping {
	const list = mapping[side] as readonly { word: string; as: string }[] | undefined;
	return { ...mapping, [side]: replaced(list, (item) => item.word === word, { word, as }) } as Mapping;
}

export function withTable(mapping: Mapping, table: string, fields: Partial<TableMapping>): Mapping {
	const held = mapping.tables?.find((item) => item.table === table);
	const next = { ...held, ...fields, table };
	return { ...mapping, tables: replaced(mapping.tables, (item) => item.table === table, next) };
}

/** The mapping with two stakeholders made one, or no longer. */
export function withSame(mapping: Mapping, id: string, into: string, isSame: boolean): Mapping {
	const others = (mapping.same ?? []).filter((pair) => pair.id !== id || pair.into !== into);
	return { ...mapping, same: isSame ? [...others, { id, into }] : others };
}

/** What files of the same make have in common: their tables and columns by name, whatever their rows. */
export function signatureOf({ tables, stakeholders, ties }: Survey): string {
	const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();
	return JSON.stringify([tables.flatMap(({ columns }) => columns).sort(), names(stakeholders), names(ties)]);
}

const PREFIX = 'roundtable.mapping.';

/**
 * The mapping that was last used for files of the same make; undefined for the first, and where the browser
 * keeps nothing. Who is one with whom belongs to the rows of one file and is not remembered.
 */
export function rememberedMapping(signature: string): Mapping | undefined {
	try {
		const text = localStorage.getItem(PREFIX + signature);
		return text === null ? undefined : (JSON.parse(text) as Mapping);
	} catch {
		return undefined;
	}
}

export function rememberMapping(signature: string, mapping: Mapping): void {
	try {
		localStorage.setItem(PREFIX + signature, JSON.stringify({ ...mapping, same: undefined }));
	} catch {
		// A browser that keeps nothing asks again the next time.
	}
}
