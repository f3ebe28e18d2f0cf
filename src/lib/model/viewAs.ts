import type { Id } from '#lib/base/ids.ts';
import { lastDay, type PartialDate } from './dates.ts';
import { recordKindList, referencesOf, type RecordKind, type RecordOf } from './records.ts';
import { recordsOf, withRecords, type StakeholderMap } from './StakeholderMap.ts';
import { openScenes } from './scenes.ts';
import { withoutJudgments } from './withoutJudgments.ts';
import { sensitivities, type Sensitivity } from './words.ts';

/** Who is looking. `custodians`: those on whose behalf the reader acts, who see their own records. */
export interface Audience {
	/** `public`: whoever the map is shared with; `team`: its members. */
	readonly level: 'public' | 'team';
	readonly custodians?: readonly Id[];
	/** What people judged of others is kept from everybody who looks on, as in a room before it is revealed. */
	readonly hidesJudgments?: boolean;
	/** Today, for consents that expire. */
	readonly at: PartialDate;
}

/** What says of a record who may see it. */
export interface Guard {
	readonly sensitivity?: Sensitivity | undefined;
	readonly custodian?: Id | undefined;
}

/** What was said after a map was as it is, of who may see what of it: a word taken back holds for the past too. */
export interface Hindsight {
	/** The consents as they stand now. */
	readonly consents: StakeholderMap['consents'];
	/** All that a record's guard has been since. */
	guards(kind: RecordKind, id: Id): readonly Guard[];
}

/**
 * What of a map an audience may see: a map again, with a count of what is withheld. A record that names a
 * withheld one is withheld with it, so nothing points at it; optional references are cleared, unless the record
 * would say without them that there is nothing. Computed on
 * the result, no measure, count or picture can give the rest away. A map of the past shows with `hindsight` only
 * what was open then and has stayed so.
 */
export function viewAs(map: StakeholderMap, audience: Audience, hindsight?: Hindsight): StakeholderMap {
	const opened = openedCustodians(map.consents, audience);
	if (hindsight) narrow(opened, openedCustodians(hindsight.consents, audience));
	const isShown = (kind: RecordKind, record: RecordOf<RecordKind>) =>
		[record as Guard, ...(hindsight?.guards(kind, record.id) ?? [])].every((guard) =>
			isOpen(guard, audience, opened)
		);
	const withheld = new Map<RecordKind, number>(map.withheld);
	let view = audience.hidesJudgments ? withoutJudgments(map) : map;
	/** Kinds of which nothing is hidden. */
	const whole = new Set<RecordKind>();
	for (const kind of recordKindList) {
		const records = recordsOf(view, kind);
		const isWhole =
			!hindsight &&
			records === recordsOf(map, kind) &&
			(alwaysOpen.has(kind) || guardsBefore(records).every((guard) => isOpen(guard, audience, opened))) &&
			referencesOf(kind).every(({ to }) => to === kind || alwaysOpen.has(to) || whole.has(to));
		if (isWhole) {
			whole.add(kind);
			continue;
		}
		const open = new Map([...records].filter(([, record]) => alwaysOpen.has(kind) || isShown(kind, record)));
		const kept = new Map<Id, RecordOf<typeof kind>>();
		for (const [id, record] of open) {
			const shown = withoutHidden(kind, record, (to) => (to === kind ? open : recordsOf(view, to)));
			if (shown) kept.set(id, shown);
		}
		const hidden = records.size - kept.size;
		if (hidden > 0) withheld.set(kind, (withheld.get(kind) ?? 0) + hidden);
		if (hidden > 0 || changed(kept, records)) view = withRecords(view, kind, kept);
	}
	const scenes = openScenes(map, view, audience.level === 'public');
	if (changed(scenes, view.scenes)) view = withRecords(view, 'scene', scenes);
	return view === map ? map : { ...view, withheld };
}

