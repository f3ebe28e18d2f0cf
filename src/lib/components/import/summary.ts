import type { MapDocument } from '#lib/model/StakeholderMap.ts';
import { stakeholderKinds, type StakeholderKind } from '#lib/model/words.ts';

/** How many stakeholders of each kind a document holds, kinds without any left out. */
export function countKinds(document: MapDocument): [StakeholderKind, number][] {
	const stakeholders = document.stakeholders ?? [];
	return stakeholderKinds
		.map((kind): [StakeholderKind, number] => [
			kind,
			stakeholders.filter((stakeholder) => stakeholder.kind === kind).length
		])
		.filter(([, count]) => count > 0);
}

/** Names of the columns that the model has no word for and that stay with the stakeholders. */
export function keptColumns(document: MapDocument): string[] {
	const names = (document.stakeholders ?? []).flatMap(({ attributes }) => attributes ?? []);
	return [...new Set(names.map(({ name }) => name))];
}
