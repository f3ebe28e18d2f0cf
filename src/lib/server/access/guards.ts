import type { Id } from '#lib/base/ids.ts';
import { partsOf, type Change, type LoggedEdit } from '#lib/model/changes.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { openTo, type Audience, type Guard, type Hindsight } from '#lib/model/viewAs.ts';
import { keyOf } from './mayEdit.ts';

/** What a log says of who may see its records, by `kind id`: each word with its place. */
export type Guards = ReadonlyMap<string, readonly { readonly seq: number; readonly guard: Guard }[]>;

type Nullable = { readonly [field in keyof Guard]: Guard[field] | null };

const guardFields: ReadonlySet<string> = new Set(['sensitivity', 'custodian'] satisfies (keyof Guard)[]);

/** Reads the guards out of a whole log. Linear in its changes. */
export function guardsOf(edits: readonly LoggedEdit[]): Guards {
	const guards = new Map<string, { seq: number; guard: Guard }[]>();
	for (const { seq, changes } of edits)
		for (const change of changes) {
			const said = guardIn(change);
			if (!said) continue;
			const key = keyOf(partsOf(change).of, said.id);
			const held = guards.get(key) ?? [];
			const { sensitivity, custodian } = { ...held.at(-1)?.guard, ...said.guard };
			held.push({ seq, guard: { sensitivity: sensitivity ?? undefined, custodian: custodian ?? undefined } });
			guards.set(key, held);
		}
	return guards;
}

/** What is known now of a map at any place in its log. */
export function hindsightOf(now: StakeholderMap, guards: Guards): (place: number) => Hindsight {
	return (place) => ({
		consents: now.consents,
		guards: (kind, id) =>
			(guards.get(keyOf(kind, id)) ?? []).filter(({ seq }) => seq > place).map(({ guard }) => guard)
	});
}

/**
 * Whether changes take from somebody's sight what the map still says, or its log: a consent that ends, a record that
 * is narrowed, or comes back narrower than it left. `removed`: what guarded the records that were taken out before,
 * by `kind id`. `day`: today, for consents that expire.
 */
export function isNarrowing(
	before: StakeholderMap,
	after: StakeholderMap,
	changes: readonly Change[],
	{ removed, day: at }: { readonly removed: ReadonlyMap<string, Guard>; readonly day: string }
): boolean {
	const pairs = changes.flatMap((change) => guardsAround(before, after, change, removed));
	const custodians = new Set(pairs.flatMap(([was]) => was.custodian ?? []));
	const audiences: readonly Audience[] = [
		{ level: 'public', at },
		{ level: 'team', at },
		...[...custodians].map((custodian) => ({ level: 'team' as const, custodians: [custodian], at }))
	];
	return (
		pairs.length > 0 &&
		audiences.some((audience) => {
			const [wasOpen, isOpen] = [openTo(audience, before.consents), openTo(audience, after.consents)];
			return pairs.some(([was, is]) => wasOpen(was) && !isOpen(is));
		})
	);
}

/** What guarded the subject of a change before, and what guards it now, where there are both. */
function guardsAround(
	before: StakeholderMap,
	after: StakeholderMap,
	change: Change,
	removed: ReadonlyMap<string, Guard>
): [[was: Guard, is: Guard]] | [] {
	const { of, verb } = partsOf(change);
	if (of === 'header') return [];
	if (of === 'consent') {
		// All that a custodian keeps hangs on its consents, also what is not in the map any more.
		const id = 'record' in change ? change.record.id : 'id' in change ? change.id : '';
		const kept: Guard = { sensitivity: 'community', custodian: before.consents.get(id)?.custodian };
		return verb === 'add' ? [] : [[kept, kept]];
	}
	const said = guardIn(change);
	if (!said) return [];
	const was = recordsOf(before, of).get(said.id) ?? removed.get(keyOf(of, said.id));
	const is = recordsOf(after, of).get(said.id);
	return was && is ? [[was as Guard, is as Guard]] : [];
}

/** What guarded the records that changes take out for good, by `kind id`. */
export function guardsRemoved(
	before: StakeholderMap,
	after: StakeholderMap,
	changes: readonly Change[]
): ReadonlyMap<string, Guard> {
	const removed = new Map<string, Guard>();
	for (const change of changes) {
		const { of, verb } = partsOf(change);
		if (verb !== 'remove' || of === 'header') continue;
		const { id } = (change as { record: { id: Id } }).record;
		const record = recordsOf(before, of).get(id) as Guard | undefined;
		if (record && !recordsOf(after, of).has(id)) removed.set(keyOf(of, id), guardOf(record));
	}
	return removed;
}

/** The records that changes add, by `kind id`. */
export function keysAdded(changes: readonly Change[]): string[] {
	return changes.flatMap((change) => {
		const { of, verb } = partsOf(change);
		return verb === 'add' ? [keyOf(of, (change as { record: { id: Id } }).record.id)] : [];
	});
}

function guardOf({ sensitivity, custodian }: Guard): Guard {
	return { sensitivity, custodian };
}

/** Whether a change says of a record that it is not for everyone, if only until the next change. */
export function isGuarding(change: Change): boolean {
	const { sensitivity, custodian } = guardIn(change)?.guard ?? {};
	return Boolean(custodian) || (Boolean(sensitivity) && sensitivity !== 'public');
}

/** The fields of a guard that a change sets; of what is added, all that there are. */
function guardIn(change: Change): { readonly id: string; readonly guard: Nullable } | undefined {
	const { verb } = partsOf(change);
	if (verb === 'remove' || change.kind === 'header.set') return undefined;
	if ('record' in change) {
		const { id, sensitivity, custodian } = change.record as { id: string } & Guard;
		return { id, guard: { sensitivity, custodian } };
	}
	const { id, to } = change as { id: string; to: Nullable };
	const guard = Object.fromEntries(Object.entries(to).filter(([field]) => guardFields.has(field)));
	return Object.keys(guard).length > 0 ? { id, guard } : undefined;
}