/** Tells of guards whether an audience may see what they stand before, as consents are. */
export function openTo(audience: Audience, consents: StakeholderMap['consents']): (guard: Guard) => boolean {
	const opened = openedCustodians(consents, audience);
	return (guard) => isOpen(guard, audience, opened);
}

/** The frame of the map, which says nothing about anybody; and whose the records are, which nobody may hide. */
const alwaysOpen: ReadonlySet<RecordKind> = new Set(['jurisdiction', 'custodian']);

const guards = new WeakMap<ReadonlyMap<Id, unknown>, readonly Guard[]>();

/** The guards of a collection, each once. Remembered, for of many edits each changes one collection and looks at all. */
function guardsBefore(records: ReadonlyMap<Id, unknown>): readonly Guard[] {
	const known = guards.get(records);
	if (known) return known;
	const found = new Map<string, Guard>();
	for (const { sensitivity, custodian } of records.values() as Iterable<Guard>)
		found.set(`${sensitivity ?? ''} ${custodian ?? ''}`, { sensitivity, custodian });
	const distinct = [...found.values()];
	guards.set(records, distinct);
	return distinct;
}

function isOpen(
	{ sensitivity = 'team', custodian }: Guard,
	audience: Audience,
	opened: ReadonlyMap<Id, Sensitivity>
): boolean {
	if (custodian !== undefined && audience.custodians?.includes(custodian)) return true;
	if (sensitivity === 'community') return custodian !== undefined && allows(opened.get(custodian), audience);
	return allows(sensitivity, audience);
}

/** `aggregate` records are groups of people, never persons: shown to the team, counted for everybody else. */
function allows(sensitivity: Sensitivity | undefined, audience: Audience): boolean {
	if (sensitivity === undefined || sensitivity === 'community') return false;
	return sensitivity === 'public' || audience.level === 'team';
}

function openedCustodians(consents: StakeholderMap['consents'], { at }: Audience): Map<Id, Sensitivity> {
	const opened = new Map<Id, Sensitivity>();
	for (const { custodian, audience, expires, withdrawn } of consents.values()) {
		if (withdrawn !== undefined || (expires !== undefined && lastDay(expires) < at)) continue;
		const held = opened.get(custodian);
		opened.set(custodian, held && isWider(held, audience) ? held : audience);
	}
	return opened;
}

/** Leaves of what was opened once what is open still. */
function narrow(opened: Map<Id, Sensitivity>, now: ReadonlyMap<Id, Sensitivity>): void {
	for (const [custodian, then] of opened) {
		const still = now.get(custodian);
		if (still === undefined) opened.delete(custodian);
		else if (isWider(then, still)) opened.set(custodian, still);
	}
}

function isWider(a: Sensitivity, b: Sensitivity): boolean {
	return sensitivities.indexOf(a) < sensitivities.indexOf(b);
}

/** The record without references to what is hidden; undefined where it has no meaning without them. */
function withoutHidden<K extends RecordKind>(
	kind: K,
	record: RecordOf<K>,
	seen: (kind: RecordKind) => ReadonlyMap<Id, unknown>
): RecordOf<K> | undefined {
	let shown: RecordOf<K> = record;
	for (const { field, to, many, owned, hiddenWith } of referencesOf(kind)) {
		const named = (shown as Record<string, unknown>)[field];
		if (named === undefined) continue;
		const ends = seen(to);
		const left = (many ? (named as readonly Id[]) : [named as Id]).filter((id) => ends.has(id));
		const full = many ? left.length === (named as readonly Id[]).length : left.length === 1;
		if (full) continue;
		if (owned || hiddenWith) return undefined;
		shown = Object.fromEntries(
			Object.entries(shown).flatMap(([name, value]) =>
				name !== field ? [[name, value]] : many ? [[name, left]] : []
			)
		) as RecordOf<K>;
	}
	return shown;
}

function changed<T>(a: ReadonlyMap<Id, T>, b: ReadonlyMap<Id, T>): boolean {
	for (const [id, record] of a) if (b.get(id) !== record) return true;
	return false;
}
