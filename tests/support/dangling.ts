import { recordKindList, referencesOf } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** Every reference of a map that names what is not there. */
export function danglingOf(map: StakeholderMap): string[] {
	return recordKindList.flatMap((kind) =>
		[...recordsOf(map, kind).values()].flatMap((record) =>
			referencesOf(kind).flatMap(({ field, to }) => {
				const named = (record as unknown as Record<string, string | string[] | undefined>)[field] ?? [];
				const lost = [named].flat().filter((id) => !recordsOf(map, to).has(id));
				return lost.map((id) => `${kind} ${record.id}: ${field} → ${id}`);
			})
		)
	);
}
