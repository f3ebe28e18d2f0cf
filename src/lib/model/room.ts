import type { Change } from './changes.ts';
import { recordKindList, referencesOf, type RecordKind } from './records.ts';
import type { Audience } from './viewAs.ts';

/** A map shown to a room of people: open records alone, and judgments only once they are revealed. */
export interface Room {
	readonly isRevealed: boolean;
}

/** The room that an address asks for, be it of a page (`theme=room`) or of the API (`as=room`). */
export function roomOf(search: URLSearchParams): Room | undefined {
	const isRoom = search.get('theme') === 'room' || search.get('as') === 'room';
	return isRoom ? { isRevealed: search.get('reveal') === '1' } : undefined;
}

/** What asks the API for a room, to stand after `?` or `&`; empty without one. */
export function roomQuery(room: Room | undefined): string {
	if (!room) return '';
	return room.isRevealed ? 'as=room&reveal=1' : 'as=room';
}

/** Never more than the audience itself may see. */
export function asRoom(audience: Audience, room: Room | undefined): Audience {
	if (!room) return audience;
	return { ...audience, level: 'public', custodians: [], hidesJudgments: !room.isRevealed };
}

/**
 * The same change, with a record that is added before a room open to it: everybody has seen it. Judgments
 * stay with the team.
 */
export function openToRoom(change: Change): Change {
	const dot = change.kind.lastIndexOf('.');
	const kind = change.kind.slice(0, dot) as RecordKind;
	if (!('record' in change) || change.kind.slice(dot) !== '.add' || !opened.has(kind)) return change;
	if ('sensitivity' in change.record && change.record.sensitivity !== undefined) return change;
	return { ...change, record: { ...change.record, sensitivity: 'public' } } as Change;
}

/** What may have a custodian says something about somebody, and names who may see it. */
const opened: ReadonlySet<RecordKind> = new Set(
	recordKindList.filter(
		(kind) =>
			kind !== 'assessment' &&
			kind !== 'valueRating' &&
			referencesOf(kind).some(({ field }) => field === 'custodian')
	)
);
