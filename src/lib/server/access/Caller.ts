import { ForbiddenError } from '#lib/base/errors.ts';
import type { PartialDate } from '#lib/model/dates.ts';
import type { Room } from '#lib/model/room.ts';
import type { Audience } from '#lib/model/viewAs.ts';

/** Somebody who has signed in. */
export interface Person {
	readonly id: string;
	readonly name: string;
}

/** Whoever asks where there are accounts: who has signed in, if anybody, and the links they hold. */
export interface Visitor {
	readonly person: Person | undefined;
	/** Hashes of the links that the visitor has opened. */
	readonly links: readonly string[];
	/** Today. */
	readonly at: PartialDate;
	/** Set where a room looks on: then no more is shown than to that. */
	readonly room?: Room | undefined;
}

/**
 * Whoever reads or writes. An `Audience` is whoever sits at the machine itself (no accounts, the command
 * line): nothing is forbidden to it, and it sees what that audience sees. What a `Visitor` may see and do is
 * looked up, map by map.
 */
export type Caller = Audience | Visitor;

export function isVisitor(caller: Caller): caller is Visitor {
	return 'links' in caller;
}

/** Throws `people.signIn` where there are accounts and nobody has signed in. */
export function assertPerson(caller: Caller): void {
	if (isVisitor(caller) && !caller.person) throw new ForbiddenError('people.signIn');
}
