import type { Issue } from '#lib/base/issue.ts';
import { recordKindList, referencesOf, type RecordKind, type RecordOf } from './records.ts';
import { recordsOf, withRecords, type StakeholderMap } from './StakeholderMap.ts';

/** Leaves out, and reports, what names a record that is not there; again until nothing does. */
export function withoutDangling(map: StakeholderMap, issues: Issue[]): StakeholderMap {
	for (let before: StakeholderMap | undefined; before !== map;) {
		before = map;
		for (const kind of recordKindList) map = withoutDanglingOf(map, kind, issues);
	}
	return withoutCycles(map, issues);
}

function withoutDanglingOf(map: StakeholderMap, kind: RecordKind, issues: Issue[]): StakeholderMap {
	const kept = new Map<string, RecordOf<RecordKind>>();
	let same = true;
	for (const [id, record] of recordsOf(map, kind)) {
		let sound: Record<string, unknown> | undefined = record as unknown as Record<string, unknown>;
		for (const { field, to, many, owned } of referencesOf(kind)) {
			const named: unknown = sound?.[field];
			if (!sound || named === undefined) continue;
			const left = (many ? (named as string[]) : [named as string]).filter((end) =>
				recordsOf(map, to).has(end)
			);
			if (left.length === (many ? (named as string[]).length : 1)) continue;
			const missing =
				(many ? (named as string[]) : [named as string]).find((end) => !left.includes(end)) ?? '';
			const severity = owned ? 'error' : 'warning';
			issues.push({
				code: 'reference.missing',
				severity,
				at: { record: id, column: field },
				values: { id, field, missing }
			});
			const rest = without(sound, field);
			sound = owned ? undefined : many ? { ...rest, [field]: left } : rest;
			same = false;
		}
		if (sound) kept.set(id, sound as unknown as RecordOf<RecordKind>);
	}
	return same ? map : withRecords(map, kind, kept);
}

function withoutCycles(map: StakeholderMap, issues: Issue[]): StakeholderMap {
	let places = map.jurisdictions;
	for (const { id } of map.jurisdictions.values()) {
		const seen = new Set<string>();
		for (let place = places.get(id); place; place = place.parent ? places.get(place.parent) : undefined) {
			if (seen.has(place.id)) {
				const top = without(place, 'parent') as typeof place;
				places = new Map(places).set(place.id, top);
				issues.push({
					code: 'jurisdiction.cycle',
					severity: 'warning',
					at: { record: place.id },
					values: { id: place.id }
				});
				break;
			}
			seen.add(place.id);
		}
	}
	return places === map.jurisdictions ? map : { ...map, jurisdictions: places };
}

function without(record: object, field: string): Record<string, unknown> {
	return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
}
