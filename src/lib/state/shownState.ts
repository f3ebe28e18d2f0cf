import type { Id } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';

/** What the line under the picture says of the last act; `undo` where it can be taken back. */
export interface Status {
	readonly sentence: Message;
	readonly undo: boolean;
	readonly isProblem: boolean;
	/** Stands in view too; what only tells a listener where one is does not. */
	readonly isSeen: boolean;
}

/** A scenario in the picture. */
export interface Tried {
	readonly lit: ReadonlySet<Id>;
	readonly ghosts: readonly (readonly [Id, Id])[];
}

/** What is being entered above the picture. */
export type EntryMode =
	| { readonly kind: 'add'; readonly line?: string }
	| { readonly kind: 'scene' }
	| { readonly kind: 'connect'; readonly from: Id; readonly to?: Id | undefined };
