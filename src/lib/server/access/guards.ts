import { partsOf, type Change, type LoggedEdit } from '#lib/model/changes.ts';
import { recordKindList } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs, type Guard, type Hindsight } from '#lib/model/viewAs.ts';
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
 * Whether changes take from somebody's sight what the map still says, or said when they were made: a consent that
 * ends, a record that is narrowed. `day`: today, for consents that expire.
 */
export function isNarrowing(
	before: StakeholderMap,
	after: StakeholderMap,
	changes: readonly Change[],
	day: string
): boolean {
	if (!changes.some(mayNarrow)) return false;
	return (['public', 'team'] as const).some((level) => {
		const seen = viewAs(before, { level, at: day });
		const left = viewAs(after, { level, at: day });
		return recordKindList.some((kind) => {
			const still = recordsOf(left, kind);
			return [...recordsOf(seen, kind).keys()].some((id) => !still.has(id));
		});
	});
}

function mayNarrow(change: Change): boolean {
	const { of, verb } = partsOf(change);
	if (of === 'consent') return verb !== 'add';
	const guard = guardIn(change)?.guard;
	// What is taken off and put back narrower, in one edit, is narrowed too.
	return guard !== undefined && (verb === 'set' || Boolean(guard.sensitivity ?? guard.custodian));
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
