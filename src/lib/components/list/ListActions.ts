import type { Id } from '#lib/base/ids.ts';
import type { Fields } from '#lib/model/changes.ts';
import type { Stakeholder } from '#lib/model/records.ts';

/** What can be done from the list: the same as in the picture. An absent one is not offered. */
export interface ListActions {
	/** Selects, or with undefined lets go. */
	onselect(id: Id | undefined): void;
	/** Shows all that is known of it. */
	onopen?: ((id: Id) => void) | undefined;
	/** Begins a new stakeholder, at home in the place given. */
	onadd?: ((home: Id | undefined) => void) | undefined;
	onconnect?: ((id: Id) => void) | undefined;
	/** Changes fields; then the row can be edited where it stands. Answers whether it could. */
	onset?: ((id: Id, fields: Fields<Stakeholder>) => boolean) | undefined;
	/** Chooses it, or lets go of it, to change several at once. */
	onchoose?: ((id: Id) => void) | undefined;
	onremove?: ((id: Id) => void) | undefined;
	onremovetie?: ((tie: Id) => void) | undefined;
}
