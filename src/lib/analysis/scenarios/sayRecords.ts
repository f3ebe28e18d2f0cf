import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { namesOf } from '../answers/names.ts';
import type { RecordComparison } from './compareRecords.ts';

/** What changed between two maps, record by record, in words, with `most` names of a kind; one sentence where nothing did. */
export function sayRecords(
	before: StakeholderMap,
	after: StakeholderMap,
	{ stakeholders, ties, projects, participations, pairs }: RecordComparison,
	most = 6
): Message[] {
	const said = (key: string, map: StakeholderMap, ids: readonly Id[]) =>
		ids.length > 0
			? [message(`comparison.${key}`, { count: ids.length, names: namesOf(map, ids, most) })]
			: [];
	const counted = (key: string, ids: readonly Id[]) =>
		ids.length > 0 ? [message(`comparison.${key}`, { count: ids.length })] : [];
	const sentences = [
		...said('stakeholdersGained', after, stakeholders.gained),
		...said('stakeholdersLost', before, stakeholders.lost),
		...said('stakeholdersChanged', after, stakeholders.changed),
		...counted('tiesGained', ties.gained),
		...counted('tiesLost', ties.lost),
		...counted('tiesChanged', ties.changed),
		...said('projectsGained', after, projects.gained),
		...said('projectsLost', before, projects.lost),
		...counted('rolesGained', participations.gained),
		...counted('rolesLost', participations.lost)
	];
	if (sentences.length === 0) return [message('comparison.same')];
	const { kept, gained, lost } = pairs;
	return kept + gained + lost > 0
		? [...sentences, message('comparison.pairs', { kept, all: kept + gained + lost })]
		: sentences;
}
