import type { Id } from '#lib/base/ids.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { seatBases, stakeholderKinds } from '#lib/model/words.ts';

/** What a quota counts: a kind, a place with all within it, a declared group, or a reason to sit. */
export const quotaSubjects = ['kind', 'place', 'group', 'basis'] as const;
export type QuotaSubject = (typeof quotaSubjects)[number];

/** So many of a group. */
export interface Quota {
	readonly of: QuotaSubject;
	readonly group: string;
	readonly count: number;
}

/** More seats than these no quota speaks of. */
const MOST = 60;

/** Reads `kind:vendor=1`, `place:kelowna=2`, `group:ID=1`, `basis:voice=2`; undefined where it does not fit the map. */
export function parseQuota(map: StakeholderMap, text: string): Quota | undefined {
	const colon = text.indexOf(':');
	const equals = text.lastIndexOf('=');
	const of = quotaSubjects.find((subject) => subject === text.slice(0, colon).trim());
	const group = text.slice(colon + 1, equals).trim();
	const digits = text.slice(equals + 1).trim();
	if (of === undefined || equals < colon || !/^\d{1,2}$/.test(digits)) return undefined;
	const count = Number(digits);
	return count <= MOST && isGroup(map, of, group) ? { of, group, count } : undefined;
}

/** A quota as text. */
export function writeQuota({ of, group, count }: Quota): string {
	return `${of}:${group}=${count}`;
}

/** Reads `a+b`, two different stakeholders of the map; an id may hold a plus sign itself. */
export function parsePair(map: StakeholderMap, text: string): readonly [Id, Id] | undefined {
	for (let plus = text.indexOf('+'); plus >= 0; plus = text.indexOf('+', plus + 1)) {
		const [a, b] = [text.slice(0, plus).trim(), text.slice(plus + 1).trim()];
		if (a !== b && map.stakeholders.has(a) && map.stakeholders.has(b)) return [a, b];
	}
	return undefined;
}

function isGroup(map: StakeholderMap, of: QuotaSubject, group: string): boolean {
	switch (of) {
		case 'kind':
			return stakeholderKinds.some((kind) => kind === group);
		case 'basis':
			return seatBases.some((basis) => basis === group);
		case 'place':
			return map.jurisdictions.has(group);
		case 'group':
			return map.groups.has(group);
	}
}
