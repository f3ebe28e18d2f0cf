import type { Id } from '#lib/base/ids.ts';
import type { LoggedEdit } from '#lib/model/changes.ts';
import { recordKindList, recordKinds, referencesOf } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { createBreath } from '../work/breath.ts';
import { changesOf } from '../store/custody/findCustody.ts';
import { keyOf } from './mayEdit.ts';

/** Everything that a map says of one person or body, for who asks what is held of them. */
export interface AboutSubject {
	readonly name: string;
	/** Records by collection that name the subject, or are about a stakeholder of that name. */
	readonly records: Readonly<Record<string, readonly object[]>>;
	/** Changes to any of these, as they were made. */
	readonly history: readonly LoggedEdit[];
}

/** Stands where a third party's name stood. */
const REDACTED = '–';

/**
 * All that a map and its log say of a subject: records whose texts hold the name (case and accents aside),
 * stakeholders of that name, and what refers to these. The names of those who judged or wrote are third
 * parties' and left out, unless `withAuthors`. Linear in the log, and others have their turn meanwhile.
 */
export async function aboutSubject(
	map: StakeholderMap,
	edits: readonly LoggedEdit[],
	name: string,
	withAuthors = false
): Promise<AboutSubject> {
	const breath = createBreath();
	const wanted = plain(name);
	const names = (value: unknown): boolean =>
		typeof value === 'string'
			? plain(value).includes(wanted)
			: typeof value === 'object' && value !== null && Object.values(value).some(names);
	// Also what the map does not hold any more: the log does.
	const keys = new Set<string>();
	for (const { changes } of edits)
		for (const change of changes) {
			if (names(change)) keys.add(keyOf(...placeOf(change)));
			const turn = breath();
			if (turn) await turn;
		}
	const ids = new Set<Id>();
	for (const [id, record] of map.stakeholders) if (names(record.name)) ids.add(id);
	const records: Record<string, object[]> = {};
	for (const kind of recordKindList) {
		for (const record of recordsOf(map, kind).values()) {
			const turn = breath();
			if (turn) await turn;
			const isAbout = names(record) || ids.has(record.id) || refersTo(kind, record, ids);
			if (!isAbout) continue;
			keys.add(keyOf(kind, record.id));
			(records[recordKinds[kind].collection] ??= []).push(record);
		}
	}
	const history = changesOf(edits, keys);
	if (withAuthors) return { name, records, history };
	return {
		name,
		records: withoutThird(records, wanted),
		history: withoutThird(
			history.map((edit) => ({ ...edit, author: plain(edit.author) === wanted ? edit.author : REDACTED })),
			wanted
		)
	};
}

function placeOf(change: object): [Parameters<typeof keyOf>[0], Id] {
	const { kind, id, record } = change as { kind: string; id?: Id; record?: { id: Id } };
	return [kind.slice(0, kind.indexOf('.')) as Parameters<typeof keyOf>[0], id ?? record?.id ?? ''];
}

function refersTo(kind: (typeof recordKindList)[number], record: object, ids: ReadonlySet<Id>): boolean {
	return referencesOf(kind).some(({ field, to }) => {
		if (to !== 'stakeholder') return false;
		const named: unknown = (record as Record<string, unknown>)[field];
		return Array.isArray(named) ? named.some((id) => ids.has(id as Id)) : ids.has(named as Id);
	});
}

/** Judgments carry who made them in `by`: that is another person. */
function withoutThird<T>(value: T, wanted: string): T {
	return JSON.parse(
		JSON.stringify(value, (key, part: unknown) =>
			key === 'by' && typeof part === 'string' && plain(part) !== wanted ? REDACTED : part
		)
	) as T;
}

const isAscii = /^[ -~]*$/;

function plain(text: string): string {
	// Most is, and needs no second look at every letter.
	if (isAscii.test(text)) return text.toLowerCase().trim();
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
