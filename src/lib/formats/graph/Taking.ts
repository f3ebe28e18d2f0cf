import { toWord } from '../folder/spelling.ts';
import { dateOf, type Column } from './columns.ts';
import type { Attributes, AttributeValue } from './RawGraph.ts';

/** The attributes of one row, from which columns are taken by the role they play; `rest` is what is left. */
export class Taking<R extends string> {
	readonly rest: Map<string, AttributeValue>;

	constructor(
		attributes: Attributes,
		private readonly known: ReadonlyMap<R, readonly Column<R>[]>
	) {
		this.rest = new Map(attributes);
	}

	/** The columns of a role that say something in this row. */
	columns(role: R): Column<R>[] {
		return this.#of(role).filter(({ name }) => String(this.rest.get(name) ?? '').trim() !== '');
	}

	text(role: R): string | undefined {
		const column = this.columns(role)[0];
		if (!column) return undefined;
		const value = String(this.rest.get(column.name)).trim();
		this.rest.delete(column.name);
		return value;
	}

	date(role: R): string | undefined {
		const column = this.columns(role).find(({ name }) => dateOf(this.rest.get(name)) !== undefined);
		if (!column) return undefined;
		const date = dateOf(this.rest.get(column.name));
		this.rest.delete(column.name);
		return date;
	}

	word<W extends string>(role: R, words: readonly W[]): W | undefined {
		const column = this.columns(role)[0];
		const word = column && toWord(String(this.rest.get(column.name)), words);
		if (column && word) this.rest.delete(column.name);
		return word;
	}

	drop(...roles: R[]): void {
		for (const role of roles) for (const { name } of this.#of(role)) this.rest.delete(name);
	}

	#of(role: R): readonly Column<R>[] {
		return this.known.get(role) ?? [];
	}
}
