import type { Difference as Changed } from '#lib/analysis/scenarios/compareRecords.ts';
import { nameFrom } from '#lib/analysis/answers/names.ts';
import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { ViewInput, ViewTable } from '../view.ts';
import { differencesOf } from './difference.ts';
import { measureRows } from './measures.ts';
import type { States } from './states.ts';

type Compared = 'stakeholder' | 'tie' | 'project' | 'participation';

/** A row a record that differs: stakeholders, then ties, projects and parts in them. */
export function differenceRows(states: States | undefined, input: ViewInput): ViewTable {
	const { t } = input.translator;
	const rows = (kind: Compared, changed: Changed) =>
		(['gained', 'lost', 'changed'] as const).flatMap((difference) =>
			changed[difference].map((id) => ({
				id,
				cells: [
					t(`compare.row.${difference}`),
					t(`compare.record.${kind}`),
					states && nameOf(kind, id, difference === 'lost' ? states.before.map : states.after.map, input)
				]
			}))
		);
	const records = states && differencesOf(states).records;
	return {
		caption: message('view.compare.question'),
		columns: [
			{ id: 'difference', label: message('compare.column.difference'), align: 'start' },
			{ id: 'record', label: message('compare.column.record'), align: 'start' },
			{ id: 'name', label: message('compare.column.name'), align: 'start' }
		],
		rows: records
			? [
					...rows('stakeholder', records.stakeholders),
					...rows('tie', records.ties),
					...rows('project', records.projects),
					...rows('participation', records.participations),
					...(states ? measureRows(states, input) : [])
				]
			: []
	};
}

function nameOf(kind: Compared, id: Id, map: StakeholderMap, { translator }: ViewInput): string | undefined {
	const { say } = translator;
	const named = (record: { readonly name: string; readonly nameFr?: string | undefined } | undefined) =>
		record && nameFrom(record);
	const tie = map.ties.get(id);
	const part = map.participations.get(id);
	const name =
		kind === 'tie' && tie
			? message('edit.tie', {
					from: named(map.stakeholders.get(tie.from)) ?? tie.from,
					kind: message(`tieKind.${tie.kind}`),
					to: named(map.stakeholders.get(tie.to)) ?? tie.to
				})
			: kind === 'participation' && part
				? message('compare.part', {
						name: named(map.stakeholders.get(part.stakeholder)) ?? part.stakeholder,
						role: message(`role.${part.role}`),
						project: named(map.projects.get(part.project)) ?? part.project
					})
				: named(map.stakeholders.get(id) ?? map.projects.get(id));
	return typeof name === 'object' ? say(name) : name;
}
